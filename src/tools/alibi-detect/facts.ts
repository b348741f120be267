import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  LIQUIDATION,
  otherBestOfMl,
  pypi,
  SECOND_SURVEY,
  SELDON_LIQUIDATION,
} from '../../catalogue/evidence';
import { APACHE_2, BUSL_1_1 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-11-19';
const REPOSITORY = evidence('source', 'https://github.com/SeldonIO/alibi-detect (2025-12-04)', SECOND_SURVEY);
const LICENCE = evidence(
  'source',
  'https://github.com/SeldonIO/alibi-detect LICENSE ec3429e3 (2024-01-22)',
  SECOND_SURVEY,
);

export const alibiDetect = defineTool({
  id: 'alibi-detect',
  name: 'Alibi Detect',
  homepage: 'https://github.com/SeldonIO/alibi-detect',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-12-11',
      { 'drift-alerts': 'no' },
      depthReading('PyPI alibi-detect 0.13.0: alibi_detect/cd (a detector answers who calls it)'),
    ),
  ],
  owner: [
    since(FIRST, 'Seldon', REPOSITORY),
    since(LIQUIDATION, 'Seldon (in liquidation)', SELDON_LIQUIDATION),
  ],
  status: [since(FIRST, 'alive', REPOSITORY), since(LIQUIDATION, 'dormant', SELDON_LIQUIDATION)],
  warnings: [
    since(
      LIQUIDATION,
      [
        'its maker is in liquidation, and who sells a licence for production or repairs it now has not been said',
      ],
      SELDON_LIQUIDATION,
    ),
  ],
  licence: [since(FIRST, APACHE_2, REPOSITORY), since('2024-01-22', BUSL_1_1, LICENCE)],
  selfHost: [since(FIRST, 'client-only', REPOSITORY), since('2024-01-22', 'licence-required', LICENCE)],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'detectors as a library; running them, results and alerts are yours' } },
      judgement('https://github.com/SeldonIO/alibi-detect README', SECOND_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 0,
  }),
  stars: [
    since('2022-05-26', 1317, bestOfMl('2022-05-26')),
    since('2023-12-28', 1995, bestOfMl('2023-12-28')),
    since('2024-12-26', 2267, bestOfMl('2024-12-26')),
    since('2025-10-30', 2444, BEST_OF_ML_2025),
    since('2026-08-22', 2548, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-12-31', 6, gitAuthors('SeldonIO/alibi-detect', FIGURE_SURVEY)),
    since('2020-12-07', 7, gitAuthors('SeldonIO/alibi-detect', SECOND_SURVEY)),
    since('2022-05-26', 16, bestOfMl('2022-05-26')),
    since('2023-12-28', 20, bestOfMl('2023-12-28')),
    since('2024-12-26', 26, bestOfMl('2024-12-26')),
    since('2025-10-30', 28, BEST_OF_ML_2025),
    since('2026-07-16', 28, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2025-12-11', '0.13.0', pypi('alibi-detect'))],
});
