import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthRead,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  otherBestOfMl,
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
  stars: [
    since('2022-05-19', 1498, bestOfMl('2022-05-19')),
    since('2022-12-29', 2303, bestOfMl('2022-12-29')),
    since('2023-12-28', 3154, bestOfMl('2023-12-28')),
    since('2024-12-26', 3652, bestOfMl('2024-12-26')),
    since('2025-10-30', 3928, BEST_OF_ML_2025),
    since('2026-08-22', 4047, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2021-10-31', 13, gitAuthors('deepchecks/deepchecks', FIGURE_SURVEY)),
    since('2021-12-31', 19, gitAuthors('deepchecks/deepchecks', FIGURE_SURVEY)),
    since('2022-12-31', 43, gitAuthors('deepchecks/deepchecks', FIGURE_SURVEY)),
    since('2023-12-31', 56, gitAuthors('deepchecks/deepchecks', FIGURE_SURVEY)),
    since('2024-12-31', 58, gitAuthors('deepchecks/deepchecks', FIGURE_SURVEY)),
    since('2025-06-01', 59, gitAuthors('deepchecks/deepchecks', FIGURE_SURVEY)),
    since('2025-10-30', 55, BEST_OF_ML_2025),
    since('2026-07-16', 56, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2024-12-15', '0.19.1', pypi('deepchecks'))],
});
