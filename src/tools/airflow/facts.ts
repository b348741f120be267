import {
  bestOfPython,
  depthRead,
  designReading,
  enhansome,
  evidence,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  pypi,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2015-06-02';
const REPOSITORY = evidence('source', 'https://github.com/apache/airflow/releases/tag/helm-chart%2F1.22.0');

export const airflow = defineTool({
  id: 'airflow',
  name: 'Apache Airflow',
  homepage: 'https://airflow.apache.org',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-09-17',
      {
        'python-pipelines': 'yes',
        'event-triggers': 'yes',
        backfills: 'yes',
        'step-containers': { partly: 'with the executor for Kubernetes' },
      },
      depthRead(
        'PyPI apache-airflow-core 3.3.2: airflow/models/asset.py (assets and their watchers), airflow/cli/commands/backfill_command.py; https://airflow.apache.org/docs/apache-airflow/3.3.2/core-concepts/backfill.html',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designReading(
        'https://github.com/apache/airflow README.md: workflows are authored as code in Python, and watched in the browser',
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
      judgement('https://airflow.apache.org/docs'),
    ),
    since(
      '2025-04-22',
      {
        orchestration: 'full',
        'pipeline-versioning': {
          partial:
            'keeps each version of a pipeline that ran; which data it ran on, and what has changed since, it does not know',
        },
      },
      judgement(
        'https://airflow.apache.org/blog/apache-airflow-3-is-generally-available/ and https://astronomer.io/docs/learn/airflow-dag-versioning',
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'batch-inference': { partial: 'runs the steps, on a schedule; what predicts in them is yours' } },
      taskReading('https://airflow.apache.org/docs'),
    ),
    since(
      '2022-07-16',
      {
        'data-validation': {
          partial: 'checks tables of SQL databases as steps of a DAG; other data are yours',
        },
      },
      taskSource(
        'https://airflow.apache.org/docs/apache-airflow-providers-common-sql/1.0.0/ (PyPI: 2022-07-16): SQLColumnCheckOperator, SQLTableCheckOperator',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    owner: 'Apache Software Foundation',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    operatingEffort: 4,
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 13697, lfai('2019-08-31')),
    since('2020-12-06', 19486, LFAI_2020),
    since('2022-05-31', 26153, lfai('2022-05-31')),
    since('2023-11-20', 32435, LFAI_2023),
    since('2026-08-22', 46574, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 907, lfai('2019-08-31')),
    since('2020-12-06', 1662, LFAI_2020),
    since('2022-05-31', 2411, lfai('2022-05-31')),
    since('2023-11-20', 3082, LFAI_2023),
    since('2026-07-23', 4501, bestOfPython('2026-07-23')),
  ],
  latestVersion: [since('2026-09-17', '3.3.2', pypi('apache-airflow'))],
});
