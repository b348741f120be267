import {
  depthRead,
  depthReported,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since, withinTasks } from '../../catalogue/tool';

/** Tag apache-iceberg-0.7.0-incubating, the oldest. */
const FIRST = '2019-10-25';
/** The day of the page that says how. */
const BRANCHES = '2023-04-24';
const REPOSITORY = evidence('source', 'https://github.com/apache/iceberg README (2026-08-21)', THIRD_SURVEY);

export const iceberg = defineTool({
  id: 'iceberg',
  name: 'Apache Iceberg',
  homepage: 'https://iceberg.apache.org',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-29',
      { 'zero-copy-branches': { partly: 'of single tables' }, 'versioned-tables': 'yes' },
      depthReported(
        'https://www.mintlify.com/apache/iceberg/concepts/branching (branches are names of snapshots of a table); https://www.mail-archive.com/commits@iceberg.apache.org/msg05274.html (2023-04-30): docs/content/branching-and-tagging.md',
      ),
    ),
    since(
      '2026-11-29',
      { 'millions-of-files': 'yes' },
      depthRead(
        'https://github.com/apache/iceberg docs/docs/performance.md at 0696ebb (tables of tens of petabytes, files found by an index)',
      ),
    ),
  ),
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': {
          partial: 'tables keep their snapshots for a time; no branches, and other files it does not know',
        },
      },
      judgement('https://github.com/apache/iceberg README', THIRD_SURVEY),
    ),
    since(
      BRANCHES,
      {
        'data-versioning': {
          partial: 'snapshots, branches and tags of single tables; other files and models it does not know',
        },
      },
      judgement('https://github.com/apache/iceberg docs/docs/branching.md', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Apache Software Foundation',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['java', 'scala', 'python'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    selfHost: 'free',
  }),
  ...constant(
    FIRST,
    judgement(
      'https://iceberg.apache.org/docs: a table needs a catalogue, which is a service with a database',
      THIRD_SURVEY,
    ),
    { needs: ['sql-database', 'object-store'], operatingEffort: 2 },
  ),
  stars: [
    since('2022-05-31', 2808, lfai('2022-05-31')),
    since('2023-11-20', 4946, lfai('2023-11-20')),
    since('2026-08-22', 9159, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-12-31', 64, gitAuthors('apache/iceberg', FIGURE_SURVEY)),
    since('2020-05-27', 83, gitAuthors('apache/iceberg', FIGURE_SURVEY)),
    since('2020-12-07', 119, gitAuthors('apache/iceberg', THIRD_SURVEY)),
    since('2022-05-31', 252, lfai('2022-05-31')),
    since('2023-11-20', 423, lfai('2023-11-20')),
    since('2026-08-21', 848, gitAuthors('apache/iceberg', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-05-18',
      '1.11.0',
      evidence(
        'source',
        'https://github.com/apache/iceberg tag apache-iceberg-1.11.0, the newest on 2026-08-21',
        THIRD_SURVEY,
      ),
    ),
  ],
});
