import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthRead,
  depthReported,
  designSource,
  enhansome,
  evidence,
  gitAuthors,
  lfai,
  LFAI_2020,
  otherBestOfMl,
  pypi,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2017-05-04';
const REPOSITORY = evidence('source', 'https://github.com/treeverse/dvc (2026-06-02, last tag 3.67.1)');

export const dvc = defineTool({
  id: 'dvc',
  name: 'DVC',
  homepage: 'https://dvc.org',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2025-12-11',
      {
        'zero-copy-branches': {
          partly: 'a checkout copies what it cannot link',
        },
        'versioned-tables': 'no',
        'millions-of-files': 'no',
      },
      depthReported(
        'https://github.com/iterative/dvc.org at f820bc5 (2025-12-11): content/docs/user-guide/data-management/large-dataset-optimization.md; https://github.com/treeverse/dvc/issues/10491 (2024-07-26: two million files, an hour for a checkout) and 7681',
      ),
    ),
    since(
      '2025-12-11',
      {
        permissions: { partly: 'those of the Git server' },
        'single-sign-on': { partly: 'that of the Git server' },
        'r-client': 'no',
      },
      depthRead(
        'https://github.com/iterative/dvc.org at f820bc5 (2025-12-11): content/docs/user-guide/experiment-management/index.md (experiments are references of Git), content/docs/dvclive/index.md (a client for Python)',
      ),
    ),
  ),
  designedAround: [
    since(
      FIRST,
      ['command-line'],
      designSource(
        'https://dvc.org/doc/command-reference (its core is a command line tool) and https://github.com/treeverse/dvc/pull/2883 (README of 2019-12: a command line like that of Git)',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Iterative', evidence('reported', 'https://github.com/iterative/dvc')),
    since(
      '2025-11-27',
      'Treeverse (lakeFS)',
      evidence(
        'source',
        'https://github.com/treeverse/dvc: repository owner renamed on that day; the day of the acquisition is not known',
      ),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2026-03-31',
      'maintenance',
      evidence(
        'measured',
        'https://github.com/treeverse/dvc git log: commits by bots only since 3.67.1 (2026-03-31)',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': 'full',
        'pipeline-versioning': 'full',
        'experiment-tracking': {
          partial: 'parameters and metrics are compared between Git commits; no server',
        },
      },
      evidence('source', 'https://github.com/treeverse/dvc at 1.11.0 (2020-12-02)'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 0,
    selfHost: 'client-only',
  }),
  stars: [
    since('2019-08-31', 3435, lfai('2019-08-31')),
    since('2020-12-06', 6824, LFAI_2020),
    since('2022-05-31', 9771, lfai('2022-05-31')),
    since('2023-11-20', 12409, lfai('2023-11-20')),
    since('2024-12-26', 14037, bestOfMl('2024-12-26')),
    since('2025-10-30', 15036, BEST_OF_ML_2025),
    since('2026-08-22', 15832, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 74, lfai('2019-08-31')),
    since('2020-12-06', 191, LFAI_2020),
    since('2022-05-31', 266, lfai('2022-05-31')),
    since('2023-11-20', 289, lfai('2023-11-20')),
    since('2024-12-26', 308, bestOfMl('2024-12-26')),
    since('2025-10-30', 321, BEST_OF_ML_2025),
    since('2026-06-02', 348, gitAuthors('treeverse/dvc', THIRD_SURVEY)),
    since('2026-07-16', 332, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2020-12-02', '1.11.0', REPOSITORY), since('2026-03-31', '3.67.1', pypi('dvc'))],
});
