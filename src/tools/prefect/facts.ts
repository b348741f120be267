import {
  depthRead,
  enhansome,
  evidence,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-03-30';
const REPOSITORY = evidence('source', 'https://github.com/PrefectHQ/prefect-helm (2026-08-18)');

export const prefect = defineTool({
  id: 'prefect',
  name: 'Prefect',
  homepage: 'https://www.prefect.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-10-30',
      {
        'python-pipelines': 'yes',
        'event-triggers': 'yes',
        backfills: { partly: 'by a call of its API' },
        'step-containers': { partly: 'for a flow, not for its tasks' },
      },
      depthRead(
        'PyPI prefect 3.9.1: prefect/events/schemas/deployment_triggers.py; https://github.com/PrefectHQ/prefect at ce79dd3 (2026-08-21): docs/v3/api-ref/python/prefect-server-api-deployments.mdx, docs/v3/how-to-guides/migrate/airflow.mdx',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        orchestration: 'full',
        'pipeline-versioning': {
          partial: 'runs pipelines; their versions live in your Git repository alone',
        },
      },
      judgement('https://docs.prefect.io'),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'batch-inference': { partial: 'runs the steps, on a schedule; what predicts in them is yours' } },
      taskReading('https://docs.prefect.io'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Prefect Technologies',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2020-05-27', 2335, lfai('2020-05-27')),
    since('2020-12-06', 5495, LFAI_2020),
    since('2022-05-31', 9177, lfai('2022-05-31')),
    since('2023-11-17', 13342, LFAI_2023),
    since('2026-08-22', 23650, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-05-27', 62, lfai('2020-05-27')),
    since('2020-12-06', 159, LFAI_2020),
    since('2022-05-31', 328, lfai('2022-05-31')),
    since('2023-11-17', 206, LFAI_2023),
    since('2026-08-21', 476, gitAuthors('PrefectHQ/prefect', THIRD_SURVEY)),
  ],
  latestVersion: [since('2026-10-30', '3.9.1', pypi('prefect'))],
});
