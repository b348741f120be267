import {
  bestOfMl,
  depthRead,
  depthSource,
  designSource,
  enhansome,
  evidence,
  lfai,
  LFAI_2020,
  otherBestOfMl,
  pypi,
  RECONSTRUCTION_2020,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2018-06-05';
const REPOSITORY = evidence('source', 'https://github.com/mlflow/mlflow README and docs');
const LANDSCAPE = evidence('reported', 'https://github.com/lfai/lfai-landscape');

/** What it has done since it has a registry. */
const REGISTERED = {
  'experiment-tracking': 'full',
  'model-registry': 'full',
  'model-serving': { partial: 'one scoring server per model; scaling and rollout are yours' },
} as const;

export const mlflow = defineTool({
  id: 'mlflow',
  name: 'MLflow',
  homepage: 'https://mlflow.org',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-03',
      {
        permissions: 'yes',
        'single-sign-on': { partly: 'a check of your own that says who asks' },
        'r-client': 'yes',
      },
      depthSource(
        'PyPI mlflow 3.18.0: mlflow/server/auth/permissions.py and basic_auth.ini; https://github.com/mlflow/mlflow mlflow/R',
      ),
    ),
    since(
      '2026-11-03',
      {
        'model-approval': { partly: 'by rights on a model for each stage' },
        'registry-webhooks': 'yes',
      },
      depthRead(
        'PyPI mlflow 3.18.0: mlflow/server/auth/permissions.py, mlflow/tracking/client.py (copy_model_version), mlflow/entities/webhook.py',
      ),
    ),
    since(
      '2026-11-03',
      { canary: 'no', 'scale-to-zero': 'no', batching: 'no', grpc: 'no' },
      depthRead(
        'PyPI mlflow 3.18.0: mlflow/pyfunc/scoring_server (one server, over HTTP, that answers each request by itself)',
      ),
    ),
  ),
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designSource(
        'https://pypi.org/project/mlflow/1.1.0 (2019-07) and https://mlflow.org/docs/1.21.0/tracking.html: an API to log with, and an interface in the browser to compare',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Databricks', evidence('reported', 'https://github.com/mlflow/mlflow')),
    since('2020-06-25', 'Linux Foundation (main sponsor: Databricks)', LANDSCAPE),
  ],
  coverage: [
    since(
      FIRST,
      { 'experiment-tracking': 'full', 'model-serving': REGISTERED['model-serving'] },
      RECONSTRUCTION_2020,
    ),
    since(
      '2019-10-31',
      REGISTERED,
      evidence('reported', 'https://github.com/mlflow/mlflow CHANGELOG.rst: model registry in 1.4 (2019-10)'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'batch-inference': {
          partial: 'a command and a UDF of Spark that predict; machines and a schedule are yours',
        },
      },
      taskReading(
        'https://github.com/mlflow/mlflow CHANGELOG.md (0.2.1, 2018-06-28: Spark UDF; 0.5.0: mlflow pyfunc predict)',
      ),
    ),
    since(
      '2024-06-17',
      { 'llm-observability': { partial: 'traces; evaluations of tables, not of traces' } },
      taskSource('https://github.com/mlflow/mlflow CHANGELOG.md 2.14.0 (2024-06-17)'),
    ),
    since(
      '2025-08-19',
      { 'llm-observability': 'full' },
      taskSource(
        'https://newreleases.io/project/pypi/mlflow/release/3.3.0 (2025-08-19): evaluation of applications of language models becomes open source, on the traces of 3.0',
      ),
    ),
  ),
  libraries: [
    since(
      FIRST,
      {
        full: [
          'scikit-learn',
          'xgboost',
          'lightgbm',
          'tensorflow',
          'keras',
          'pytorch',
          'onnx',
          'spark-mllib',
          'h2o',
        ],
        partly: ['any'],
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2026-08-22',
      {
        full: [
          'scikit-learn',
          'xgboost',
          'lightgbm',
          'catboost',
          'tensorflow',
          'keras',
          'pytorch',
          'transformers',
          'onnx',
          'spark-mllib',
          'h2o',
          'statsmodels',
          'prophet',
        ],
        partly: ['any'],
      },
      REPOSITORY,
    ),
  ],
  languages: [
    since(
      FIRST,
      { full: ['python', 'r', 'java'], partly: ['scala'] },
      evidence(
        'source',
        'https://stat.ethz.ch/CRAN/web/packages/mlflow/index.html (R package 3.6.0, 2025-11-14); Quaranta et al. for 2020',
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 4547, lfai('2019-08-31')),
    since('2020-12-06', 7934, LFAI_2020),
    since('2022-05-31', 11932, lfai('2022-05-31')),
    since('2023-11-20', 15856, lfai('2023-11-20')),
    since('2024-12-26', 19089, bestOfMl('2024-12-26')),
    since('2025-10-30', 22734, bestOfMl('2025-10-30', '2026-11-23')),
    since('2026-08-22', 27611, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 122, lfai('2019-08-31')),
    since('2020-12-06', 266, LFAI_2020),
    since('2022-05-31', 418, lfai('2022-05-31')),
    since('2023-11-20', 670, lfai('2023-11-20')),
    since('2024-12-26', 809, bestOfMl('2024-12-26')),
    since('2025-10-30', 910, bestOfMl('2025-10-30', '2026-11-23')),
    since('2026-07-16', 1093, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [
    since('2020-11-20', '1.12', RECONSTRUCTION_2020),
    since('2026-11-03', '3.18.0', pypi('mlflow')),
  ],
});
