import {
  BEST_OF_ML_2025,
  depthSource,
  designSource,
  evidence,
  LFAI_2020,
  pypi,
  RECONSTRUCTION_2020,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2017-11-27';
const DOCS = evidence('source', 'https://docs.ray.io/en/master/tune/api/api.html');

export const rayTune = defineTool({
  id: 'ray-tune',
  name: 'Ray Tune',
  product: 'ray',
  homepage: 'https://docs.ray.io/en/latest/tune/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-04',
      {
        'bayesian-search': { partly: 'by Optuna, Ax and others that are installed beside it' },
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': { partly: 'by Optuna' },
      },
      depthSource(
        'PyPI ray 2.60.0: ray/tune/search, ray/tune/schedulers, ray/tune/search/optuna/optuna_search.py',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk'],
      designSource('https://docs.ray.io/en/latest/tune/key-concepts.html: a library, for code in Python'),
    ),
  ],
  owner: [
    since(FIRST, 'UC Berkeley RISELab, Anyscale', evidence('reported', 'https://github.com/ray-project/ray')),
    since(
      '2025-10-22',
      'PyTorch Foundation',
      evidence('reported', 'https://alphaleaders.co.uk/?p=113387 (October 2025)'),
    ),
  ],
  coverage: [since(FIRST, { 'hyperparameter-tuning': 'full' }, RECONSTRUCTION_2020)],
  ...constant(FIRST, DOCS, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: ['operator'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [since('2020-12-06', 13984, LFAI_2020), since('2025-10-30', 39602, BEST_OF_ML_2025)],
  contributors: [since('2020-12-06', 403, LFAI_2020), since('2025-10-30', 1387, BEST_OF_ML_2025)],
  latestVersion: [since('2026-11-04', '2.60.0', pypi('ray'))],
});
