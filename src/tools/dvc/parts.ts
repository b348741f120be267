import type { ToolParts } from '../tool-parts';

export const dvc: ToolParts = {
  title: 'DVC',
  proof: { level: 'run', tests: ['e2e/clients', 'e2e/backup'] },
  followsCloud: true,
  workloads: [],
  sizing: { small: {}, medium: {}, large: {} },
  coverage: {
    'data-versioning': 'full',
    'pipeline-versioning': 'full',
    'experiment-tracking': {
      partial: 'experiments are kept in Git, on the machine that runs them; no server and no shared view',
    },
  },
  buckets: [{ consumer: 'dvc', bucket: 'dvc', access: 'read-write' }],
  images: [],
  charts: [],
  secrets: [],
};
