import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthSource,
  designReading,
  enhansome,
  evidence,
  lfai,
  LFAI_2020,
  LICENCE_SURVEY,
  otherBestOfMl,
  RECONSTRUCTION_2020,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2015-05-01';
const REPOSITORY = evidence('source', 'https://github.com/h2oai/h2o-3 README and h2o-helm (2026-08-07)');
/** The newest file in the package of 3.46.0.12. */
const GATE = '2026-08-12';
const GATED = evidence(
  'measured',
  'PyPI h2o 3.46.0.12 (newest file of that day): MOJO export raises "requires H2O-3 Secure", GET /3/Models/ID/mojo answers 412, 3.46.0.11 exports; https://github.com/h2oai/h2o-3/pull/16911 (water.EnterpriseGate) and https://github.com/h2oai/h2o-3/issues/16930',
  LICENCE_SURVEY,
);
const NO_EXPORT =
  'from 3.46.0.12 on it exports no model as MOJO or POJO without a commercial licence (H2O-3 Secure), only binary models that the same version reads';

export const h2o = defineTool({
  id: 'h2o',
  name: 'H2O-3',
  homepage: 'https://h2o.ai',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-08-07',
      {
        'bayesian-search': 'no',
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': 'no',
      },
      depthSource(
        'https://github.com/h2oai/h2o-3 at 4b33b75 (2026-08-07): h2o-docs/src/product/grid-search.rst (strategies Cartesian, RandomDiscrete and Sequential; parallelism; one metric)',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designReading(
        'https://docs.h2o.ai/h2o/latest-stable/h2o-docs/welcome.html: R, Python and the web interface Flow are clients of one REST API',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'hyperparameter-tuning': 'full',
        'model-serving': { partial: 'exports models (MOJO, POJO) for scoring in your own service' },
      },
      RECONSTRUCTION_2020,
    ),
    since(
      GATE,
      {
        'hyperparameter-tuning': 'full',
        'model-serving': {
          partial: 'scores inside its own cluster only; exporting models to score elsewhere takes a licence',
        },
      },
      GATED,
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        'training-jobs': { partial: 'its own algorithms only, on the nodes of its own cluster' },
        'batch-inference': { partial: 'scores tables inside its own cluster; a schedule is yours' },
      },
      taskReading('https://github.com/h2oai/h2o-3'),
    ),
  ],
  selfHost: [since(FIRST, 'free', REPOSITORY), since(GATE, 'free-limited', GATED)],
  warnings: [
    since(GATE, [NO_EXPORT, 'the last version that exports is 3.46.0.11'], GATED),
    since(
      '2026-09-17',
      [
        NO_EXPORT,
        'the last version that exports is 3.46.0.11, in whose image its maker counted 51 vulnerabilities: keep it inside the cluster, behind a login',
      ],
      evidence('source', 'https://github.com/h2oai/h2o-3/issues/16952 (2026-09-17)', LICENCE_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'H2O.ai',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python', 'r', 'java', 'scala'] },
    libraries: { full: ['h2o', 'xgboost', 'spark-mllib'] },
    customModels: 'unsupported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 2,
  }),
  stars: [
    since('2019-08-31', 4272, lfai('2019-08-31')),
    since('2020-12-06', 5084, LFAI_2020),
    since('2022-05-31', 5834, lfai('2022-05-31')),
    since('2023-11-20', 6552, lfai('2023-11-20')),
    since('2024-12-26', 6969, bestOfMl('2024-12-26')),
    since('2025-10-30', 7337, BEST_OF_ML_2025),
    since('2026-08-22', 7495, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 127, lfai('2019-08-31')),
    since('2020-12-06', 199, LFAI_2020),
    since('2022-05-31', 226, lfai('2022-05-31')),
    since('2023-11-20', 247, lfai('2023-11-20')),
    since('2024-12-26', 269, bestOfMl('2024-12-26')),
    since('2025-10-30', 282, BEST_OF_ML_2025),
    since('2026-07-16', 288, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [
    since(
      '2026-05-22',
      '3.46.0.11',
      evidence('measured', 'PyPI h2o, newest file of the package', LICENCE_SURVEY),
    ),
    since(GATE, '3.46.0.12', GATED),
  ],
});
