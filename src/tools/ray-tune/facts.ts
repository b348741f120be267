import { depthSource, designSource, evidence, RECONSTRUCTION_2020 } from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';
import { CONTRIBUTORS, LATEST_VERSION, ownedSince, RAY_SINCE, STARS } from '../ray/community';

const FIRST = RAY_SINCE;
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
  owner: ownedSince(FIRST),
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
  stars: STARS,
  contributors: CONTRIBUTORS,
  latestVersion: LATEST_VERSION,
});
