import type { ToolParts } from '../tool-parts';

export const vertexAi: ToolParts = {
  title: 'Gemini Enterprise Agent Platform (Vertex AI)',
  proof: { level: 'validated', tests: ['terraform/clouds'] },
  cloud: {
    provider: 'google',
    account: 'Google Cloud project',
    settings: 'vertexAi',
    place: 'region',
    data: {
      google_storage_bucket: 'the data, models and artifacts in the bucket, in every version',
      google_vertex_ai_tensorboard: 'every experiment and run that is written to the TensorBoard',
    },
  },
  workloads: [],
  sizing: { small: {}, medium: {}, large: {} },
  // What is generated starts no pipeline, ends no trial early, serves one version over HTTP without end and without
  // explanations, no language model, and watches no drift.
  lacks: [
    'event-triggers',
    'early-stopping',
    'canary',
    'scale-to-zero',
    'grpc',
    'explainers',
    'openai-api',
    'drift-alerts',
  ],
  coverage: {
    'data-versioning': {
      partial: 'the bucket keeps every version of a file; managed data sets are yours to make',
    },
    'pipeline-versioning': {
      partial: 'the bucket and the service account that its pipelines need; no pipeline is generated',
    },
    orchestration: {
      partial:
        'the bucket and the service account that its pipelines need; no pipeline and no schedule is generated',
    },
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'training-jobs': {
      partial:
        'the bucket and the service account that training jobs need; all that is generated are trials of a search, on one machine each',
    },
    'hyperparameter-tuning': 'full',
    'model-serving': 'full',
    'batch-inference': {
      partial: 'the bucket and the service account that batch predictions need; none is generated',
    },
    'service-metrics': {
      partial: 'metrics of the endpoint in Cloud Monitoring; alerts on them are yours to make',
    },
    monitoring: {
      partial: 'metrics of the endpoint in Cloud Monitoring; monitors of drift are yours to set up',
    },
  },
  images: [],
  charts: [],
  secrets: [],
};
