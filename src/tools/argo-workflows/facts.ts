import {
  depthRead,
  designReading,
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

/** Tag 1.0.0. */
const FIRST = '2017-08-23';
const REPOSITORY = evidence('source', 'https://github.com/argoproj/argo-helm (2026-07-02)');

export const argoWorkflows = defineTool({
  id: 'argo-workflows',
  name: 'Argo Workflows',
  homepage: 'https://argoproj.github.io/workflows/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-08-21',
      {
        'python-pipelines': { partly: 'with the library Hera' },
        'event-triggers': 'yes',
        backfills: { partly: 'by a command in alpha' },
        'step-containers': 'yes',
      },
      depthRead(
        'https://github.com/argoproj/argo-workflows at f016ad8 (2026-08-21): README.md, docs/client-libraries.md, docs/events.md (WorkflowEventBinding), docs/cli/argo_cron_backfill.md',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['kubernetes-objects'],
      designReading(
        'https://github.com/argoproj/argo-workflows README.md at f016ad8: it is implemented as a custom resource of Kubernetes, and a workflow is an object of it',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Applatix, Intuit', evidence('reported', 'https://github.com/argoproj/argo-workflows')),
    since(
      '2020-04-07',
      'CNCF (incubating)',
      evidence('reported', 'https://github.com/cncf/landscape landscape.yml'),
    ),
    since(
      '2022-12-06',
      'CNCF (graduated)',
      evidence('reported', 'https://github.com/cncf/landscape landscape.yml'),
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
      judgement('https://argo-workflows.readthedocs.io'),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        'training-jobs': {
          partial:
            'one pod for each step; nodes that train together need an operator of their own, such as Kubeflow Trainer',
        },
        'batch-inference': { partial: 'runs the steps; what predicts in them is yours' },
      },
      taskReading('https://argo-workflows.readthedocs.io'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical'],
    cloud: 'agnostic',
    needs: ['operator', 'object-store'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2019-08-31', 3612, lfai('2019-08-31')),
    since('2020-12-06', 7057, LFAI_2020),
    since('2022-05-31', 11118, lfai('2022-05-31')),
    since('2023-11-18', 13715, LFAI_2023),
    since('2026-08-22', 16924, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 109, lfai('2019-08-31')),
    since('2020-12-06', 327, LFAI_2020),
    since('2022-05-31', 592, lfai('2022-05-31')),
    since('2023-11-18', 820, LFAI_2023),
    since('2026-08-21', 1015, gitAuthors('argoproj/argo-workflows', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-08-21',
      '4.1.2',
      evidence(
        'source',
        'https://github.com/argoproj/argo-workflows tag v4.1.2, the newest on that day',
        THIRD_SURVEY,
      ),
    ),
  ],
});
