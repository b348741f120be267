import {
  depthRead,
  evidence,
  judgement,
  pypi,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

/** Version 2.1.0 of its client on PyPI. Older versions were not looked at. */
const FIRST = '2015-10-13';
const CLIENT = 'https://github.com/dataiku/dataiku-api-client-python dataikuapi';
const DOCS = evidence(
  'source',
  'https://doc.dataiku.com/dss (13, 14 and latest): installation, API nodes (a licence file), code notebooks, Python, R and Spark, MLOps',
  THIRD_SURVEY,
);
const TRAINED = {
  orchestration: 'full',
  'pipeline-versioning': { partial: 'runs its flows and rebuilds what changed; their versions are its own' },
  'model-registry': 'full',
  'hyperparameter-tuning': {
    partial: 'of the models of its visual trainer; code of your own it does not tune',
  },
  'model-serving': 'full',
} as const;

export const dataiku = defineTool({
  id: 'dataiku',
  name: 'Dataiku',
  homepage: 'https://www.dataiku.com',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-10-16',
      { 'model-approval': 'yes' },
      depthRead('PyPI dataiku-api-client 15.2.0: dataikuapi/govern (sign-off configurations)'),
    ),
    since(
      '2026-10-16',
      { 'bayesian-search': 'yes', 'parallel-trials': 'yes' },
      depthRead(
        'PyPI dataiku-api-client 15.2.0: dataikuapi/dss/ml.py (HyperparameterSearchSettings: Bayesian, distribution)',
      ),
    ),
    since(
      '2026-11-29',
      { 'event-triggers': 'yes' },
      depthRead('https://doc.dataiku.com/dss/12/scenarios/triggers.html'),
    ),
  ),
  coverage: [
    since(
      FIRST,
      { 'model-serving': 'full' },
      judgement(`${CLIENT}/apinode_client.py 2d09211 (2015-10-09)`, THIRD_SURVEY),
    ),
    since(
      '2018-01-10',
      TRAINED,
      judgement(
        `${CLIENT}/dss: scenario.py (2015-12-10), savedmodel.py (2016-06-06: versions, one of them active), ml.py (2018-01-10)`,
        THIRD_SURVEY,
      ),
    ),
    since(
      '2020-08-27',
      { ...TRAINED, monitoring: { partial: 'evaluates models on newer data, where you have it done' } },
      judgement(`${CLIENT}/dss/modelevaluationstore.py 8e0d39a (2020-08-27)`, THIRD_SURVEY),
    ),
    since(
      '2022-07-12',
      { ...TRAINED, 'experiment-tracking': 'full', monitoring: 'full' },
      judgement(
        `${CLIENT}/dss/mlflow.py 8da9c54 (2022-01-10) and https://doc.dataiku.com/dss/11/mlops: experiment tracking, automated drift analysis; the day is that of 11.0.0 in its client`,
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'batch-inference': { partial: 'jobs; a schedule came later' } },
      taskReading(`${CLIENT}/dss/job.py 23d70ab (2015-09-15)`),
    ),
    since(
      '2015-12-10',
      { 'batch-inference': 'full' },
      taskReading(`${CLIENT}/dss/scenario.py 8f3d8fc (2015-12-10): jobs with a schedule`),
    ),
    since(
      '2016-04-06',
      { 'data-validation': { partial: 'metrics and checks of a data set; rules came later' } },
      taskReading(`${CLIENT}/dss/metrics.py 13e8ab1 (2016-04-06)`),
    ),
    since(
      '2018-01-10',
      {
        notebooks: 'full',
        'training-jobs': { partial: 'each on one node; several at once on a cluster that it drives' },
      },
      taskReading(
        `${CLIENT}/dss/notebook.py (2017-03-10), ml.py 5cc5faa (2018-01-10) and https://doc.dataiku.com/dss/latest: code notebooks, execution in containers`,
      ),
    ),
    since(
      '2022-02-24',
      { 'feature-store': { partial: 'a catalogue of groups of features; looking them up online is yours' } },
      taskReading(`${CLIENT}/dss/feature_store.py 5287bdd (2022-02-24)`),
    ),
    since(
      '2023-06-13',
      { labelling: 'full' },
      taskReading(`${CLIENT}/dss/labeling_task.py 85b4380 (2023-06-13)`),
    ),
    since(
      '2023-10-12',
      {
        'llm-serving': { partial: 'a gateway to models of others; what serves your own is set up beside it' },
      },
      taskReading(`${CLIENT}/dss/llm.py 0860a5c (2023-10-12)`),
    ),
    since(
      '2024-04-09',
      { 'data-validation': 'full' },
      taskSource(`${CLIENT}/dss/data_quality.py 954afb7 (2024-04-08); 12.6.0 is of the day after`),
    ),
    since(
      '2024-12-20',
      { 'llm-observability': { partial: 'traces of what runs inside of it' } },
      taskReading(`${CLIENT}/dss/llm_tracing a18a106 (2024-12-20)`),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      8,
      judgement(
        'https://doc.dataiku.com/dss/13/installation/custom/api-node.html: a whole platform, of nodes for design, automation, deployment and serving on machines of your own, and a cluster that they drive',
        THIRD_SURVEY,
      ),
    ),
  ],
  libraries: [
    since(
      FIRST,
      { full: ['scikit-learn', 'xgboost', 'lightgbm', 'spark-mllib'], partly: ['any'] },
      evidence(
        'source',
        `${CLIENT}/dss/ml.py @4f5e74e (what it trains; the first day of each was not established) and https://doc.dataiku.com/dss/13/mlops/mlflow-models/limitations.html (models of others, as models of MLflow)`,
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'Dataiku',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python', 'r'], partly: ['scala'] },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'licence-key'],
    selfHost: 'licence-required',
  }),
  latestVersion: [since('2026-10-16', '15.2.0', pypi('dataiku-api-client'))],
});
