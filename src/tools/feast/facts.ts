import {
  enhansome,
  evidence,
  gitAuthors,
  lfai,
  LFAI_2020,
  LFAI_2023,
  pypi,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-01-19';
const REPOSITORY = evidence('source', 'https://github.com/feast-dev/feast (2026-08-21)');

export const feast = defineTool({
  id: 'feast',
  name: 'Feast',
  homepage: 'https://feast.dev',
  firstRelease: FIRST,
  owner: [
    since(FIRST, 'Gojek and Google Cloud', evidence('reported', 'https://github.com/feast-dev/feast')),
    since(
      '2020-11-10',
      'LF AI & Data (incubating)',
      evidence('reported', 'https://github.com/lfai/lfai-landscape'),
    ),
  ],
  alsoCovers: [
    since(
      '2019-02-11',
      { 'feature-store': 'full' },
      taskReading('https://github.com/feast-dev/feast v0.0.1 (2019-02-11): core, ingestion and serving'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    coverage: {},
    languages: { full: ['python', 'java'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 418, lfai('2019-08-31')),
    since('2020-12-06', 1227, LFAI_2020),
    since('2022-05-31', 3221, lfai('2022-05-31')),
    since('2023-11-18', 4916, LFAI_2023),
    since('2026-08-22', 7224, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 14, lfai('2019-08-31')),
    since('2020-12-06', 58, LFAI_2020),
    since('2022-05-31', 134, lfai('2022-05-31')),
    since('2023-11-20', 222, lfai('2023-11-20')),
    since('2026-08-21', 424, gitAuthors('feast-dev/feast')),
  ],
  latestVersion: [since('2026-10-13', '0.67.0', pypi('feast'))],
});
