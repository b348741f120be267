import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

/** Three pods of the server at the most while two are replaced, with what sets up one more, and the Job that makes the account. */
const CONNECTIONS = 50;

export const lakefs: ToolParts = {
  title: 'lakeFS',
  proof: { level: 'run', tests: ['e2e/lakefs'] },
  workloads: [{ kind: 'Deployment', name: 'lakefs' }],
  // Measured: 145 to 230 MiB.
  sizing: {
    small: { lakefs: resources('50m 192Mi 64Mi', '1 512Mi 2Gi') },
    medium: { lakefs: resources('250m 256Mi 64Mi', '2 1Gi 2Gi') },
    large: { lakefs: resources('1 512Mi 64Mi', '4 2Gi 2Gi') },
  },
  migrates: ['lakefs'],
  coverage: { 'data-versioning': 'full' },
  database: {
    consumer: 'lakefs',
    connections: { small: CONNECTIONS, medium: CONNECTIONS, large: CONNECTIONS },
  },
  buckets: [{ consumer: 'lakefs', bucket: 'lakefs', access: 'read-write' }],
  images: [
    { name: 'lakefs', usedBy: ['lakefs'] },
    { name: 'postgres', usedBy: ['lakefs-setup'] },
  ],
  charts: [],
  secrets: [{ name: 'lakefs', keys: ['secret-access-key', 'encryption-key'] }],
};
