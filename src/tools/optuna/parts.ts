import type { Size } from '../sizes';
import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

const CONNECTIONS: Readonly<Record<Size, number>> = { small: 44, medium: 112, large: 252 };

/** Three pods of the dashboard at most while two are replaced, each with four threads. */
const DASHBOARD_CONNECTIONS = 12;

/** Workers that can optimize at once: each holds two connections, one for its trials and one for its heartbeat. */
export const optunaWorkers = (size: Size): number => (CONNECTIONS[size] - DASHBOARD_CONNECTIONS) / 2;

export const optuna: ToolParts = {
  title: 'Optuna',
  proof: { level: 'run', tests: ['e2e/clients', 'e2e/fair-share'] },
  workloads: [{ kind: 'Deployment', name: 'optuna-dashboard' }],
  sites: [{ subdomain: 'optuna', service: 'optuna-dashboard', port: 8080, title: "Optuna's dashboard" }],
  sizing: {
    small: { 'optuna-dashboard': resources('25m 128Mi 64Mi', '500m 256Mi 512Mi') },
    medium: { 'optuna-dashboard': resources('50m 192Mi 64Mi', '1 512Mi 512Mi') },
    large: { 'optuna-dashboard': resources('100m 256Mi 64Mi', '1 1Gi 512Mi') },
  },
  migrates: ['optuna-dashboard'],
  coverage: { 'hyperparameter-tuning': 'full' },
  database: { consumer: 'optuna', connections: CONNECTIONS },
  images: [{ name: 'optuna-dashboard', usedBy: ['optuna-dashboard'] }],
  charts: [],
  secrets: [{ name: 'optuna-dashboard', keys: ['password'], forAuthentication: true }],
};
