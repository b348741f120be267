import {
  designSource,
  evidence,
  judgement,
  pypi,
  RECONSTRUCTION_2020,
  serviceReading,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2017-11-29';
const BLOG =
  'https://aws.amazon.com/blogs/machine-learning/ensure-efficient-compute-resources-on-amazon-sagemaker';
const DOCS = evidence(
  'reported',
  'https://github.com/thoughtworks/mlops-platforms AWS_Google_Azure.md (2021-22)',
);

export const sagemaker = defineTool({
  id: 'sagemaker',
  name: 'Amazon SageMaker AI',
  formerNames: [{ until: '2024-12-03', name: 'Amazon SageMaker' }],
  homepage: 'https://aws.amazon.com/sagemaker/ai/',
  firstRelease: FIRST,
  depth: DEPTH,
  service: [
    since(
      FIRST,
      { runBy: 'Amazon Web Services', dataAt: 'own-account' },
      serviceReading('https://aws.amazon.com/sagemaker: resources in an account of the customer'),
    ),
  ],
  price: [
    since(
      '2023-11-30',
      'by what is used: machines by the time, data and storage by the amount; no number was read',
      evidence('source', `${BLOG} (November 2023)`, THIRD_SURVEY),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designSource(
        'https://github.com/awsdocs/amazon-sagemaker-developer-guide doc_source/how-it-works-prog-model.md at 0d5df7f: the console for simple jobs, notebooks and the Python SDK for all else',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'experiment-tracking': { partial: 'search over training jobs; nothing to compare them in' },
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: { partial: 'metrics of the endpoints only; no drift' },
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2019-12-03',
      {
        'experiment-tracking': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: 'full',
      },
      judgement(
        'https://arxiv.org/abs/2111.13657: Model Monitor, two years in production in November 2021; the day is that of its announcement together with Experiments, from memory',
      ),
    ),
    since(
      '2020-12-01',
      {
        'data-versioning': { partial: 'feature groups and lineage; the files are versioned by S3' },
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: 'full',
      },
      evidence(
        'reported',
        'https://github.com/aws-samples/reinvent2020-aim404-productionize-r-using-amazon-sagemaker; Pipelines and Feature Store announced in December 2020',
      ),
    ),
    since(
      '2026-09-01',
      {
        'data-versioning': { partial: 'feature groups and lineage; the files are versioned by S3' },
        'pipeline-versioning': 'full',
        orchestration: 'full',
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: {
          partial:
            'Model Monitor takes no new customers; metrics of the endpoints, and for drift samples with Evidently that are yours to run',
        },
      },
      evidence(
        'source',
        'https://docs.amazonaws.cn/en_us/sagemaker/latest/dg/model-monitor-model-quality-schedule.html: "no longer open to new customers"; said on that day in https://github.com/aws/sagemaker-python-sdk/issues/2953, which names Evidently and https://github.com/aws-samples/sample-aiops-on-amazon-sagemakerai (its monitoring folder logs to MLflow) instead; the day on which it was closed was not established',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { notebooks: 'full', 'training-jobs': 'full', 'service-metrics': 'full' },
      taskReading(
        'https://github.com/awsdocs/amazon-sagemaker-developer-guide 8cce6ed (2017-12-13): doc_source/API_CreateNotebookInstance.md; https://github.com/aws/sagemaker-python-sdk README.rst of v1.0.0 (2017-12-01): training on one or more instances, with graphics processors; https://github.com/awsdocs/amazon-sagemaker-developer-guide doc_source/monitoring-cloudwatch.md of 2017-12-13: metrics of endpoints in CloudWatch, which has alarms',
      ),
    ),
    since(
      '2018-07-17',
      { 'batch-inference': 'full' },
      taskSource('https://github.com/aws/sagemaker-python-sdk v1.7.0 (2018-07-17): batch transform jobs'),
    ),
    since(
      '2019-01-16',
      { labelling: 'full' },
      taskSource(
        'https://github.com/awsdocs/amazon-sagemaker-developer-guide ece75cf (2019-01-16): doc_source/sms.md (Ground Truth)',
      ),
    ),
    since(
      '2020-12-01',
      { 'feature-store': 'full' },
      taskReading('https://github.com/aws/sagemaker-python-sdk v2.16.4 (2020-12-01): docs of Feature Store'),
    ),
    since(
      '2021-12-01',
      { 'data-validation': 'full' },
      taskReading(
        'https://github.com/aws/sagemaker-python-sdk 4f1d3293e (2021-12-01): a step of Pipelines that checks data against constraints',
      ),
    ),
    since(
      '2023-03-09',
      { 'llm-serving': 'full' },
      taskReading(
        'https://github.com/aws/sagemaker-python-sdk v2.136.0 (2023-03-09): containers for large models; v2.161.0 (2023-06-01): Text Generation Inference',
      ),
    ),
    since(
      '2025-12-03',
      { 'llm-observability': 'full' },
      taskReading(
        'https://docs.aws.amazon.com/sagemaker/latest/dg/mlflow.html (MLflow 3.0, traces and evaluations); the day is that of MLflow apps, servers of 3.0 are older: https://cloudobjectivity.co.uk/index.php/2025/12/03/accelerate-ai-development-using-amazon-sagemaker-ai-with-serverless-mlflow/',
      ),
    ),
    since(
      '2026-07-30',
      { labelling: { partial: 'Ground Truth, which takes no new customers' } },
      taskSource(
        'https://docs.amazonaws.cn/en_us/sagemaker/latest/dg/sms-data.html: closed to new customers, "effective 7/30/26"',
      ),
    ),
    since(
      '2026-09-01',
      {
        'data-validation': {
          partial: 'the check step of its pipelines stands on Model Monitor, which takes no new customers',
        },
      },
      taskReading(
        'https://docs.amazonaws.cn/en_us/sagemaker/latest/dg/model-monitor-model-quality-schedule.html and https://github.com/aws/sagemaker-python-sdk CHANGELOG.md: QualityCheckStep still there in 3.10.1 (2026-05)',
      ),
    ),
  ),
  ...constant(FIRST, DOCS, {
    owner: 'Amazon Web Services',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python'], partly: ['r', 'java', 'any'] },
    libraries: {
      full: ['tensorflow', 'keras', 'pytorch', 'scikit-learn', 'xgboost', 'spark-mllib', 'transformers'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'aws',
    needs: ['object-store'],
    operatingEffort: 1,
    selfHost: 'no',
  }),
  latestVersion: [since('2026-10-21', '3.27.0', pypi('sagemaker'))],
});
