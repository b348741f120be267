import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthRead,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  otherBestOfMl,
  pypi,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2019-04-01';
const REPOSITORY = evidence('source', 'https://github.com/bentoml/BentoML (2026-04-30)');

export const bentoml = defineTool({
  id: 'bentoml',
  name: 'BentoML',
  homepage: 'https://bentoml.com',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-04-30',
      { 'openai-api': { partly: 'where a service mounts such an API' } },
      depthRead(
        'https://github.com/bentoml/BentoML at 32230a5 (2026-04-30): docs/source/examples (mounts an ASGI application at /v1)',
      ),
    ),
    since(
      '2026-04-30',
      { canary: { partly: 'on BentoCloud' }, 'scale-to-zero': { partly: 'on BentoCloud' }, batching: 'yes' },
      depthRead(
        'https://github.com/bentoml/BentoML at 32230a5 (2026-04-30): docs/source/scale-with-bentocloud/deployment/canary-deployments.rst, docs/source/scale-with-bentocloud/scaling/autoscaling.rst, docs/source/get-started/adaptive-batching.rst',
      ),
    ),
  ),
  owner: [
    since(FIRST, 'BentoML, Inc.', evidence('reported', 'https://github.com/bentoml')),
    since(
      '2026-04-30',
      'Modular',
      evidence(
        'source',
        'https://github.com/bentoml banner, read on that day; the day of the acquisition is not known',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'model-serving': {
          partial: 'builds the service and its image; running and scaling it on the cluster is yours',
        },
      },
      judgement('https://github.com/bentoml/BentoML: no free operator for BentoML 1.2 and later'),
    ),
  ],
  alsoCovers: added(
    since(
      '2019-04-12',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskSource(
        'https://github.com/bentoml/BentoML 938d43fdb (2019-04-12) and docs/source/build-with-bentoml/observability/metrics.rst',
      ),
    ),
    since(
      '2023-01-17',
      { 'batch-inference': { partial: 'predicts in jobs of Spark, which has to be there; no schedule' } },
      taskReading('https://github.com/bentoml/BentoML 21b64854e (2023-01-17): run_in_spark'),
    ),
    since(
      '2023-05-27',
      {
        'llm-serving': {
          partial: 'OpenLLM builds the service; running and scaling it on the cluster is yours',
        },
      },
      taskReading('https://github.com/bentoml/OpenLLM v0.0.4 (2023-05-27) and README'),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: {
      full: [
        'pytorch',
        'tensorflow',
        'keras',
        'scikit-learn',
        'xgboost',
        'lightgbm',
        'catboost',
        'onnx',
        'transformers',
      ],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 1,
    selfHost: 'client-only',
  }),
  stars: [
    since('2022-05-31', 3502, lfai('2022-05-31')),
    since('2023-11-20', 5907, lfai('2023-11-20')),
    since('2024-12-26', 7244, bestOfMl('2024-12-26')),
    since('2025-10-30', 8166, BEST_OF_ML_2025),
    since('2026-08-22', 8795, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 8, gitAuthors('bentoml/BentoML', FIGURE_SURVEY)),
    since('2019-12-31', 13, gitAuthors('bentoml/BentoML', FIGURE_SURVEY)),
    since('2020-05-27', 22, gitAuthors('bentoml/BentoML', FIGURE_SURVEY)),
    since('2020-12-07', 62, gitAuthors('bentoml/BentoML')),
    since('2022-05-31', 105, lfai('2022-05-31')),
    since('2023-11-20', 186, lfai('2023-11-20')),
    since('2024-12-26', 214, bestOfMl('2024-12-26')),
    since('2025-10-30', 265, BEST_OF_ML_2025),
    since('2026-04-30', 242, gitAuthors('bentoml/BentoML', THIRD_SURVEY)),
    since('2026-07-16', 238, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2026-10-23', '1.4.40', pypi('bentoml'))],
});
