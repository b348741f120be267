import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const kubeflowModelRegistry: ToolParts = {
  title: 'Kubeflow Hub',
  proof: { level: 'run', tests: ['e2e/kubeflow-model-registry'] },
  workloads: [{ kind: 'Deployment', name: 'kubeflow-model-registry' }],
  sites: [
    { subdomain: 'model-registry', service: 'kubeflow-model-registry', port: 8080, title: 'Kubeflow Hub' },
  ],
  // Measured: the server takes 27 MiB, the way in 22.
  sizing: {
    small: {
      'kubeflow-model-registry': resources('25m 64Mi 16Mi', '500m 256Mi 64Mi'),
      'kubeflow-model-registry-gateway': resources('10m 32Mi 16Mi', '500m 192Mi 64Mi'),
    },
    medium: {
      'kubeflow-model-registry': resources('50m 128Mi 16Mi', '1 384Mi 64Mi'),
      'kubeflow-model-registry-gateway': resources('25m 64Mi 16Mi', '1 256Mi 64Mi'),
    },
    large: {
      'kubeflow-model-registry': resources('100m 256Mi 16Mi', '2 512Mi 64Mi'),
      'kubeflow-model-registry-gateway': resources('50m 64Mi 16Mi', '1 256Mi 64Mi'),
    },
  },
  migrates: ['kubeflow-model-registry'],
  coverage: {
    'model-registry': {
      partial: 'metadata of models and versions behind an API, as an alpha with limited support, and no page',
    },
  },
  // Its driver opens a connection for each request that finds none free.
  database: { consumer: 'registry', connections: { small: 20, medium: 40, large: 80 } },
  images: [
    { name: 'kubeflow-model-registry', usedBy: ['kubeflow-model-registry'] },
    { name: 'python', usedBy: ['kubeflow-model-registry'] },
  ],
  charts: [],
  secrets: [{ name: 'kubeflow-model-registry', keys: ['password'] }],
};
