import type { ToolParts } from './tool-parts';

export const mlflow: ToolParts = {
  coverage: {
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'model-serving': {
      partial:
        'nothing that is generated serves a model: each scoring server (mlflow models serve) is yours to run',
    },
  },
  // Three pods at most while two are replaced, each with as many processes as the size says, three engines in each and
  // five connections an engine (MLFLOW_POOL); the rest is for migrations and the removal of deleted runs.
  database: { consumer: 'mlflow', connections: { small: 56, medium: 105, large: 200 } },
  buckets: [{ consumer: 'mlflow', bucket: 'mlflow', access: 'read-write' }],
  images: [{ name: 'mlflow', usedBy: ['mlflow'] }],
  charts: [],
  secrets: [{ name: 'mlflow', keys: ['admin-password', 'flask-secret-key', 'kek-passphrase'] }],
};
