import {
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag v0.1.0. */
const FIRST = '2022-04-12';
const REPOSITORY = evidence(
  'source',
  'https://github.com/kubernetes-sigs/kueue README and LICENSE (2026-08-22)',
  THIRD_SURVEY,
);

export const kueue = defineTool({
  id: 'kueue',
  name: 'Kueue',
  homepage: 'https://kueue.sigs.k8s.io',
  firstRelease: FIRST,
  alsoCovers: [
    since(
      FIRST,
      {
        'training-jobs': {
          partial:
            'queues and quotas of jobs; what runs them on several nodes is another tool, such as Kubeflow Trainer or Ray',
        },
      },
      taskReading('https://github.com/kubernetes-sigs/kueue README (2026-08-22)'),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      3,
      judgement(
        'https://github.com/kubernetes-sigs/kueue charts and README: a controller with webhooks and queues of your own to define',
        THIRD_SURVEY,
      ),
    ),
  ],
  interfaces: [
    since(FIRST, ['command-line'], REPOSITORY),
    since(
      '2025-03-24',
      ['command-line', 'graphical'],
      evidence('source', 'https://github.com/kubernetes-sigs/kueue 306f744377: cmd/kueueviz', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Kubernetes (SIG Scheduling)',
    status: 'alive',
    licence: APACHE_2,
    coverage: {},
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    cloud: 'agnostic',
    needs: ['operator'],
    selfHost: 'free',
  }),
  stars: [since('2026-08-21', 2894, enhansome('enhansome-Awesome-LLMOps'))],
  contributors: [
    since('2022-04-30', 13, gitAuthors('kubernetes-sigs/kueue', FIGURE_SURVEY)),
    since('2022-12-31', 28, gitAuthors('kubernetes-sigs/kueue', FIGURE_SURVEY)),
    since('2023-12-31', 80, gitAuthors('kubernetes-sigs/kueue', FIGURE_SURVEY)),
    since('2024-12-31', 144, gitAuthors('kubernetes-sigs/kueue', FIGURE_SURVEY)),
    since('2025-12-31', 239, gitAuthors('kubernetes-sigs/kueue', FIGURE_SURVEY)),
    since('2026-08-22', 368, gitAuthors('kubernetes-sigs/kueue', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-08-20',
      '0.19.2',
      evidence(
        'source',
        'https://github.com/kubernetes-sigs/kueue tag v0.19.2, the newest on 2026-08-22',
        THIRD_SURVEY,
      ),
    ),
  ],
});
