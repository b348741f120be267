import {
  depthRead,
  designReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  RECONSTRUCTION_2020,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2018-11-06';
const REPOSITORY = evidence('source', 'https://github.com/kubeflow/pipelines (tag 2.17.0, 2026-07-09)');

export const kubeflowPipelines = defineTool({
  id: 'kubeflow-pipelines',
  name: 'Kubeflow Pipelines',
  homepage: 'https://www.kubeflow.org/docs/components/pipelines/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-08-21',
      {
        'python-pipelines': 'yes',
        'event-triggers': 'no',
        backfills: { partly: 'what a schedule missed' },
        'step-containers': 'yes',
      },
      depthRead(
        'https://github.com/kubeflow/pipelines at 7b70c7b (2026-08-21): backend/api/v2beta1/recurring_run.proto (a cron or a period starts runs, and catches up); PyPI kfp 2.17.3: kfp/dsl (pipeline, component, container_component)',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designReading(
        'https://kubeflow.org/docs/pipelines/pipelines-overview: pipelines are authored in Python; https://kubeflow.org/docs/components/pipelines/interfaces: and run and compared in the browser',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Google and community', evidence('reported', 'https://github.com/kubeflow/pipelines')),
    since(
      '2023-07-25',
      'CNCF (Kubeflow)',
      evidence('reported', 'https://github.com/cncf/landscape landscape.yml'),
    ),
  ],
  coverage: [since(FIRST, { 'pipeline-versioning': 'full', orchestration: 'full' }, RECONSTRUCTION_2020)],
  alsoCovers: [
    since(
      FIRST,
      {
        'training-jobs': {
          partial:
            'one pod for each step; nodes that train together need an operator of their own, such as Kubeflow Trainer',
        },
        'batch-inference': { partial: 'runs the steps, on a schedule; what predicts in them is yours' },
      },
      taskReading('https://www.kubeflow.org/docs/components/pipelines/'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator'],
    operatingEffort: 4,
    selfHost: 'free',
  }),
  stars: [since('2026-08-21', 4191, enhansome('enhansome-Awesome-LLMOps'))],
  contributors: [
    since('2019-08-31', 86, gitAuthors('kubeflow/pipelines', FIGURE_SURVEY)),
    since('2020-12-07', 203, gitAuthors('kubeflow/pipelines')),
    since('2022-05-31', 334, gitAuthors('kubeflow/pipelines', FIGURE_SURVEY)),
    since('2023-11-20', 394, gitAuthors('kubeflow/pipelines', FIGURE_SURVEY)),
    since('2024-12-26', 451, gitAuthors('kubeflow/pipelines', FIGURE_SURVEY)),
    since('2026-08-21', 577, gitAuthors('kubeflow/pipelines')),
  ],
  latestVersion: [since('2026-07-09', '2.17.0', REPOSITORY)],
});
