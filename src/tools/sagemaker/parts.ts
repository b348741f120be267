import type { ToolParts } from '../tool-parts';

export const sagemaker: ToolParts = {
  title: 'Amazon SageMaker AI',
  proof: { level: 'validated', tests: ['terraform/clouds'] },
  cloud: {
    provider: 'aws',
    account: 'AWS account',
    settings: 'sagemaker',
    place: 'region',
    data: {
      aws_s3_bucket: 'the data, models and artifacts in the bucket, in every version',
      aws_sagemaker_mlflow_app: 'every experiment and run, and the names of models',
      aws_sagemaker_mlflow_tracking_server: 'every experiment and run, and the names of models',
      aws_sagemaker_model_package_group: 'the group of the model registry',
    },
  },
  workloads: [],
  sizing: { small: {}, medium: {}, large: {} },
  // What is generated starts no pipeline, ends no trial early, serves one version at a time and no language model, and
  // watches no drift.
  lacks: [
    'event-triggers',
    'early-stopping',
    'canary',
    'explainers',
    'lora-adapters',
    'openai-api',
    'labelled-performance',
    'drift-alerts',
  ],
  coverage: {
    'data-versioning': {
      partial: 'S3 keeps every version of a file; what belongs together is yours to write down',
    },
    'pipeline-versioning': {
      partial: 'the role and the bucket that SageMaker Pipelines need; no pipeline is generated',
    },
    orchestration: {
      partial:
        'the role and the bucket that SageMaker Pipelines need; no pipeline and no schedule is generated',
    },
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'training-jobs': {
      partial:
        'the role and the bucket that training jobs need; all that is generated are trials of a search, on one machine each',
    },
    'hyperparameter-tuning': 'full',
    'model-serving': 'full',
    'batch-inference': {
      partial: 'the role and the bucket that batch transforms need; none is generated',
    },
    'service-metrics': {
      partial:
        'metrics of the endpoint, and an alarm when predictions fail; alarms on times are yours to make',
    },
    monitoring: {
      partial: 'metrics of the endpoint, and an alarm when predictions fail; drift is yours to build',
    },
    'llm-observability': {
      partial: 'the MLflow that SageMaker runs keeps traces; nothing that is generated sends any',
    },
  },
  images: [],
  charts: [],
  secrets: [],
};
