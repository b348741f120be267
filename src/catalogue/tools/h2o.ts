import { BEST_OF_ML_2025, evidence, LFAI_2020, RECONSTRUCTION_2020 } from '../evidence';
import { APACHE_2 } from '../licences';
import { constant, defineTool, since } from '../tool';

const FIRST = '2015-05-01';
const REPOSITORY = evidence('source', 'https://github.com/h2oai/h2o-3 README and h2o-helm (2026-08-07)');

export const h2o = defineTool({
  id: 'h2o',
  name: 'H2O-3',
  homepage: 'https://h2o.ai',
  firstRelease: FIRST,
  coverage: [
    since(
      FIRST,
      {
        'hyperparameter-tuning': 'full',
        'model-serving': { partial: 'exports models (MOJO, POJO) for scoring in your own service' },
      },
      RECONSTRUCTION_2020,
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
    selfHost: 'free',
  }),
  stars: [since('2020-12-06', 5084, LFAI_2020), since('2025-10-30', 7337, BEST_OF_ML_2025)],
  contributors: [since('2020-12-06', 199, LFAI_2020), since('2025-10-30', 282, BEST_OF_ML_2025)],
  latestVersion: [since('2026-08-01', '3.46.0.12', evidence('source', 'PyPI h2o'))],
});
