import {
  bestOfMl,
  bestOfPython,
  depthRead,
  enhansome,
  evidence,
  judgement,
  lfai,
  LFAI_2023,
  LICENCE_SURVEY,
  pypi,
  taskSource,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2020-12-16';
const DOCS = evidence('source', 'https://docs.zenml.io (deploy with Helm; chart 0.95.1)');
const PRO = evidence(
  'source',
  'https://github.com/zenml-io/zenml docs/book/getting-started/zenml-pro/README.md @02e53c86, read on that day; since when it is so was not established',
  LICENCE_SURVEY,
);

export const zenml = defineTool({
  id: 'zenml',
  name: 'ZenML',
  homepage: 'https://www.zenml.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-10-14',
      {
        'python-pipelines': 'yes',
        'step-containers': { partly: 'where its orchestrator runs containers' },
      },
      depthRead(
        'PyPI zenml 0.98.0: zenml/orchestrators/containerized_orchestrator.py, zenml/config/docker_settings.py',
      ),
    ),
  ],
  selfHost: [since(FIRST, 'free', DOCS), since(LICENCE_SURVEY, 'free-limited', PRO)],
  warnings: [
    since(
      LICENCE_SURVEY,
      ['without ZenML Pro it has one user, no roles, no projects and no view of models in its dashboard'],
      PRO,
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'pipeline-versioning': 'full',
        orchestration: { partial: 'through another orchestrator such as Kubeflow Pipelines or Airflow' },
        'data-versioning': { partial: 'keeps what its own steps produce; not the data they read' },
      },
      judgement('https://docs.zenml.io'),
    ),
    since(
      '2022-06-01',
      {
        'pipeline-versioning': 'full',
        orchestration: { partial: 'through another orchestrator such as Kubeflow Pipelines or Airflow' },
        'data-versioning': { partial: 'keeps what its own steps produce; not the data they read' },
        'experiment-tracking': { partial: 'through another tool such as MLflow' },
        'model-registry': { partial: 'models in its own dashboard or through another tool' },
        'model-serving': { partial: 'through another tool such as Seldon Core or KServe' },
      },
      judgement('https://docs.zenml.io: integrations'),
    ),
  ],
  alsoCovers: [
    since(
      '2022-04-11',
      {
        'feature-store': {
          partial: 'reads features from Feast, which has to be there; not for models that are served',
        },
      },
      taskSource(
        'https://github.com/zenml-io/zenml/releases/tag/0.7.1 (PyPI: 2022-04-11) and https://docs.zenml.io/docs/stack-components/feature-stores/feast',
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'ZenML GmbH',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: {
      full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'lightgbm', 'transformers'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 2,
  }),
  stars: [
    since('2021-01-13', 369, bestOfMl('2021-01-13')),
    since('2021-12-30', 1540, bestOfMl('2021-12-30')),
    since('2022-05-31', 2057, lfai('2022-05-31')),
    since('2022-10-03', 2413, lfai('2022-10-03')),
    since('2023-11-14', 3257, LFAI_2023),
    since('2026-08-22', 5557, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2021-01-13', 7, bestOfMl('2021-01-13')),
    since('2021-12-30', 22, bestOfMl('2021-12-30')),
    since('2022-05-31', 32, lfai('2022-05-31')),
    since('2022-10-03', 47, lfai('2022-10-03')),
    since('2023-11-14', 80, LFAI_2023),
    since('2026-07-23', 153, bestOfPython('2026-07-23')),
  ],
  latestVersion: [since('2026-10-14', '0.98.0', pypi('zenml'))],
});
