import {
  depthRead,
  depthReading,
  designReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  lfai,
  LFAI_2020,
  RECONSTRUCTION_2020,
  SECOND_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2, PACHYDERM_COMMUNITY } from '../../catalogue/licences';
import { constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2016-05-05';
const REPOSITORY = evidence('source', 'https://github.com/pachyderm/pachyderm (2025-01-09)');
const LICENCE_HISTORY = evidence(
  'source',
  'https://github.com/pachyderm/pachyderm history of LICENSE (a63ca22a5c)',
);

export const pachyderm = defineTool({
  id: 'pachyderm',
  name: 'Pachyderm (HPE Machine Learning Data Management)',
  formerNames: [{ until: '2023-01-12', name: 'Pachyderm' }],
  homepage: 'https://www.pachyderm.com',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2025-01-09',
      { 'zero-copy-branches': 'yes', 'versioned-tables': 'no' },
      depthReading(
        'https://github.com/pachyderm/pachyderm at e237475 (2025-01-09): README.md (any type of data, stored once), src/pfs/pfs.proto (a branch is a name for a commit)',
      ),
    ),
    since(
      '2025-01-09',
      { 'event-triggers': 'yes', 'step-containers': 'yes' },
      depthRead(
        'https://github.com/pachyderm/pachyderm at e237475 (2025-01-09): README.md (pipelines start when data change; containers on Kubernetes)',
      ),
    ),
  ),
  designedAround: [
    since(
      FIRST,
      ['command-line'],
      designReading(
        'https://github.com/pachyderm/pachyderm doc/docs/1.11.x/getting_started/beginner_tutorial.md: every step is a command of pachctl, and the dashboard, to look at what there is, belongs to the enterprise edition',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Pachyderm, Inc.', evidence('reported', 'https://github.com/pachyderm/pachyderm')),
    since(
      '2023-01-12',
      'Hewlett Packard Enterprise',
      evidence('reported', 'https://github.com/pachyderm/pachyderm; acquired in January 2023'),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-01-09',
      'dormant',
      evidence(
        'source',
        'https://github.com/pachyderm/pachyderm: last commit on that day; last stable chart 2.11.5 (2024-10-16)',
      ),
    ),
  ],
  licence: [
    since(FIRST, APACHE_2, LICENCE_HISTORY),
    since('2020-04-20', PACHYDERM_COMMUNITY, LICENCE_HISTORY),
    since('2023-04-13', APACHE_2, LICENCE_HISTORY),
  ],
  selfHost: [
    since(FIRST, 'free', REPOSITORY),
    since(
      '2021-12-01',
      'free-limited',
      evidence(
        'source',
        'https://github.com/pachyderm/pachyderm src/server/enterprise/limits/limits.go @v2.11.5: 16 pipelines and 8 workers without a key; the first version with the limit was not established',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'data-versioning': 'full', 'pipeline-versioning': 'full', orchestration: 'full' },
      RECONSTRUCTION_2020,
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 4,
  }),
  stars: [
    since('2019-08-31', 3908, lfai('2019-08-31')),
    since('2020-12-06', 4758, LFAI_2020),
    since('2026-08-22', 6307, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 92, lfai('2019-08-31')),
    since('2020-12-06', 129, LFAI_2020),
    since('2022-05-31', 177, gitAuthors('pachyderm/pachyderm', FIGURE_SURVEY)),
    since('2023-11-20', 197, gitAuthors('pachyderm/pachyderm', FIGURE_SURVEY)),
    since('2025-01-09', 203, gitAuthors('pachyderm/pachyderm')),
  ],
  latestVersion: [
    since(
      '2020-12-02',
      '1.11.8',
      evidence('source', 'https://github.com/pachyderm/pachyderm tag v1.11.8 (2020-12-02)', SECOND_SURVEY),
    ),
    since('2024-10-16', '2.11.5', REPOSITORY),
  ],
});
