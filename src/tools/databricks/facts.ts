import {
  evidence,
  judgement,
  priceCopy,
  pypi,
  SECOND_SURVEY,
  serviceReading,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2018-06-05';
const DOCS = evidence('reported', 'https://docs.databricks.com (2025-06-23), read in parts', SECOND_SURVEY);

export const databricks = defineTool({
  id: 'databricks',
  name: 'Databricks',
  homepage: 'https://www.databricks.com/product/machine-learning',
  firstRelease: FIRST,
  depth: DEPTH,
  service: [
    since(
      FIRST,
      { runBy: 'Databricks', dataAt: 'either' },
      serviceReading(
        'https://docs.databricks.com: a control plane of its own; machines and data in an account of the customer at a cloud, or serverless',
      ),
    ),
  ],
  price: [
    since(
      '2026-09-20',
      'by consumption (DBU, by the second), and the cloud bills its machines besides; the page of prices names no number',
      priceCopy(
        'https://github.com/api-evangelist/databricks plans/databricks-plans-pricing.yml',
        '2026-09-20',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': { partial: 'tables keep their versions for a time; files do not' },
        'experiment-tracking': 'full',
        'hyperparameter-tuning': { partial: 'libraries of its runtime; no service of its own' },
      },
      judgement(
        'https://docs.databricks.com; as first release counts that of MLflow, which it runs',
        SECOND_SURVEY,
      ),
    ),
    since(
      '2020-12-10',
      {
        'data-versioning': { partial: 'tables keep their versions for a time; files do not' },
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': { partial: 'libraries of its runtime; no service of its own' },
        'model-serving': { partial: 'a preview: one node for each model' },
      },
      evidence(
        'reported',
        'https://gist.github.com/mariopaonessa/4b13da7642d25df9911e4c7ea85f660a (2020-12-10); https://docs.azure.cn/en-us/databricks/mlflow/model-serving for the preview',
        SECOND_SURVEY,
      ),
    ),
    since(
      '2025-06-23',
      {
        'data-versioning': { partial: 'tables keep their versions for a time; files do not' },
        orchestration: 'full',
        'pipeline-versioning': { partial: 'runs jobs; their versions live in your Git repository alone' },
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': { partial: 'libraries of its runtime; no service of its own' },
        'model-serving': 'full',
        monitoring: 'full',
      },
      evidence(
        'source',
        'https://docs.databricks.com and https://learn.microsoft.com/azure/databricks/lakehouse-monitoring; serving and monitoring came earlier, in months that are not known',
        SECOND_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { notebooks: 'full', 'batch-inference': 'full' },
      taskReading(
        'https://docs.databricks.com: notebooks are what people work in; https://docs.databricks.com and https://github.com/mlflow/mlflow CHANGELOG.md (0.2.1, 2018-06): models of MLflow as UDFs of Spark, in jobs with a schedule',
      ),
    ),
    since(
      '2018-11-19',
      { 'training-jobs': { partial: 'a beta' } },
      evidence(
        'source',
        'https://www.databricks.com/blog/2018/11/19/introducing-horovodrunner-for-distributed-deep-learning-training.html: HorovodRunner trains on the machines of a cluster; https://docs.azuredatabricks.net/applications/deep-learning/distributed-training/horovod-runner.html: in Databricks Runtime 5.0 ML, a beta',
        '2026-11-29',
      ),
    ),
    since(
      '2019-04-03',
      { 'training-jobs': 'full' },
      evidence(
        'source',
        'https://www.databricks.com/blog/2019/04/03/databricks-runtime-5-3-ml-now-generally-available.html: the first Databricks Runtime ML that is no beta',
        '2026-11-29',
      ),
    ),
    since(
      '2021-05-27',
      { 'feature-store': { partial: 'a preview' } },
      taskReading(
        'https://www.databricks.com/blog/2021/05/27/databricks-announces-the-first-feature-store-integrated-with-delta-lake-and-mlflow.html',
      ),
    ),
    since(
      '2023-01-11',
      { 'data-validation': 'full' },
      taskReading(
        'https://learn.microsoft.com/azure/databricks/delta-live-tables: expectations keep, drop or refuse; https://docs.azure.cn/zh-cn/databricks/release-notes/delta-live-tables/2023/01 is the oldest release whose day was seen',
      ),
    ),
    since(
      '2025-04-30',
      {
        'service-metrics': {
          partial:
            'shown for two weeks and given to Prometheus or Datadog; what keeps them and alerts is another tool',
        },
      },
      taskSource(
        'https://docs.databricks.com/machine-learning/model-serving/metrics-export-serving-endpoint.html (that day; it came earlier)',
      ),
    ),
    since(
      '2025-06-23',
      {
        'feature-store': 'full',
        'llm-serving': 'full',
        'llm-observability': 'full',
      },
      taskReading(
        'https://docs.databricks.com/machine-learning/feature-store (features are looked up by the models that are served); the day on which the preview ended was not established; https://docs.databricks.com/machine-learning/foundation-models/deploy-prov-throughput-foundation-model-apis.html; it came earlier, in a month that was not established; https://learn.microsoft.com/azure/databricks/generative-ai/agent-evaluation: agent evaluation, and traces and judges of MLflow 3; they came earlier, in months that were not established',
      ),
    ),
  ),
  ...constant(FIRST, DOCS, {
    owner: 'Databricks',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python', 'r', 'scala'], partly: ['java'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'lightgbm', 'tensorflow', 'keras', 'pytorch', 'spark-mllib'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store', 'data-platform'],
    operatingEffort: 1,
    selfHost: 'no',
  }),
  latestVersion: [since('2026-11-05', '0.162.0', pypi('databricks-sdk'))],
});
