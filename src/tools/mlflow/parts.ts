import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const mlflow: ToolParts = {
  title: 'MLflow',
  proof: { level: 'run', tests: ['e2e/clients', 'e2e/permissions'] },
  workloads: [{ kind: 'Deployment', name: 'mlflow' }],
  sites: [{ subdomain: 'mlflow', service: 'mlflow', port: 5000, title: 'MLflow' }],
  sizing: {
    small: { mlflow: resources('200m 512Mi 256Mi', '2 1Gi 6Gi') },
    medium: { mlflow: resources('500m 1Gi 512Mi', '4 2Gi 22Gi') },
    large: { mlflow: resources('1 2Gi 1Gi', '8 4Gi 52Gi') },
  },
  migrates: ['mlflow'],
  // The password of this account is the Secret's, and a platform that is restored to has a Secret of its own.
  keptValues: [{ table: 'users', column: 'password_hash', where: "username = 'admin'" }],
  coverage: {
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'model-serving': {
      partial:
        'nothing that is generated serves a model: each scoring server (mlflow models serve) is yours to run',
    },
    // Jobs of the server are off, and it opens no connections to a model that could judge.
    'llm-observability': {
      partial:
        'keeps the traces and the evaluations that clients send; nothing that is generated sends any, and the server judges none by itself',
    },
  },
  // Its server opens connections to its database and its store alone.
  lacks: ['single-sign-on', 'registry-webhooks'],
  // Three pods at most while two are replaced, each with as many processes as the size says, three engines in each and
  // five connections an engine (MLFLOW_POOL); the rest is for migrations and the removal of deleted runs.
  database: { consumer: 'mlflow', connections: { small: 56, medium: 105, large: 200 } },
  buckets: [{ consumer: 'mlflow', bucket: 'mlflow', access: 'read-write' }],
  images: [{ name: 'mlflow', usedBy: ['mlflow'] }],
  charts: [],
  secrets: [{ name: 'mlflow', keys: ['admin-password', 'flask-secret-key', 'kek-passphrase'] }],
};
