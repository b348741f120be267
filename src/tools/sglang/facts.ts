import {
  depthRead,
  evidence,
  githubRankingAi,
  judgement,
  pypi,
  SECOND_SURVEY,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2024-01-17';
const DOCS = evidence('source', 'https://docs.sglang.io/docs/get-started/install.md', SECOND_SURVEY);

export const sglang = defineTool({
  id: 'sglang',
  name: 'SGLang',
  homepage: 'https://docs.sglang.io',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-10-30',
      { 'multi-node-serving': 'yes', 'lora-adapters': 'yes', 'openai-api': 'yes' },
      depthRead(
        'PyPI sglang 0.5.23: sglang/srt/server_args.py (nnodes, lora_paths), sglang/srt/entrypoints (OpenAI)',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'LMSYS and community', DOCS),
    since(
      '2026-05-05',
      'RadixArk and community',
      evidence(
        'reported',
        'https://nextomoro.com/sglang/ and https://champaignmagazine.com/2026/05/09/aikipedia-sglang/: a company of its developers, launched on that day; whether the name or the repository was handed over was not established',
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
      judgement(
        'https://lmsys.org/blog/2024-01-17-sglang/ (the day it was announced) and https://docs.sglang.io: a sample Deployment',
        SECOND_SURVEY,
      ),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'llm-serving': { partial: 'a server and a router; rollout and scaling on the cluster are yours' } },
      taskReading(
        'https://docs.sglang.io and https://github.com/sgl-project/sglang/pull/32305 (2026-07-24): no recipes for Kubernetes but a sample',
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    status: 'alive',
    licence: APACHE_2,
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
    since('2025-03-04', 11297, githubRankingAi('2025-03-04')),
    since('2025-12-31', 22085, githubRankingAi('2025-12-31')),
    since('2026-08-22', 32244, githubRankingAi('2026-08-22')),
  ],
  latestVersion: [since('2026-10-30', '0.5.23', pypi('sglang'))],
});
