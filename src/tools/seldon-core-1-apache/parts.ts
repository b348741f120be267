import { SELDON_SIZING } from '../seldon-core-1/parts';
import type { ToolParts } from '../tool-parts';

export const seldonCore1Apache: ToolParts = {
  title: 'Seldon Core 1.17.1',
  workloads: [{ kind: 'Deployment', name: 'seldon-controller-manager' }],
  sizing: SELDON_SIZING,
  features: ['seldon-core'],
  namespaceLabels: (namespace) => ({ 'seldon.io/controller-id': namespace }),
  definitions: {
    title: 'the definition SeldonDeployment',
    objects: 'SeldonDeployment',
    besides: 'a webhook for it',
    chart: 'seldon-core-operator',
  },
  coverage: {
    'model-serving': 'full',
    monitoring: {
      partial:
        'models give metrics of their requests, and nothing that is generated computes drift, keeps or shows metrics, or sends alerts',
    },
  },
  servesModels: { label: 'seldon-deployment-id', formats: ['mlflow', 'sklearn'] },
  // Served models are read from where MLflow keeps them, with a key that cannot write.
  buckets: [{ consumer: 'serving', bucket: 'mlflow', access: 'read' }],
  images: [
    { name: 'seldon-core-operator', usedBy: ['seldon-core'] },
    { name: 'seldon-core-executor', usedBy: ['seldon-core'] },
    { name: 'rclone-storage-initializer', usedBy: ['seldon-core', 'models'] },
    { name: 'mlserver-mlflow', usedBy: ['models'] },
    { name: 'mlserver-sklearn', usedBy: ['models'] },
  ],
  charts: ['seldon-core-operator'],
  secrets: [],
};
