import {
  depthRead,
  designReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  LICENCE_SURVEY,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2, BUSL_1_1 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2020-08-03';
const REPOSITORY = evidence('source', 'https://github.com/treeverse/lakeFS v1.84.0 (2026-07-23)');
/** The day of 1.87.0. */
const BUSL = '2026-09-22';
const LICENCE = evidence(
  'measured',
  'https://github.com/treeverse/lakeFS/pull/10536 and LICENSE (BUSL-1.1 from 1.87.0); metadata on PyPI: lakefs-sdk 1.86.0 Apache 2.0, 1.87.0 and 1.88.0 BUSL-1.1',
  LICENCE_SURVEY,
);

export const lakefs = defineTool({
  id: 'lakefs',
  name: 'lakeFS',
  homepage: 'https://lakefs.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      {
        'zero-copy-branches': 'yes',
        'versioned-tables': { partly: "as files; its catalog is Enterprise's" },
        'millions-of-files': 'yes',
      },
      depthRead(
        "https://docs.lakefs.io/quickstart/branch.html (branches without a copy), https://docs.lakefs.io/iceberg/ (a catalog of Iceberg's tables, in Enterprise), https://docs.lakefs.io/understand/performance-best-practices.html (commits of any size, an import that copies nothing)",
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['command-line'],
      designReading(
        'https://docs.lakefs.io/v0.48/quickstart/lakefs_cli.html: the command line covers the whole API, and is what its quick start commits with',
      ),
    ),
  ],
  licence: [since(FIRST, APACHE_2, REPOSITORY), since(BUSL, BUSL_1_1, LICENCE)],
  selfHost: [since(FIRST, 'free', REPOSITORY), since(BUSL, 'free-limited', LICENCE)],
  warnings: [
    since(
      BUSL,
      [
        'the last version under Apache-2.0 is 1.86.0; from 1.87.0 on (BUSL-1.1) an organization may run it in production unchanged and for its own business only',
      ],
      LICENCE,
    ),
  ],
  coverage: [since(FIRST, { 'data-versioning': 'full' }, judgement('https://docs.lakefs.io'))],
  alsoCovers: [
    since(
      '2021-03-01',
      { 'data-validation': { partial: 'asks a service of yours before a merge; what it checks is yours' } },
      taskReading('https://github.com/treeverse/lakeFS v0.33.0 (2021-03-01), 30c26bfc8 and fe72ce759: hooks'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Treeverse',
    status: 'alive',
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 2,
  }),
  stars: [since('2026-08-22', 5491, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2020-12-07', 38, gitAuthors('treeverse/lakeFS')),
    since('2022-05-31', 70, gitAuthors('treeverse/lakeFS', FIGURE_SURVEY)),
    since('2023-11-20', 88, gitAuthors('treeverse/lakeFS', FIGURE_SURVEY)),
    since('2024-12-26', 108, gitAuthors('treeverse/lakeFS', FIGURE_SURVEY)),
    since('2026-07-23', 135, gitAuthors('treeverse/lakeFS')),
  ],
  latestVersion: [
    since('2026-07-23', '1.84.0', REPOSITORY),
    since(BUSL, '1.87.0', LICENCE),
    since('2026-11-28', '1.88.0', evidence('source', 'PyPI lakefs-sdk, read on that day', LICENCE_SURVEY)),
  ],
});
