import {
  BEST_OF_ML_2025,
  depthRead,
  evidence,
  gitAuthors,
  judgement,
  LFAI_2020,
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
  stars: [since('2020-12-06', 5237, LFAI_2020), since('2025-10-30', 7502, BEST_OF_ML_2025)],
  contributors: [
    since('2020-12-06', 83, LFAI_2020),
    since('2025-10-30', 105, BEST_OF_ML_2025),
    since('2026-02-08', 115, gitAuthors('hyperopt/hyperopt', THIRD_SURVEY)),
  ],
  latestVersion: [since('2020-10-07', '0.2.5', REPOSITORY), since('2026-07-24', '0.3.0', pypi('hyperopt'))],
});
