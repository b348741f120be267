import {
  BEST_OF_ML_2020,
  BEST_OF_ML_2025,
  bestOfMl,
  depthSource,
  designSource,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  pypi,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2018-12-03';
const REPOSITORY = evidence('source', 'https://github.com/optuna/optuna (2026-08-21, v5.0.0-rc1)');

export const optuna = defineTool({
  id: 'optuna',
  name: 'Optuna',
  homepage: 'https://optuna.org',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-08-21',
      {
        'bayesian-search': 'yes',
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': 'yes',
      },
      depthSource(
        'https://github.com/optuna/optuna at 1d8ce7b (2026-08-21): optuna/samplers (_tpe, _gp, nsgaii), optuna/pruners, optuna/storages (_rdb, _grpc)',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk'],
      designSource(
        'https://github.com/optuna/optuna README.md at 010df64: a define-by-run API for code in Python; its dashboard is a package of its own',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'hyperparameter-tuning': 'full' },
      evidence('source', 'https://github.com/optuna/optuna v2.3.0'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Preferred Networks and community',
    status: 'alive',
    licence: MIT,
    languages: { full: ['python'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    operatingEffort: 1,
    selfHost: 'client-only',
  }),
  stars: [
    since('2020-12-06', 3690, BEST_OF_ML_2020),
    since('2022-05-26', 6447, bestOfMl('2022-05-26')),
    since('2023-12-28', 9064, bestOfMl('2023-12-28')),
    since('2024-12-26', 11142, bestOfMl('2024-12-26')),
    since('2025-10-30', 12941, BEST_OF_ML_2025),
    since('2026-08-22', 14684, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 31, gitAuthors('optuna/optuna', FIGURE_SURVEY)),
    since('2019-12-31', 58, gitAuthors('optuna/optuna', FIGURE_SURVEY)),
    since('2020-05-27', 97, gitAuthors('optuna/optuna', FIGURE_SURVEY)),
    since('2020-12-06', 118, BEST_OF_ML_2020),
    since('2022-05-26', 195, bestOfMl('2022-05-26')),
    since('2023-12-28', 255, bestOfMl('2023-12-28')),
    since('2024-12-26', 283, bestOfMl('2024-12-26')),
    since('2025-10-30', 323, BEST_OF_ML_2025),
    since('2026-08-21', 467, gitAuthors('optuna/optuna', THIRD_SURVEY)),
  ],
  latestVersion: [since('2020-10-30', '2.3.0', REPOSITORY), since('2026-09-07', '5.0.0', pypi('optuna'))],
});
