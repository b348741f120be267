import type { ToolParts } from './tool-parts';

export const optuna: ToolParts = {
  database: 'optuna',
  images: [{ name: 'optuna-dashboard', usedBy: ['optuna-dashboard'] }],
  charts: [],
  secrets: [{ name: 'optuna-dashboard', keys: ['password'], forAuthentication: true }],
};
