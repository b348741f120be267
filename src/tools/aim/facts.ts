import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  otherBestOfMl,
  pypi,
} from '../../catalogue/evidence';
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
  stars: [
    since('2021-01-13', 674, bestOfMl('2021-01-13')),
    since('2021-12-30', 1923, bestOfMl('2021-12-30')),
    since('2022-12-29', 2950, bestOfMl('2022-12-29')),
    since('2023-12-28', 4423, bestOfMl('2023-12-28')),
    since('2024-12-26', 5289, bestOfMl('2024-12-26')),
    since('2025-10-30', 5850, BEST_OF_ML_2025),
    since('2026-08-22', 6240, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-07-31', 2, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2019-12-31', 3, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2020-12-06', 10, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2021-12-31', 29, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2022-12-31', 54, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2023-12-31', 64, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2024-12-31', 84, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2025-05-08', 88, gitAuthors('aimhubio/aim', FIGURE_SURVEY)),
    since('2025-10-30', 82, BEST_OF_ML_2025),
    since('2026-07-16', 82, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2025-05-08', '3.29.1', pypi('aim'))],
});
