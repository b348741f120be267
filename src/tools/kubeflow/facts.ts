import {
  designReading,
  enhansome,
  evidence,
  gitAuthors,
  lfai,
  LFAI_2020,
  LFAI_2023,
  LICENCE_SURVEY,
  RECONSTRUCTION_2020,
  SECOND_SURVEY,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';
import { LIBRARIES } from './libraries';
import { DISTRIBUTION, FIRST } from './releases';

export const kubeflow = defineTool({
  id: 'kubeflow',
  name: 'Kubeflow',
  homepage: 'https://www.kubeflow.org',
  firstRelease: FIRST,
  depth: DEPTH,
  designedAround: [
    since(
      FIRST,
      ['graphical', 'kubernetes-objects'],
      designReading(
        'https://github.com/kubeflow/website content/en/docs/started/kubeflow-overview.md at 02591e7: the central dashboard comes first among its interfaces, and its own command line installs and configures it',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Google and community', evidence('reported', 'https://github.com/kubeflow/kubeflow')),
    since(
      '2023-07-25',
      'CNCF (incubating)',
      evidence('reported', 'https://github.com/cncf/landscape landscape.yml'),
    ),
    since(
      '2026-07-24',
      'CNCF (graduated)',
      evidence('source', 'https://github.com/cncf/landscape landscape.yml (2026-08-07)'),
    ),
  ],
  warnings: [
    since(
      '2026-05-29',
      [
        'its tuning is that of Katib, which is to be deprecated and archived once OptimizationJob of Kubeflow Trainer can replace it',
      ],
      evidence(
        'source',
        'https://github.com/kubeflow/trainer/issues/3562 (2026-05-29) and https://github.com/kubeflow/community/pull/981 (2026-06-15)',
        LICENCE_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': {
          partial: 'records runs and artifacts of its pipelines; little to compare them with',
        },
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: { partial: 'request metrics and logged payloads; drift needs another tool' },
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2024-07-16',
      {
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': {
          partial: 'records runs and artifacts of its pipelines; little to compare them with',
        },
        'model-registry': { partial: 'model registry is an alpha component' },
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: { partial: 'request metrics and logged payloads; drift needs another tool' },
      },
      evidence(
        'source',
        'https://github.com/kubeflow/hub README (introduced in 1.9, an alpha); https://github.com/kubeflow/kubeflow tag v1.9.0 (2024-07-16)',
        SECOND_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { notebooks: 'full', 'training-jobs': 'full' },
      taskReading(
        'https://github.com/kubeflow/kubeflow README of 2017-12-08: a JupyterHub to create and manage notebooks; https://github.com/kubeflow/kubeflow README of 2017-12-08: a controller of training, of TensorFlow only at first',
      ),
    ),
    since(
      '2018-11-06',
      {
        'batch-inference': {
          partial: 'its pipelines run the steps, on a schedule; what predicts in them is yours',
        },
      },
      taskReading(
        'https://www.kubeflow.org/docs/components/pipelines/ (https://github.com/kubeflow/pipelines: first release on that day)',
      ),
    ),
    since(
      '2019-11-01',
      {
        'service-metrics': {
          partial: 'models give metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskReading('https://github.com/kubeflow/kubeflow v0.7.0 (2019-11-01), which brings KFServing'),
    ),
    since(
      '2024-07-16',
      { 'llm-serving': 'full' },
      taskReading('https://github.com/kubeflow/community-distribution v1.9.0 README: brings KServe 0.13.0'),
    ),
  ),
  libraries: LIBRARIES,
  ...constant(FIRST, DISTRIBUTION, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator'],
    operatingEffort: 8,
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 7361, lfai('2019-08-31')),
    since('2020-12-06', 9666, LFAI_2020),
    since('2022-05-31', 11530, lfai('2022-05-31')),
    since('2023-11-01', 13161, LFAI_2023),
    since('2026-08-22', 15825, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 168, lfai('2019-08-31')),
    since('2020-12-06', 220, LFAI_2020),
    since('2022-05-31', 254, lfai('2022-05-31')),
    since('2023-11-01', 301, LFAI_2023),
    since('2026-06-18', 338, gitAuthors('kubeflow/kubeflow', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2020-11-17',
      '1.2.0',
      evidence('source', 'https://github.com/kubeflow/kubeflow tag v1.2.0 (2020-11-17)', SECOND_SURVEY),
    ),
    since('2026-03-21', '26.03', DISTRIBUTION),
    since(
      '2026-07-10',
      '26.03.1',
      evidence(
        'reported',
        'https://github.com/kubeflow/community-distribution/issues/3549 (a cluster upgraded to it by that day); the day of the release was not established',
        THIRD_SURVEY,
      ),
    ),
  ],
});
