import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const katib: ToolParts = {
  title: 'Katib',
  proof: { level: 'run', tests: ['e2e/katib'] },
  workloads: [
    { kind: 'Deployment', name: 'katib-controller' },
    { kind: 'Deployment', name: 'katib-db-manager' },
  ],
  operators: ['katib-controller'],
  // Measured: the controller takes 21 MiB, what writes to the database 2.
  sizing: {
    small: {
      'katib-controller': resources('25m 64Mi 16Mi', '500m 256Mi 128Mi'),
      'katib-db-manager': resources('10m 32Mi 16Mi', '500m 128Mi 64Mi'),
    },
    medium: {
      'katib-controller': resources('50m 128Mi 16Mi', '1 384Mi 128Mi'),
      'katib-db-manager': resources('25m 64Mi 16Mi', '1 256Mi 64Mi'),
    },
    large: {
      'katib-controller': resources('100m 256Mi 16Mi', '1 512Mi 128Mi'),
      'katib-db-manager': resources('50m 64Mi 16Mi', '1 256Mi 64Mi'),
    },
  },
  // No pod starts there while the controller is down.
  ownNamespace: (namespace) => `${namespace}-experiments`,
  definitions: {
    title: "Katib's definitions",
    objects: 'Experiment',
    besides: 'a role to watch them and webhooks for its namespace of experiments',
    chart: 'katib-crd',
    exclusive: true,
  },
  coverage: { 'hyperparameter-tuning': 'full' },
  lacks: ['early-stopping'],
  database: { consumer: 'katib', connections: { small: 10, medium: 20, large: 40 } },
  images: [
    { name: 'katib-controller', usedBy: ['katib-controller'] },
    { name: 'katib-db-manager', usedBy: ['katib-db-manager'] },
    { name: 'katib-suggestion-goptuna', usedBy: ['experiments'] },
    { name: 'katib-metrics-collector', usedBy: ['trials'] },
  ],
  charts: [],
  secrets: [],
};
