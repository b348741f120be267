import {
  BEST_OF_ML_2025,
  depthRead,
  evidence,
  judgement,
  pypi,
  SECOND_SURVEY,
  taskReading,
} from '../../catalogue/evidence';
import { AGPL_3 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2021-10-13';
const MONITORING = '2023-05-03';
const REPOSITORY = evidence(
  'source',
  'https://github.com/deepchecks/deepchecks README (2025-06-01)',
  SECOND_SURVEY,
);
const SERVICE = evidence(
  'source',
  'https://github.com/deepchecks/monitoring deploy/docker-compose.yml (2025-06-03)',
  SECOND_SURVEY,
);

export const deepchecks = defineTool({
  id: 'deepchecks',
  name: 'Deepchecks',
  homepage: 'https://github.com/deepchecks/deepchecks',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-06-03',
      { 'drift-alerts': 'yes', segments: 'yes', 'labelled-performance': 'yes' },
      depthRead(
        'https://github.com/deepchecks/monitoring at c9ce797 (2025-06-03): README.md, docs/source/getting-started/deploy_self_host_open_source.rst (mail of alerts), docs/source/user-guide/demos/plot_lending_defaults.py (labels, segments)',
      ),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-08-27',
      'dormant',
      evidence(
        'source',
        'https://github.com/lukasmasuch/best-of-ml-python history/2025-10-30_projects.csv: last commit on that day; on PyPI no release since 0.19.1 (2024-12)',
        SECOND_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'checks of data and models as a library, run by hand or in CI' } },
      judgement('https://github.com/deepchecks/deepchecks README', SECOND_SURVEY),
    ),
    since(
      MONITORING,
      { monitoring: 'full' },
      evidence(
        'source',
        'https://github.com/deepchecks/deepchecks 2e08fd80d: Deepchecks Monitoring, a service',
        SECOND_SURVEY,
      ),
    ),
  ],
  alsoCovers: [
    since(
      '2021-12-14',
      { 'data-validation': 'full' },
      taskReading(
        'https://github.com/deepchecks/deepchecks 0.0.12 (2021-12-14): suites of integrity checks; conditions, which pass or fail, since 0.0.8',
      ),
    ),
  ],
  needs: [since(FIRST, [], REPOSITORY), since(MONITORING, ['sql-database', 'message-broker'], SERVICE)],
  operatingEffort: [since(FIRST, 0, REPOSITORY), since(MONITORING, 4, SERVICE)],
  selfHost: [since(FIRST, 'client-only', REPOSITORY), since(MONITORING, 'free-limited', REPOSITORY)],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Deepchecks',
    licence: AGPL_3,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
  }),
  stars: [since('2025-10-30', 3928, BEST_OF_ML_2025)],
  contributors: [since('2025-10-30', 55, BEST_OF_ML_2025)],
  latestVersion: [since('2024-12-15', '0.19.1', pypi('deepchecks'))],
});
