import { seldonCore1 } from '../seldon-core-1/parts';
import type { ToolParts } from '../tool-parts';

/** What the current line brings, by the images and the chart of the last one under Apache-2.0. */
export const seldonCore1Apache: ToolParts = {
  ...seldonCore1,
  title: 'Seldon Core 1.17.1',
  proof: { level: 'run', tests: ['e2e/seldon', 'e2e/policies'] },
  images: [
    { name: 'seldon-core-operator', usedBy: ['seldon-core'] },
    { name: 'seldon-core-executor', usedBy: ['seldon-core'] },
    { name: 'rclone-storage-initializer', usedBy: ['seldon-core', 'models'] },
    { name: 'mlserver-mlflow', usedBy: ['models'] },
    { name: 'mlserver-sklearn', usedBy: ['models'] },
  ],
  charts: ['seldon-core-operator'],
};
