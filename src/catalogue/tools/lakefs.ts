import { evidence, gitAuthors, judgement } from '../evidence';
import { APACHE_2 } from '../licences';
import { constant, defineTool, since } from '../tool';

const FIRST = '2020-08-03';
const REPOSITORY = evidence('source', 'https://github.com/treeverse/lakeFS v1.84.0 (2026-07-23)');

export const lakefs = defineTool({
  id: 'lakefs',
  name: 'lakeFS',
  homepage: 'https://lakefs.io',
  firstRelease: FIRST,
  coverage: [since(FIRST, { 'data-versioning': 'full' }, judgement('https://docs.lakefs.io'))],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Treeverse',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  contributors: [
    since('2020-12-07', 38, gitAuthors('treeverse/lakeFS')),
    since('2026-07-23', 135, gitAuthors('treeverse/lakeFS')),
  ],
  latestVersion: [since('2026-07-23', '1.84.0', REPOSITORY)],
});
