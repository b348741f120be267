import {
  bestOfPython,
  depthRead,
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

const FIRST = '2019-07-01';
const REPOSITORY = evidence('source', 'https://github.com/dagster-io/dagster helm/dagster/README.md');

export const dagster = defineTool({
  id: 'dagster',
  name: 'Dagster',
  homepage: 'https://dagster.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-05',
      {
        'python-pipelines': 'yes',
        'event-triggers': 'yes',
        backfills: 'yes',
        'step-containers': { partly: 'with its executor for Kubernetes' },
      },
      depthRead(
        'PyPI dagster 1.13.29: dagster/_core/definitions (sensors, declarative automation), dagster/_cli/job.py (backfill); PyPI dagster-k8s 0.29.27: dagster_k8s/executor.py (k8s_job_executor)',
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
      judgement('https://docs.dagster.io'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'batch-inference': { partial: 'runs the steps, on a schedule; what predicts in them is yours' } },
      taskReading('https://docs.dagster.io'),
    ),
    since(
      '2023-10-02',
      {
        'data-validation': {
          partial: 'runs checks, an experiment still; what they check is yours or another tool',
        },
      },
      taskSource(
        'https://newreleases.io/project/github/dagster-io/dagster/release/1.5.0 (PyPI: 2023-10-02): asset checks',
      ),
    ),
    since(
      '2024-04-04',
      {
        'data-validation': {
          partial: 'runs checks and stops where one fails; what they check is yours or another tool',
        },
      },
      taskSource(
        'https://pyup.io/changelogs/dagster/ (1.7.0, PyPI: 2024-04-04): asset checks generally available, and blocking',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    owner: 'Dagster Labs (formerly Elementl)',
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
    since('2020-12-06', 2388, LFAI_2020),
    since('2022-05-31', 4792, lfai('2022-05-31')),
    since('2023-11-18', 8962, LFAI_2023),
    since('2026-08-22', 16047, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-12-06', 106, LFAI_2020),
    since('2022-05-31', 208, lfai('2022-05-31')),
    since('2023-11-18', 366, LFAI_2023),
    since('2026-07-23', 691, bestOfPython('2026-07-23')),
  ],
  latestVersion: [since('2026-11-05', '1.13.29', pypi('dagster'))],
});
