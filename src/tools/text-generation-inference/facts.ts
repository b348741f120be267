import {
  depthRead,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  githubRankingAi,
  judgement,
  LFAI_2023,
  RENEWAL_SURVEY,
  SECOND_SURVEY,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2, HFOIL_1 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2023-02-03';
const SOURCE = 'https://github.com/huggingface/text-generation-inference';
const REPOSITORY = evidence('source', `${SOURCE} (2026-01-08)`, SECOND_SURVEY);

export const textGenerationInference = defineTool({
  id: 'text-generation-inference',
  name: 'Text Generation Inference',
  homepage: 'https://huggingface.co/docs/text-generation-inference',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-01-08',
      { 'lora-adapters': 'yes', 'openai-api': 'yes' },
      depthRead(
        'https://github.com/huggingface/text-generation-inference at db931fc (2026-01-08): README.md (Messages API), docs/source/conceptual/lora.md',
      ),
    ),
  ],
  licence: [
    since(FIRST, APACHE_2, REPOSITORY),
    since('2023-07-28', HFOIL_1, evidence('source', `${SOURCE} LICENSE bde25e62`, SECOND_SURVEY)),
    since('2024-04-08', APACHE_2, evidence('source', `${SOURCE} LICENSE ff42d33e`, SECOND_SURVEY)),
  ],
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since(
      '2025-12-11',
      'maintenance',
      evidence('source', `${SOURCE} README 55f7f7cb: maintenance mode, names vLLM and SGLang`, SECOND_SURVEY),
    ),
    since(
      '2026-03-21',
      'dormant',
      evidence(
        'reported',
        'https://github.com/ogx-ai/ogx/pull/5333 and https://github.com/aws-solutions-library-samples/global-capacity-orchestrator-on-aws/pull/387: its repository was archived on that day',
        THIRD_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'model-serving': {
          partial: 'large language models only; rollout and scaling on the cluster are yours',
        },
      },
      judgement(`${SOURCE} README`, SECOND_SURVEY),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'llm-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      taskReading('https://github.com/huggingface/text-generation-inference README'),
    ),
    since(
      '2023-02-16',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskSource('https://github.com/huggingface/text-generation-inference v0.3.0 (2023-02-16), 439fcaf8'),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    owner: 'Hugging Face',
    languages: { full: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'unsupported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['gpu', 'object-store'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [
    since('2023-11-20', 5955, LFAI_2023),
    since('2026-08-22', 10887, githubRankingAi('2026-08-22', RENEWAL_SURVEY)),
  ],
  contributors: [
    since('2023-02-28', 7, gitAuthors('huggingface/text-generation-inference', FIGURE_SURVEY)),
    since('2023-11-20', 54, LFAI_2023),
    since('2024-12-26', 130, gitAuthors('huggingface/text-generation-inference', FIGURE_SURVEY)),
    since('2026-01-08', 150, gitAuthors('huggingface/text-generation-inference', SECOND_SURVEY)),
  ],
  latestVersion: [since('2025-12-18', '3.3.7', REPOSITORY)],
});
