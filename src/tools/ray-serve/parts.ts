import { KUBERAY, KUBERAY_SIZES } from '../ray-tune/parts';
import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

const METRICS = 'Ray gives metrics of requests and replicas';

export const rayServe: ToolParts = {
  ...KUBERAY,
  features: ['ray-serve', 'kuberay', 'open-inference'],
  title: 'Ray Serve',
  proof: { level: 'run', tests: ['e2e/ray-serve'] },
  workloads: [{ kind: 'Deployment', name: 'kuberay-operator' }],
  operators: ['kuberay-operator'],
  // Measured: the head takes 1240 MiB, 1470 while models come and go, a pod with a small model 700 to 780, its files counted.
  sizing: {
    small: {
      'kuberay-operator': KUBERAY_SIZES.small,
      'ray-serve-head': resources('50m 1536Mi 256Mi', '1 2560Mi 5Gi'),
      model: resources('50m 768Mi 256Mi', '1 1536Mi 2Gi'),
    },
    medium: {
      'kuberay-operator': KUBERAY_SIZES.medium,
      'ray-serve-head': resources('250m 2Gi 512Mi', '2 4Gi 10Gi'),
      model: resources('250m 1Gi 512Mi', '2 2Gi 5Gi'),
    },
    large: {
      'kuberay-operator': KUBERAY_SIZES.large,
      'ray-serve-head': resources('1 4Gi 1Gi', '4 8Gi 20Gi'),
      model: resources('500m 2Gi 1Gi', '4 4Gi 10Gi'),
    },
  },
  coverage: {
    'model-serving': 'full',
    'service-metrics': {
      partial: `${METRICS}; a Prometheus that keeps them is a tool of its own, and comes with Evidently, and no alert is about them`,
    },
  },
  lacks: ['canary', 'scale-to-zero', 'batching', 'grpc', 'multi-node-serving', 'lora-adapters', 'openai-api'],
  servesModels: {
    label: 'mlops-scaffold/ray-serve-model',
    kind: 'Pod',
    workloads: [{ kind: 'Pod', name: 'ray-serve-head', label: ['mlops-scaffold/ray-serve-head', 'models'] }],
    formats: ['mlflow'],
    metricsRead: true,
  },
  // Served models are read from where MLflow keeps them, with a key that cannot write.
  buckets: [{ consumer: 'serving', bucket: 'mlflow', access: 'read' }],
  images: [
    { name: 'kuberay-operator', usedBy: ['kuberay-operator'] },
    { name: 'ray', usedBy: ['models'] },
  ],
  charts: [],
  secrets: [],
};
