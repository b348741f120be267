import { resources } from '../sizes';
import type { ToolParts } from '../tool-parts';

export const h2o: ToolParts = {
  title: 'H2O-3',
  proof: { level: 'run', tests: ['e2e/h2o'] },
  workloads: [{ kind: 'StatefulSet', name: 'h2o', oneCluster: true }],
  // Each node's. Measured: 411 to 546 MiB while AutoML trains on 2,000 rows; data and models are in memory besides.
  sizing: {
    small: { h2o: resources('100m 1Gi 256Mi', '2 2Gi 5Gi') },
    medium: { h2o: resources('1 4Gi 1Gi', '4 8Gi 20Gi') },
    large: { h2o: resources('4 16Gi 1Gi', '8 32Gi 50Gi') },
  },
  coverage: {
    'hyperparameter-tuning': 'full',
    'model-serving': {
      partial:
        'exports models (MOJO) for another tool to serve, by an image with Java; nothing here serves them itself',
    },
  },
  images: [{ name: 'h2o', usedBy: ['h2o'] }],
  charts: [],
  secrets: [{ name: 'h2o', keys: ['password'] }],
};
