import {
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  pypi,
  SECOND_SURVEY,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2019-09-09';
/** The day from which its documentation says so; the chart that brings what monitoring needs. */
const IN_THE_CHART = '2025-04-27';
const MONITORED = '2021-02-22';
const REPOSITORY = evidence('source', 'https://github.com/mlrun/mlrun (2024-10-23)', SECOND_SURVEY);
const CHART = evidence(
  'source',
  'https://github.com/mlrun/mlrun docs/install/kubernetes.md: MLRun, Nuclio, MySQL, Kubeflow Pipelines, MinIO and more',
  SECOND_SURVEY,
);

/** What it has done since it serves models. */
const SERVED = {
  orchestration: { partial: 'through Kubeflow Pipelines, which has to be there' },
  'pipeline-versioning': { partial: 'runs Kubeflow Pipelines; their versions live in Git' },
  'experiment-tracking': 'full',
  'model-registry': { partial: 'models as artifacts with tags; no stages' },
  'hyperparameter-tuning': { partial: 'lists, grids and random values; no search that learns' },
  'model-serving': 'full',
} as const;

export const mlrun = defineTool({
  id: 'mlrun',
  name: 'MLRun',
  homepage: 'https://docs.mlrun.org',
  firstRelease: FIRST,
  depth: DEPTH,
  coverage: [
    since(
      FIRST,
      {
        orchestration: { partial: 'through Kubeflow Pipelines, which has to be there' },
        'pipeline-versioning': { partial: 'runs Kubeflow Pipelines; their versions live in Git' },
        'experiment-tracking': 'full',
        'hyperparameter-tuning': { partial: 'lists, grids and random values; no search that learns' },
      },
      judgement('https://github.com/mlrun/mlrun mlrun/runtimes/generators.py (2019-07-28)', SECOND_SURVEY),
    ),
    since(
      '2020-10-12',
      SERVED,
      judgement(
        'https://github.com/mlrun/mlrun mlrun/artifacts/model.py (2020-03-21), mlrun/serving (2020-10-12)',
        SECOND_SURVEY,
      ),
    ),
    since(
      MONITORED,
      {
        ...SERVED,
        monitoring: {
          partial: "drift of features, in the streams and time series of its maker's platform only",
        },
      },
      judgement('https://github.com/mlrun/mlrun a700373cd: model endpoints (2021-02-22)', THIRD_SURVEY),
    ),
    since(
      '2023-07-25',
      {
        ...SERVED,
        monitoring: { partial: 'drift of features, through a Kafka and a Prometheus of your own' },
      },
      judgement(
        'https://github.com/mlrun/mlrun b395f51f5 (Kafka, 2023-04-30), 9465d9a87 (Prometheus, 2023-07-25) and https://docs.mlrun.org/en/v1.6/monitoring/model-monitoring-deployment.html: the older mode, for the community edition only',
        THIRD_SURVEY,
      ),
    ),
    since(
      IN_THE_CHART,
      {
        ...SERVED,
        monitoring: 'full',
      },
      judgement(
        'https://github.com/mlrun/ce/pull/174 and https://github.com/mlrun/mlrun/pull/7724: from chart 0.8.0 on the community edition brings Kafka and a store of time series for it; https://docs.mlrun.org/en/v1.8/tutorials/05-model-monitoring.html: applications, drift, alerts',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'training-jobs': { partial: 'several nodes need the MPI operator, which has to be there' } },
      taskReading(
        'https://github.com/mlrun/mlrun v0.2.0 (2019-09-09): mlrun/runtimes with jobs and MPI jobs',
      ),
    ),
    since(
      '2021-02-05',
      {
        'data-validation': {
          partial: 'validators of its feature sets report what they find, and refuse nothing',
        },
        'feature-store': { partial: 'answers online out of a store of its vendor only' },
      },
      taskReading(
        'https://github.com/mlrun/mlrun v0.6.0 (2021-02-05): mlrun/features.py; https://github.com/mlrun/mlrun v0.6.0 (2021-02-05): mlrun/feature_store; targets for online features need V3IO',
      ),
    ),
    since(
      '2022-08-16',
      {
        notebooks: { partial: 'one Jupyter for everybody, of its chart' },
        'training-jobs': 'full',
        'service-metrics': {
          partial: 'Prometheus and Grafana come with its chart; rules for what it serves are yours',
        },
      },
      taskReading(
        'https://github.com/mlrun/ce 4de89b2 (2022-08-16): charts/mlrun-ce/templates/jupyter-notebook; https://github.com/mlrun/ce 42b8c7a (2022-08-16): its chart brings the MPI operator; https://github.com/mlrun/ce 42b8c7a (2022-08-16): charts/mlrun-ce/requirements.yaml',
      ),
    ),
    since(
      '2022-09-06',
      { 'feature-store': 'full' },
      taskReading('https://github.com/mlrun/mlrun v1.1.0 (2022-09-06), fdbb6031e: RedisNoSqlTarget'),
    ),
    since(
      '2022-10-03',
      { 'batch-inference': 'full' },
      taskReading(
        'https://github.com/mlrun/mlrun 38fd2dfd2 (2022-10-03): batch_inference of its hub, run as a job and on a schedule',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'lightgbm', 'tensorflow', 'keras', 'pytorch', 'onnx'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    selfHost: 'free',
  }),
  owner: [
    since(FIRST, 'Iguazio', REPOSITORY),
    since(
      '2023-01-31',
      'Iguazio (McKinsey, QuantumBlack)',
      evidence(
        'reported',
        'Accounts of the sale in January 2023, the day of which was not established; https://github.com/mlrun/ce/pull/242 (2026-01-26) is written from an address of McKinsey',
        THIRD_SURVEY,
      ),
    ),
  ],
  needs: [
    since(FIRST, ['sql-database', 'object-store', 'operator'], CHART),
    since(
      IN_THE_CHART,
      ['sql-database', 'object-store', 'operator', 'message-broker'],
      evidence(
        'source',
        'https://github.com/mlrun/ce charts/mlrun-ce (Nuclio, MySQL, MinIO, Kubeflow Pipelines, Spark and MPI operators, Prometheus, Kafka), https://github.com/mlrun/ce/pull/174 (TDengine), https://github.com/mlrun/ce/pull/242 (TimescaleDB instead, 2026-01-26) and https://github.com/mlrun/ce/pull/213 (Strimzi)',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, CHART, { operatingEffort: 8 }),
  stars: [since('2026-08-22', 1693, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2019-09-30', 4, gitAuthors('mlrun/mlrun', FIGURE_SURVEY)),
    since('2019-12-31', 9, gitAuthors('mlrun/mlrun', FIGURE_SURVEY)),
    since('2020-05-27', 14, gitAuthors('mlrun/mlrun', FIGURE_SURVEY)),
    since('2020-12-07', 24, gitAuthors('mlrun/mlrun', SECOND_SURVEY)),
    since('2022-05-31', 58, gitAuthors('mlrun/mlrun', FIGURE_SURVEY)),
    since('2023-11-20', 78, gitAuthors('mlrun/mlrun', FIGURE_SURVEY)),
    since('2024-10-23', 84, gitAuthors('mlrun/mlrun', SECOND_SURVEY)),
  ],
  latestVersion: [since('2026-10-12', '1.12.1', pypi('mlrun'))],
});
