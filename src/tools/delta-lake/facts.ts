import {
  depthRead,
  evidence,
  gitAuthors,
  judgement,
  lfai,
  pypi,
  STARS_2026,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag v0.1.0. */
const FIRST = '2019-04-23';
const REPOSITORY = evidence('source', 'https://github.com/delta-io/delta README (2026-08-22)', THIRD_SURVEY);

export const deltaLake = defineTool({
  id: 'delta-lake',
  name: 'Delta Lake',
  homepage: 'https://delta.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      { 'versioned-tables': 'yes', 'millions-of-files': 'yes' },
      depthRead(
        'https://github.com/delta-io/delta docs/source/delta-intro.md at 2f0419d (time travel, schemas, tables with billions of files)',
      ),
    ),
  ],
  owner: [
    since(
      FIRST,
      'Databricks',
      evidence('source', 'https://github.com/delta-io/delta LICENSE.txt @v0.1.0', THIRD_SURVEY),
    ),
    since(
      '2020-04-07',
      'Linux Foundation (Delta Lake project)',
      evidence(
        'source',
        'https://github.com/delta-io/delta a43c8921db (the licence headers) and https://github.com/lfai/lfai-landscape landscape.yml (2026-08-14: incubating)',
        THIRD_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': {
          partial: 'tables keep their versions for a time; no branches, and other files it does not know',
        },
      },
      judgement('https://github.com/delta-io/delta README and https://docs.delta.io', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      '2021-02-05',
      {
        'data-validation': {
          partial:
            'refuses rows that break constraints of its tables; of a data set as a whole it knows nothing',
        },
      },
      taskReading('https://github.com/delta-io/delta v0.8.0 (2021-02-05), f4369fbdf5: CHECK constraints'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python', 'java', 'scala'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 0,
    selfHost: 'client-only',
  }),
  stars: [
    since('2019-08-31', 1444, lfai('2019-08-31')),
    since('2022-05-31', 4388, lfai('2022-05-31')),
    since('2023-11-20', 6509, lfai('2023-11-20')),
    since('2026-08-22', 8945, STARS_2026),
  ],
  contributors: [
    since('2019-08-31', 27, lfai('2019-08-31')),
    since('2020-12-07', 91, gitAuthors('delta-io/delta', THIRD_SURVEY)),
    since('2022-05-31', 178, lfai('2022-05-31')),
    since('2023-11-20', 289, lfai('2023-11-20')),
    since('2026-08-22', 507, gitAuthors('delta-io/delta', THIRD_SURVEY)),
  ],
  latestVersion: [since('2026-10-05', '4.4.1', pypi('delta-spark'))],
});
