import {
  evidence,
  FIGURE_SURVEY,
  githubRanking,
  judgement,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

/** Version 0.1.1 on PyPI. */
const FIRST = '2022-08-10';
/** Version 0.5.0. */
const ON_KUBERNETES = '2024-02-27';
const REPOSITORY = evidence(
  'source',
  'https://github.com/skypilot-org/skypilot docs/source/docs/index.rst, and PyPI skypilot (the licence)',
  THIRD_SURVEY,
);
const SERVED =
  'replicas, scaling and a balancer, a beta; the server in them is yours to choose and to set up';

export const skypilot = defineTool({
  id: 'skypilot',
  name: 'SkyPilot',
  homepage: 'https://docs.skypilot.co',
  firstRelease: FIRST,
  coverage: [
    since(FIRST, {}, REPOSITORY),
    since(
      ON_KUBERNETES,
      { 'model-serving': { partial: SERVED } },
      judgement(
        'https://docs.skypilot.co/en/v0.5.0 (SkyServe) and https://github.com/skypilot-org/skypilot/pull/7385 (2025-09-25: a beta)',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'training-jobs': { partial: 'on machines of clouds; not on a cluster of yours' } },
      taskReading('https://github.com/skypilot-org/skypilot README @003eac8e'),
    ),
    since(
      ON_KUBERNETES,
      { 'training-jobs': 'full', 'llm-serving': { partial: SERVED } },
      taskReading(
        'https://docs.skypilot.co/en/v0.5.0/running-jobs: on Kubernetes, on many nodes, recovered when they are lost; the first version that runs on Kubernetes was not established',
      ),
    ),
  ),
  interfaces: [
    since(FIRST, ['command-line', 'sdk'], REPOSITORY),
    since(
      '2025-04-24',
      ['command-line', 'graphical', 'sdk'],
      evidence(
        'source',
        'https://github.com/skypilot-org/skypilot/pull/5287 (2025-04-24): a dashboard',
        THIRD_SURVEY,
      ),
    ),
  ],
  operatingEffort: [
    since(FIRST, 0, judgement('https://github.com/skypilot-org/skypilot README @003eac8e', THIRD_SURVEY)),
    since(
      '2025-03-20',
      2,
      judgement(
        'https://github.com/skypilot-org/skypilot/issues/4313 (merged by that day) and charts/skypilot: an API server with a database, which a team shares',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'SkyPilot team and community (from UC Berkeley)',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    cloud: 'agnostic',
    needs: [],
    selfHost: 'free',
  }),
  stars: [
    since('2023-12-06', 4406, githubRanking('2023-12-06')),
    since('2024-01-12', 4859, githubRanking('2024-01-12')),
    since(
      '2026-08-11',
      10460,
      evidence(
        'reported',
        'https://github.com/kaiser-data/github-stars-analyzer reports/local-vs-infra-stack.md @078ac977 (figures of 2026-08-11)',
        FIGURE_SURVEY,
      ),
    ),
  ],
  latestVersion: [since('2026-10-19', '0.14.1', pypi('skypilot'))],
});
