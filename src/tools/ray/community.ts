import {
  BEST_OF_ML_2025,
  bestOfMl,
  enhansome,
  evidence,
  lfai,
  LFAI_2020,
  otherBestOfMl,
  pypi,
} from '../../catalogue/evidence';
import { type Day, type History, since } from '../../catalogue/tool';

// Of Ray as a whole, and so of each of its libraries: they are one project, one package and one repository.

export const RAY_SINCE = '2017-11-27';

/** Who has owned it, from the first release of one of its libraries on. */
export const ownedSince = (first: Day): History<string> => [
  since(first, 'UC Berkeley RISELab, Anyscale', evidence('reported', 'https://github.com/ray-project/ray')),
  since(
    '2025-10-22',
    'PyTorch Foundation',
    evidence('reported', 'https://alphaleaders.co.uk/?p=113387 (October 2025)'),
  ),
];

/** Since there is Ray Serve. */
export const STARS_OF_LATE: History<number> = [
  since('2020-12-06', 13984, LFAI_2020),
  since('2022-05-31', 20655, lfai('2022-05-31')),
  since('2023-11-20', 28702, lfai('2023-11-20')),
  since('2024-12-26', 34623, bestOfMl('2024-12-26')),
  since('2025-10-30', 39602, BEST_OF_ML_2025),
  since('2026-08-22', 43577, enhansome('enhansome-production-machine-learning')),
];
export const STARS: History<number> = [since('2019-08-31', 8483, lfai('2019-08-31')), ...STARS_OF_LATE];

/** Since there is Ray Serve. */
export const CONTRIBUTORS_OF_LATE: History<number> = [
  since('2020-12-06', 403, LFAI_2020),
  since('2022-05-31', 695, lfai('2022-05-31')),
  since('2023-11-20', 942, lfai('2023-11-20')),
  since('2024-12-26', 1122, bestOfMl('2024-12-26')),
  since('2025-10-30', 1387, BEST_OF_ML_2025),
  since('2026-07-16', 1648, otherBestOfMl('2026-07-16')),
];
export const CONTRIBUTORS: History<number> = [
  since('2019-08-31', 199, lfai('2019-08-31')),
  ...CONTRIBUTORS_OF_LATE,
];

export const LATEST_VERSION: History<string> = [since('2026-11-04', '2.60.0', pypi('ray'))];
