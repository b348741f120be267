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
  otherBestOfMl,
  pypi,
  SECOND_SURVEY,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { BSD_3 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2013-08-07';
const REPOSITORY = evidence('source', 'https://github.com/hyperopt/hyperopt (2026-02-08)', SECOND_SURVEY);

export const hyperopt = defineTool({
  id: 'hyperopt',
  name: 'Hyperopt',
  homepage: 'https://hyperopt.github.io/hyperopt/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-07-24',
      { 'bayesian-search': 'yes', 'early-stopping': 'no', 'parallel-trials': { partly: 'with MongoDB' } },
      depthRead(
        'PyPI hyperopt 0.3.0: hyperopt/tpe.py, hyperopt/early_stop.py (ends a search, no trial), hyperopt/mongoexp.py',
      ),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2022-11-17',
      'maintenance',
      evidence(
        'source',
        'https://github.com/hyperopt/hyperopt: no tag for a year after 0.2.7 (2021-11-17); https://docs.databricks.com: "no longer being maintained"; 0.3.0 came out in July 2026',
        SECOND_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'hyperparameter-tuning': {
          partial:
            'stops no bad trial early and shows none; a search lives in memory, or in a MongoDB of its own',
        },
      },
      judgement(
        'https://github.com/hyperopt/hyperopt: no pruning in its tree, no view of the trials',
        SECOND_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Hyperopt community',
    licence: BSD_3,
    languages: { full: ['python'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 1,
    selfHost: 'client-only',
  }),
  stars: [
    since('2019-08-31', 3718, lfai('2019-08-31')),
    since('2020-12-06', 5237, LFAI_2020),
    since('2022-05-31', 6230, lfai('2022-05-31')),
    since('2023-11-20', 6920, lfai('2023-11-20')),
    since('2024-12-26', 7297, bestOfMl('2024-12-26')),
    since('2025-10-30', 7502, BEST_OF_ML_2025),
    since('2026-08-21', 7592, enhansome('enhansome-Awesome-LLMOps')),
  ],
  contributors: [
    since('2019-08-31', 45, lfai('2019-08-31')),
    since('2020-12-06', 83, LFAI_2020),
    since('2022-05-31', 93, lfai('2022-05-31')),
    since('2023-11-20', 102, lfai('2023-11-20')),
    since('2024-12-26', 104, bestOfMl('2024-12-26')),
    since('2025-10-30', 105, BEST_OF_ML_2025),
    since('2026-02-08', 115, gitAuthors('hyperopt/hyperopt', THIRD_SURVEY)),
    since('2026-07-16', 108, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2020-10-07', '0.2.5', REPOSITORY), since('2026-07-24', '0.3.0', pypi('hyperopt'))],
});
