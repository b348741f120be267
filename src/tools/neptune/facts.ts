import {
  BEST_OF_ML_2025,
  evidence,
  otherBestOfMl,
  RECONSTRUCTION_2020,
  serviceReading,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2018-01-01';
const SHUTDOWN = evidence(
  'reported',
  'https://github.com/zenml-io/zenml/pull/4403 and https://github.com/ultralytics/ultralytics/pull/25972',
);
const DOCS = evidence('reported', 'https://github.com/neptune-ai/neptune-client');

export const neptune = defineTool({
  id: 'neptune',
  name: 'Neptune',
  homepage: 'https://neptune.ai',
  firstRelease: FIRST,
  service: [
    since(
      FIRST,
      { runBy: 'Neptune Labs', dataAt: 'vendor' },
      serviceReading(
        'https://github.com/neptune-ai/neptune-client: the client speaks to app.neptune.ai unless another address is set',
      ),
    ),
  ],
  owner: [since(FIRST, 'Neptune Labs', DOCS), since('2025-12-03', 'OpenAI', SHUTDOWN)],
  status: [since(FIRST, 'alive', DOCS), since('2026-03-05', 'shutdown', SHUTDOWN)],
  selfHost: [since(FIRST, 'licence-required', DOCS), since('2026-03-05', 'no', SHUTDOWN)],
  coverage: [
    since(
      FIRST,
      {
        'experiment-tracking': 'full',
        'model-registry': { partial: 'models are entries beside runs; no hand-over to serving' },
      },
      RECONSTRUCTION_2020,
    ),
  ],
  ...constant(FIRST, DOCS, {
    licence: PROPRIETARY,
    languages: { full: ['python'], partly: ['r'] },
    libraries: {
      full: ['pytorch', 'tensorflow', 'keras', 'xgboost', 'lightgbm', 'scikit-learn'],
      partly: ['any'],
    },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'licence-key'],
    operatingEffort: 4,
  }),
  stars: [since('2025-10-30', 620, BEST_OF_ML_2025), since('2026-07-16', 623, otherBestOfMl('2026-07-16'))],
  contributors: [
    since('2025-10-30', 57, BEST_OF_ML_2025),
    since('2026-07-16', 59, otherBestOfMl('2026-07-16')),
  ],
});
