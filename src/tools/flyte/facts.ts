import {
  depthRead,
  enhansome,
  evidence,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2020-01-07';
const REPOSITORY = evidence('source', 'https://github.com/flyteorg/flyte README (2026-08-21)');

export const flyte = defineTool({
  id: 'flyte',
  name: 'Flyte',
  homepage: 'https://flyte.org',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      {
        'python-pipelines': 'yes',
        'event-triggers': { partly: 'artifacts of Flyte 2' },
        backfills: { partly: 'by the client of Flyte 1' },
        'step-containers': 'yes',
      },
      depthRead(
        'PyPI flyte 2.12.1: flyte/_trigger.py (OnArtifact); PyPI flytekit 1.16.31: flytekit/clis/sdk_in_container/backfill.py; https://github.com/flyteorg/flyte at 6fadb90 (2026-08-21): README.md (an environment of tasks has an image)',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Lyft', evidence('reported', 'https://github.com/flyteorg/flyte')),
    since(
      '2021-02-25',
      'LF AI & Data, Union.ai',
      evidence('reported', 'https://github.com/lfai/lfai-landscape'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'pipeline-versioning': 'full', orchestration: 'full' },
      judgement('https://docs.flyte.org: every task and workflow is registered under a version'),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        'training-jobs': {
          partial:
            'one pod for each task; several nodes need an operator such as Kubeflow Trainer or KubeRay',
        },
        'batch-inference': { partial: 'runs the steps, on a schedule; what predicts in them is yours' },
      },
      taskReading(
        'https://github.com/flyteorg/flyte flyteplugins/go/tasks/plugins/k8s/kfoperators; https://docs.flyte.org',
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator'],
    operatingEffort: 4,
    selfHost: 'free',
  }),
  stars: [
    since('2020-01-31', 664, lfai('2020-01-31')),
    since('2020-12-06', 1114, LFAI_2020),
    since('2022-05-31', 2356, lfai('2022-05-31')),
    since('2023-11-17', 4159, LFAI_2023),
    since('2026-08-22', 7224, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-01-31', 15, lfai('2020-01-31')),
    since('2020-12-06', 27, LFAI_2020),
    since('2022-05-31', 84, lfai('2022-05-31')),
    since('2023-11-20', 196, lfai('2023-11-20')),
    since('2026-08-21', 348, gitAuthors('flyteorg/flyte')),
  ],
  latestVersion: [
    since(
      '2026-10-27',
      '2.0.53',
      evidence(
        'source',
        'PyPI flyteidl2, which has the number of the server (https://github.com/flyteorg/flyte-sdk/pull/1323); flyte, the client, is at 2.12.1',
        THIRD_SURVEY,
      ),
    ),
  ],
});
