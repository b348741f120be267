import type { ToolParts } from './tool-parts';

export const mlflow: ToolParts = {
  database: 'mlflow',
  objectStore: ['mlflow'],
  images: [{ name: 'mlflow', usedBy: ['mlflow'] }],
  charts: [],
  secrets: [{ name: 'mlflow', keys: ['admin-password', 'flask-secret-key', 'kek-passphrase'] }],
};
