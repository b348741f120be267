import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const clearml: ToolParts = {
  title: 'ClearML',
  proof: {
    level: 'prepared',
    because: 'none of its images could be had, nor those of MongoDB and Elasticsearch',
  },
  workloads: [
    { kind: 'Deployment', name: 'clearml' },
    { kind: 'Deployment', name: 'clearml-apiserver' },
    { kind: 'StatefulSet', name: 'clearml-fileserver' },
  ],
  sites: [{ subdomain: 'clearml', service: 'clearml', port: 8080, title: 'ClearML' }],
  ownWorkspace: true,
  // Measured from source, without images: the web server takes 10 MiB, the API server 158, the file server 99.
  sizing: {
    small: {
      clearml: resources('10m 32Mi 64Mi', '500m 128Mi 512Mi'),
      'clearml-apiserver': resources('100m 256Mi 128Mi', '1 768Mi 256Mi'),
      'clearml-fileserver': resources('50m 128Mi 1Gi', '1 512Mi 10Gi'),
    },
    medium: {
      clearml: resources('50m 64Mi 64Mi', '1 256Mi 1Gi'),
      'clearml-apiserver': resources('250m 512Mi 128Mi', '2 1Gi 256Mi'),
      'clearml-fileserver': resources('100m 256Mi 2Gi', '1 1Gi 20Gi'),
    },
    large: {
      clearml: resources('100m 64Mi 64Mi', '2 256Mi 2Gi'),
      'clearml-apiserver': resources('1 1Gi 128Mi', '4 2Gi 256Mi'),
      'clearml-fileserver': resources('250m 512Mi 5Gi', '2 2Gi 50Gi'),
    },
  },
  notBackedUp: 'the volume of clearml-fileserver, MongoDB and Elasticsearch',
  coverage: {
    'data-versioning': 'full',
    'pipeline-versioning': 'full',
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'hyperparameter-tuning': {
      partial: 'its optimizer says which trials come next; nothing that is deployed runs them',
    },
  },
  // The first, and the two about users, are of its Enterprise plan. Nothing that is deployed would start the tasks of the others.
  lacks: ['model-approval', 'permissions', 'single-sign-on', 'registry-webhooks', 'parallel-trials'],
  images: [{ name: 'clearml-server', usedBy: ['clearml', 'clearml-apiserver', 'clearml-fileserver'] }],
  charts: [],
  secrets: [
    {
      name: 'clearml',
      keys: ['password', 'session-key', 'token-key', 'apiserver-key', 'fileserver-key'],
    },
  ],
};
