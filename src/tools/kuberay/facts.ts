import {
  depthReading,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2021-10-16';
const REPOSITORY = evidence('source', 'https://github.com/ray-project/kuberay (v1.7.0, 2026-08-19)');

export const kuberay = defineTool({
  id: 'kuberay',
  name: 'KubeRay',
  product: 'ray',
  homepage: 'https://github.com/ray-project/kuberay',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-04',
      {
        'bayesian-search': { partly: 'by Optuna, Ax and others beside Ray Tune' },
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': { partly: 'by Optuna' },
        canary: { partly: 'while a whole cluster is replaced' },
        'scale-to-zero': 'yes',
        batching: 'yes',
        grpc: 'yes',
        explainers: 'no',
        'multi-node-serving': 'yes',
        'lora-adapters': 'yes',
        'openai-api': 'yes',
      },
      depthReading(
        'what Ray Tune and Ray Serve can do, which work on its clusters: PyPI ray 2.60.0: ray/tune, ray/serve; https://github.com/ray-project/kuberay at feeaf72 (2026-08-19)',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Ray project', REPOSITORY),
    since(
      '2025-10-22',
      'PyTorch Foundation (Ray)',
      evidence('reported', 'https://alphaleaders.co.uk/?p=113387 (October 2025)'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'hyperparameter-tuning': {
          partial: 'runs the clusters that Ray Tune works on; the tuning is Ray Tune',
        },
        'model-serving': { partial: 'runs the clusters that Ray Serve works on; the serving is Ray Serve' },
      },
      judgement('https://github.com/ray-project/kuberay'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'training-jobs': { partial: 'runs the clusters that Ray Train works on; the training is Ray Train' },
      },
      taskReading('https://github.com/ray-project/kuberay'),
    ),
    since(
      '2022-08-17',
      {
        'batch-inference': {
          partial:
            'runs the clusters that Ray Data works on; the code that predicts and a schedule are yours',
        },
      },
      taskReading('https://github.com/ray-project/kuberay v0.3.0 (2022-08-17): RayJob'),
    ),
    since(
      '2025-03-13',
      { 'llm-serving': { partial: 'runs the clusters that Ray Serve works on; the serving is Ray Serve' } },
      taskReading('https://docs.ray.io/en/latest/serve/llm/'),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python', 'java'] },
    libraries: { full: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line'],
    cloud: 'agnostic',
    needs: ['operator'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  contributors: [
    since('2021-10-31', 12, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2021-12-31', 15, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2022-05-31', 33, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2022-12-31', 59, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2023-12-31', 111, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2024-12-31', 168, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2025-12-31', 237, gitAuthors('ray-project/kuberay', FIGURE_SURVEY)),
    since('2026-08-19', 280, gitAuthors('ray-project/kuberay')),
  ],
  latestVersion: [since('2026-08-20', '1.7.0', REPOSITORY)],
});
