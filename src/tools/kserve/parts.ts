import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const kserve: ToolParts = {
  title: 'KServe',
  proof: { level: 'run', tests: ['e2e/kserve', 'e2e/kserve-workspace'] },
  workloads: [{ kind: 'Deployment', name: 'kserve-controller' }],
  // The second is a Job that ends models before the controller goes.
  operators: ['kserve-controller', 'kserve-controller-end'],
  // Measured: the controller takes 27 MiB, a small model of scikit-learn or MLflow 172 to 213.
  sizing: {
    small: {
      'kserve-controller': resources('25m 64Mi 16Mi', '500m 384Mi 128Mi'),
      model: resources('50m 256Mi 256Mi', '1 512Mi 2Gi'),
    },
    medium: {
      'kserve-controller': resources('50m 128Mi 16Mi', '1 512Mi 128Mi'),
      model: resources('250m 512Mi 512Mi', '2 1Gi 5Gi'),
    },
    large: {
      'kserve-controller': resources('100m 256Mi 16Mi', '1 1Gi 128Mi'),
      model: resources('500m 1Gi 1Gi', '4 2Gi 10Gi'),
    },
  },
  features: ['kserve', 'open-inference'],
  definitions: {
    title: "KServe's definitions",
    objects: 'InferenceService',
    besides: 'roles to watch them, what fetches models, and rules for what models in its namespace may be',
    chart: 'kserve-crd',
    exclusive: true,
  },
  coverage: {
    'model-serving': 'full',
    monitoring: {
      partial:
        'models give metrics of their requests, and nothing that is generated computes drift, keeps or shows metrics, or sends alerts',
    },
    'service-metrics': {
      partial:
        'models give metrics of their requests; a Prometheus that keeps them and alerts is a tool of its own, and comes with Evidently',
    },
  },
  lacks: [
    'canary',
    'scale-to-zero',
    'batching',
    'grpc',
    'explainers',
    'multi-node-serving',
    'lora-adapters',
    'openai-api',
    'drift-alerts',
  ],
  servesModels: {
    label: 'serving.kserve.io/inferenceservice',
    formats: ['mlflow', 'sklearn', 'xgboost', 'lightgbm', 'custom'],
    withoutTerraform: true,
    logsRequests: true,
  },
  // Served models are read from where MLflow keeps them, with a key that cannot write.
  buckets: [{ consumer: 'serving', bucket: 'mlflow', access: 'read' }],
  images: [
    { name: 'kserve-controller', usedBy: ['kserve-controller'] },
    { name: 'kserve-storage-initializer', usedBy: ['models'] },
    { name: 'kserve-agent', usedBy: ['models'], when: 'request-log' },
    { name: 'mlserver-mlflow', usedBy: ['models'] },
    { name: 'mlserver-sklearn', usedBy: ['models'] },
    { name: 'mlserver-xgboost', usedBy: ['models'] },
    { name: 'mlserver-lightgbm', usedBy: ['models'] },
  ],
  charts: [],
  secrets: [],
};
