import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const wandb: ToolParts = {
  title: 'Weights & Biases',
  proof: { level: 'prepared', because: 'its server works with a licence that has to be bought' },
  workloads: [
    { kind: 'Deployment', name: 'wandb-controller-manager' },
    { kind: 'Deployment', name: 'wandb-app-bc' },
    { kind: 'Deployment', name: 'wandb-parquet-bc' },
    { kind: 'Deployment', name: 'wandb-weave-bc' },
  ],
  // The second keeps in Secrets of the namespace what its users give it to keep.
  operators: ['wandb-controller-manager', 'wandb-app-bc'],
  sites: [{ subdomain: 'wandb', service: 'wandb', port: 8080, title: 'Weights & Biases' }],
  // Not measured. Medium is the least and large the next that its maker's chart gives; small is below, for who tries it out.
  sizing: {
    small: {
      'wandb-controller-manager': resources('100m 256Mi 64Mi', '1 1Gi 1Gi'),
      'wandb-app-bc': resources('250m 2Gi 256Mi', '2 4Gi 5Gi'),
      'wandb-parquet-bc': resources('100m 1Gi 1Gi', '2 3Gi 5Gi'),
      'wandb-weave-bc': resources('100m 1Gi 1Gi', '2 3Gi 5Gi'),
    },
    medium: {
      'wandb-controller-manager': resources('400m 512Mi 64Mi', '1 2Gi 1Gi'),
      'wandb-app-bc': resources('1 2Gi 256Mi', '2 4Gi 10Gi'),
      'wandb-parquet-bc': resources('1 8Gi 5Gi', '4 16Gi 20Gi'),
      'wandb-weave-bc': resources('1 8Gi 5Gi', '4 16Gi 20Gi'),
    },
    large: {
      'wandb-controller-manager': resources('400m 512Mi 64Mi', '1 2Gi 1Gi'),
      'wandb-app-bc': resources('4 8Gi 1Gi', '4 8Gi 20Gi'),
      'wandb-parquet-bc': resources('4 24Gi 10Gi', '15 64Gi 40Gi'),
      'wandb-weave-bc': resources('2 24Gi 10Gi', '4 32Gi 40Gi'),
    },
  },
  coverage: {
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'hyperparameter-tuning': {
      partial:
        'its server says which parameters a sweep tries next; nothing that is generated runs the trials',
    },
    'data-versioning': {
      partial: 'artifacts are versioned where its client logs them; not a whole data set under Git',
    },
  },
  buckets: [{ consumer: 'wandb', bucket: 'wandb', access: 'read-write' }],
  images: [
    { name: 'wandb-controller', usedBy: ['wandb-controller-manager'] },
    { name: 'wandb-server', usedBy: ['wandb'] },
    { name: 'wandb-megabinary', usedBy: ['wandb'] },
    { name: 'wandb-weave', usedBy: ['wandb'] },
  ],
  charts: ['wandb-operator', 'wandb-server'],
  secrets: [],
};
