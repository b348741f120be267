import type { Size } from '../platform';
import type { ToolParts } from './tool-parts';

const CONNECTIONS: Readonly<Record<Size, number>> = { small: 44, medium: 112, large: 252 };

/** Three pods of the dashboard at most while two are replaced, each with four threads. */
const DASHBOARD_CONNECTIONS = 12;

/** Workers that can optimize at once: each holds two connections, one for its trials and one for its heartbeat. */
export const optunaWorkers = (size: Size): number => (CONNECTIONS[size] - DASHBOARD_CONNECTIONS) / 2;

export const optuna: ToolParts = {
  coverage: { 'hyperparameter-tuning': 'full' },
  database: { consumer: 'optuna', connections: CONNECTIONS },
  images: [{ name: 'optuna-dashboard', usedBy: ['optuna-dashboard'] }],
  charts: [],
  secrets: [{ name: 'optuna-dashboard', keys: ['password'], forAuthentication: true }],
};
