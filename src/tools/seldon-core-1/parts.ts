import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

/** Both lines ask for the same: measured on 1.17.1. */
const SIZING: ToolParts['sizing'] = {
  small: {
    operator: resources('25m 64Mi 64Mi', '500m 256Mi 256Mi'),
    model: resources('50m 256Mi 256Mi', '1 512Mi 2Gi'),
  },
  medium: {
    operator: resources('50m 128Mi 64Mi', '1 512Mi 256Mi'),
    model: resources('250m 512Mi 512Mi', '2 1Gi 5Gi'),
  },
  large: {
    operator: resources('100m 256Mi 64Mi', '1 1Gi 256Mi'),
    model: resources('500m 1Gi 1Gi', '4 2Gi 10Gi'),
  },
};

export const seldonCore1: ToolParts = {
  title: 'Seldon Core 1',
  proof: { level: 'prepared', because: 'its images work with a key that has to be bought' },
  workloads: [{ kind: 'Deployment', name: 'seldon-controller-manager' }],
  operators: ['seldon-controller-manager'],
  sizing: SIZING,
  features: ['seldon-core'],
  namespaceLabels: (namespace) => ({ 'seldon.io/controller-id': namespace }),
  definitions: {
    title: 'the definition SeldonDeployment',
    objects: 'SeldonDeployment',
    besides: 'a webhook for it',
    chart: 'seldon-core-operator',
  },
  lacks: [
    'canary',
    'scale-to-zero',
    'batching',
    'explainers',
    'labelled-performance',
    'drift-alerts',
    'segments',
  ],
  coverage: {
    'model-serving': 'full',
    monitoring: {
      partial:
        'models give metrics of their requests, and nothing that is generated computes drift, keeps or shows metrics, or sends alerts',
    },
    'service-metrics': {
      partial:
        'models give metrics of their requests, and nothing that is generated keeps them or alerts on them',
    },
  },
  servesModels: { label: 'seldon-deployment-id', formats: ['mlflow', 'sklearn'] },
  // Served models are read from where MLflow keeps them, with a key that cannot write.
  buckets: [{ consumer: 'serving', bucket: 'mlflow', access: 'read' }],
  images: [
    { name: 'seldon-core-operator-bsl', usedBy: ['seldon-core'] },
    { name: 'seldon-core-executor-bsl', usedBy: ['seldon-core'] },
    { name: 'rclone-storage-initializer-bsl', usedBy: ['seldon-core', 'models'] },
    { name: 'mlserver-mlflow', usedBy: ['models'] },
    { name: 'mlserver-sklearn', usedBy: ['models'] },
  ],
  charts: ['seldon-core-operator-bsl'],
  secrets: [],
};
