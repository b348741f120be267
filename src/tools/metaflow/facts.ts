import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthRead,
  enhansome,
  evidence,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-12-02';
const REPOSITORY = evidence('source', 'https://github.com/Netflix/metaflow (2026-08-22)');

export const metaflow = defineTool({
  id: 'metaflow',
  name: 'Metaflow',
  homepage: 'https://metaflow.org',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-09-02',
      {
        'python-pipelines': 'yes',
        'event-triggers': { partly: 'on Argo Workflows' },
        'step-containers': { partly: 'on Kubernetes or AWS Batch' },
      },
      depthRead(
        'PyPI metaflow 2.19.39: metaflow/plugins/events_decorator.py, kubernetes/kubernetes_decorator.py, aws/batch/batch_decorator.py; https://github.com/Netflix/metaflow-docs at 1d02321 (2026-03-18): docs/api/argoevent.md, docs/scaling/dependencies/containers.md',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Netflix', evidence('reported', 'https://github.com/Netflix/metaflow')),
    since('2021-12-01', 'Netflix and Outerbounds', evidence('reported', 'https://github.com/outerbounds')),
    since(
      '2026-04-29',
      'Netflix and Outerbounds (Anaconda)',
      evidence(
        'reported',
        'https://techbytes.app/posts/anaconda-acquires-outerbounds-metaflow-deep-dive/ (the only account that was found)',
        THIRD_SURVEY,
      ),
    ),
  ],
  languages: [
    since(FIRST, { full: ['python'] }, REPOSITORY),
    since(
      '2020-08-04',
      { full: ['python', 'r'] },
      evidence('source', 'https://github.com/Netflix/metaflow R/ (package 2.3.0)'),
    ),
    since(
      '2026-08-22',
      { full: ['python'], partly: ['r'] },
      evidence(
        'unverified',
        'https://github.com/Netflix/metaflow R/: package 2.3.0 is still there; whether it works with current releases is not known',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': { partial: 'keeps what its own runs produce; not the data they read' },
        'pipeline-versioning': 'full',
        orchestration: {
          partial: 'schedules through Argo Workflows, Airflow or AWS Step Functions, which have to be there',
        },
        'experiment-tracking': { partial: 'runs and their results can be queried; charts are yours' },
      },
      judgement('https://docs.metaflow.org'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'training-jobs': { partial: 'one machine for each step, on AWS Batch' },
        'batch-inference': {
          partial: 'runs the steps; what predicts in them is yours, and the schedule is another tool',
        },
      },
      taskReading(
        'https://github.com/Netflix/metaflow c2f70c737 (2019-12-02): metaflow/plugins/aws/batch; https://docs.metaflow.org',
      ),
    ),
    since(
      '2024-05-28',
      {
        'training-jobs': {
          partial: 'several nodes on Kubernetes need the controller of JobSet beside it; no queue of its own',
        },
      },
      taskReading(
        'https://github.com/Netflix/metaflow 2.12.0 (2024-05-28), a8207c7ef: @parallel on Kubernetes by JobSets',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    needs: ['sql-database', 'object-store'],
    operatingEffort: 3,
    selfHost: 'free',
    cloud: 'agnostic',
  }),
  stars: [
    since('2020-01-31', 2862, lfai('2020-01-31')),
    since('2020-12-06', 3832, LFAI_2020),
    since('2022-05-31', 5656, lfai('2022-05-31')),
    since('2023-11-20', 7154, lfai('2023-11-20')),
    since('2024-12-26', 8383, bestOfMl('2024-12-26')),
    since('2025-10-30', 9591, BEST_OF_ML_2025),
    since('2026-08-22', 10229, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-01-31', 10, lfai('2020-01-31')),
    since('2020-12-06', 28, LFAI_2020),
    since('2022-05-31', 52, lfai('2022-05-31')),
    since('2023-11-20', 75, lfai('2023-11-20')),
    since('2024-12-26', 100, bestOfMl('2024-12-26')),
    since('2026-08-22', 148, gitAuthors('Netflix/metaflow')),
  ],
  latestVersion: [since('2026-09-02', '2.19.39', pypi('metaflow'))],
});
