import { BEST_OF_ML_2025, depthReading, evidence, judgement, pypi } from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-07-24';
const REPOSITORY = evidence('source', 'https://github.com/aimhubio/aim (2025-05-08)');

export const aim = defineTool({
  id: 'aim',
  name: 'Aim',
  homepage: 'https://aimstack.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-05-08',
      { permissions: 'no', 'single-sign-on': 'no' },
      depthReading('PyPI aim 3.29.1: aim/web/api has no accounts'),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-05-08',
      'dormant',
      evidence('source', 'https://github.com/aimhubio/aim: last commit on that day'),
    ),
  ],
  coverage: [since(FIRST, { 'experiment-tracking': 'full' }, judgement('https://github.com/aimhubio/aim'))],
  ...constant(FIRST, REPOSITORY, {
    owner: 'AimHub',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: {
      full: ['pytorch', 'keras', 'tensorflow', 'transformers', 'xgboost', 'lightgbm', 'catboost'],
      partly: ['any'],
    },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 1,
    selfHost: 'free',
  }),
  stars: [since('2025-10-30', 5850, BEST_OF_ML_2025)],
  contributors: [since('2025-10-30', 82, BEST_OF_ML_2025)],
  latestVersion: [since('2025-05-08', '3.29.1', pypi('aim'))],
});
