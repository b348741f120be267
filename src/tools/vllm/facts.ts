import {
  depthRead,
  depthReading,
  evidence,
  githubRanking,
  judgement,
  lfai,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2023-06-20';
const REPOSITORY = evidence('source', 'https://github.com/vllm-project/production-stack (2026-08-05)');

export const vllm = defineTool({
  id: 'vllm',
  name: 'vLLM',
  homepage: 'https://docs.vllm.ai',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-29',
      { 'multi-node-serving': 'yes', 'lora-adapters': 'yes', 'openai-api': 'yes' },
      depthRead(
        'https://github.com/vllm-project/vllm at 096bd6a: docs/serving/parallelism_scaling.md; https://docs.vllm.ai/en/v0.5.3/_sources/models/lora.rst; https://www.mintlify.com/vllm-project/vllm/serving/distributed-serving, which copies its documentation',
      ),
    ),
    since(
      '2026-11-29',
      { canary: 'no', 'scale-to-zero': 'no', batching: 'yes' },
      depthReading(
        'https://www.mintlify.com/GoogleCloudPlatform/generative-ai/advanced/open-models/serving (continuous batching); a server for one model',
      ),
    ),
  ),
  owner: [
    since(FIRST, 'UC Berkeley and community', evidence('reported', 'https://github.com/vllm-project/vllm')),
    since(
      '2025-05-07',
      'PyTorch Foundation',
      evidence(
        'source',
        "The foundation's press release of that day (PyTorch Foundation expands to umbrella foundation and welcomes vLLM and DeepSpeed projects), read in a copy",
        THIRD_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'large language models only' } },
      judgement('https://docs.vllm.ai'),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        'batch-inference': { partial: 'language models only, from a script of yours; no schedule' },
        'llm-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' },
      },
      taskReading(
        'https://github.com/vllm-project/vllm docs/serving/offline_inference.md; https://docs.vllm.ai',
      ),
    ),
    since(
      '2025-01-26',
      {
        'llm-serving': 'full',
        'service-metrics': {
          partial: 'metrics and dashboards, with Prometheus beside its chart; rules for alerts are yours',
        },
      },
      taskReading(
        'https://github.com/vllm-project/production-stack vllm-stack-0.0.2 (2025-01-26): a chart with a router and several replicas; https://github.com/vllm-project/production-stack vllm-stack-0.0.2 (2025-01-26) and observability/README.md; the first day of metrics of vLLM itself was not established',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'unsupported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['gpu', 'object-store'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2023-10-04', 7801, githubRanking('2023-10-04')),
    since('2023-11-20', 9889, lfai('2023-11-20')),
    since('2024-12-17', 32041, lfai('2024-12-17')),
    since('2025-06-08', 49096, githubRanking('2025-06-08')),
    since('2025-12-31', 66563, githubRanking('2025-12-31')),
    since(
      '2026-08-22',
      89671,
      evidence('source', 'https://github.com/EvanLi/Github-Ranking Data/github-ranking-2026-08-22.csv'),
    ),
  ],
  contributors: [since('2023-11-20', 110, lfai('2023-11-20')), since('2024-12-17', 681, lfai('2024-12-17'))],
  latestVersion: [since('2026-11-02', '0.33.0', pypi('vllm'))],
});
