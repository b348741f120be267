import {
  bestOfPython,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  lfai,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag 0.1. */
const FIRST = '2017-07-01';
const REPOSITORY = evidence(
  'source',
  'https://github.com/great-expectations/great_expectations README, LICENSE and docs/docusaurus/docs/application_integration_support.md (2024-10-24); on PyPI Apache-2.0 in November 2026',
  THIRD_SURVEY,
);
const SHUTDOWN = evidence(
  'source',
  'https://github.com/fivetran/great_expectations/pull/11894 (2026-06-01); the day of the end itself was not established',
  THIRD_SURVEY,
);

export const greatExpectations = defineTool({
  id: 'great-expectations',
  name: 'Great Expectations',
  homepage: 'https://greatexpectations.io',
  firstRelease: FIRST,
  owner: [
    since(FIRST, 'Superconductive (Great Expectations) and community', REPOSITORY),
    since(
      '2026-05-13',
      'Fivetran and community',
      evidence(
        'reported',
        'https://github.com/the-machine-herald/machineherald.io/pull/1281 (what Fivetran announced on that day); the repository is https://github.com/fivetran/great_expectations since',
        THIRD_SURVEY,
      ),
    ),
  ],
  warnings: [
    since('2026-06-01', ['its hosted service, GX Cloud, was shut down, and the library goes on'], SHUTDOWN),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'data-validation': 'full' },
      taskReading(
        'https://github.com/great-expectations/great_expectations 0.1 (2017-07-01): great_expectations/dataset/base.py, validate: expectations of a data set pass or fail',
      ),
    ),
  ],
  interfaces: [
    since(FIRST, ['sdk'], REPOSITORY),
    since(
      '2019-05-25',
      ['command-line', 'sdk'],
      evidence(
        'source',
        'https://github.com/great-expectations/great_expectations be4fc9aa0f: great_expectations/cli',
        THIRD_SURVEY,
      ),
    ),
    since(
      '2023-11-29',
      ['sdk'],
      evidence(
        'source',
        'https://github.com/great-expectations/great_expectations 0f5fdc6a9f: the command line is deleted',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    coverage: {},
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 0,
    selfHost: 'client-only',
  }),
  stars: [
    since('2020-01-31', 1247, lfai('2020-01-31')),
    since('2022-05-31', 6649, lfai('2022-05-31')),
    since('2023-11-20', 8966, lfai('2023-11-20')),
    since('2026-08-21', 11730, enhansome('enhansome-Awesome-LLMOps')),
  ],
  contributors: [
    since('2019-08-31', 45, gitAuthors('great-expectations/great_expectations', FIGURE_SURVEY)),
    since('2020-01-31', 40, lfai('2020-01-31')),
    since('2020-12-07', 145, gitAuthors('great-expectations/great_expectations', THIRD_SURVEY)),
    since('2022-05-31', 294, lfai('2022-05-31')),
    since('2023-11-20', 418, lfai('2023-11-20')),
    since('2024-10-24', 442, gitAuthors('great-expectations/great_expectations', THIRD_SURVEY)),
    since('2026-07-23', 471, bestOfPython('2026-07-23')),
  ],
  latestVersion: [since('2026-10-22', '1.24.1', pypi('great_expectations'))],
});
