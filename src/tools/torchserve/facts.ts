import {
  BEST_OF_ML_2025,
  bestOfMl,
  depthReading,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  lfai,
  LFAI_2020,
  otherBestOfMl,
  pypi,
  SECOND_SURVEY,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2020-04-21';
const REPOSITORY = evidence('source', 'https://github.com/pytorch/serve (2025-03-17)', SECOND_SURVEY);

export const torchserve = defineTool({
  id: 'torchserve',
  name: 'TorchServe',
  homepage: 'https://docs.pytorch.org/serve/',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-03-17',
      { canary: 'no', 'scale-to-zero': 'no', batching: 'yes', grpc: 'yes', explainers: 'yes' },
      depthReading(
        "https://github.com/pytorch/serve at 62c4d6a (2025-03-17): docs/batch_inference_with_ts.md, docs/grpc_api.md, docs/inference_api.md (explanations by Captum), README.md (canaries and scaling are KServe's)",
      ),
    ),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-02-28',
      'dormant',
      evidence(
        'source',
        'https://github.com/pytorch/serve b5871e20f: no planned updates, bug fixes or security patches',
        SECOND_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      judgement('https://github.com/pytorch/serve kubernetes/: a sample chart', SECOND_SURVEY),
    ),
  ],
  alsoCovers: added(
    since(
      '2020-08-10',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskSource('https://github.com/pytorch/serve v0.2.0 (2020-08-10), 8359dcd42'),
    ),
    since(
      '2024-09-24',
      { 'llm-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      taskReading('https://github.com/pytorch/serve v0.12.0 (2024-09-24): an engine of vLLM'),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    owner: 'PyTorch',
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: { full: ['pytorch'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [
    since('2020-12-04', 1409, LFAI_2020),
    since('2022-05-31', 2623, lfai('2022-05-31')),
    since('2023-11-20', 3754, lfai('2023-11-20')),
    since('2024-12-26', 4275, bestOfMl('2024-12-26')),
    since('2025-10-30', 4383, BEST_OF_ML_2025),
    since('2026-07-16', 4384, otherBestOfMl('2026-07-16')),
  ],
  contributors: [
    since('2020-05-27', 37, gitAuthors('pytorch/serve', FIGURE_SURVEY)),
    since('2020-12-04', 59, LFAI_2020),
    since('2022-05-31', 116, lfai('2022-05-31')),
    since('2023-11-20', 180, lfai('2023-11-20')),
    since('2024-12-26', 218, bestOfMl('2024-12-26')),
    since('2025-10-30', 220, BEST_OF_ML_2025),
    since('2026-07-16', 222, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [
    since('2020-08-10', '0.2.0', REPOSITORY),
    since('2024-09-30', '0.12.0', pypi('torchserve')),
  ],
});
