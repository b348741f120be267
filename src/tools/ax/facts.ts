import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthRead,
  enhansome,
  evidence,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  pypi,
  SECOND_SURVEY,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-05-01';
const REPOSITORY = evidence('source', 'https://github.com/facebook/Ax (2026-08-19)', SECOND_SURVEY);

export const ax = defineTool({
  id: 'ax',
  name: 'Ax',
  homepage: 'https://ax.dev',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-06-09',
      {
        'bayesian-search': 'yes',
        'early-stopping': 'yes',
        'parallel-trials': { partly: 'by a runner of your own' },
        'several-objectives': 'yes',
      },
      depthRead(
        'PyPI ax-platform 1.3.1: METADATA, ax/early_stopping, ax/orchestration, ax/core/optimization_config.py',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'hyperparameter-tuning': { partial: 'stops no bad trial early, shows them in notebooks only' } },
      judgement('https://github.com/facebook/Ax 0.1.0: no early stopping in its tree', SECOND_SURVEY),
    ),
    since(
      '2021-06-30',
      { 'hyperparameter-tuning': { partial: 'shows trials in notebooks only; workers for them are yours' } },
      judgement('https://github.com/facebook/Ax 0.2.0: ax/early_stopping', SECOND_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Meta (formerly Facebook)',
    status: 'alive',
    licence: MIT,
    languages: { full: ['python'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    operatingEffort: 1,
    selfHost: 'client-only',
  }),
  stars: [
    since('2019-08-31', 808, lfai('2019-08-31')),
    since('2020-12-03', 1343, LFAI_2020),
    since('2022-05-31', 1824, lfai('2022-05-31')),
    since('2023-11-20', 2181, lfai('2023-11-20')),
    since('2024-12-26', 2397, bestOfMl('2024-12-26')),
    since('2025-10-30', 2596, BEST_OF_ML_2025),
    since('2026-08-22', 2790, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 28, lfai('2019-08-31')),
    since('2020-12-03', 86, LFAI_2020),
    since('2022-05-31', 115, lfai('2022-05-31')),
    since('2023-11-20', 156, lfai('2023-11-20')),
    since('2024-12-26', 180, bestOfMl('2024-12-26')),
    since('2025-10-30', 196, BEST_OF_ML_2025),
    since('2026-08-19', 212, gitAuthors('facebook/Ax', THIRD_SURVEY)),
  ],
  latestVersion: [since('2026-06-09', '1.3.1', pypi('ax-platform'))],
});
