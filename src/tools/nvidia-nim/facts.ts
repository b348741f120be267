import { depthRead, evidence, judgement, taskReading, THIRD_SURVEY } from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Teams ran it by that day (https://github.com/NVIDIA/nim-deploy/issues/34); the day of the release was not established. */
const FIRST = '2024-07-04';
const DOCS = evidence(
  'source',
  'https://docs.nvidia.com/nim/large-language-models (1.8.0 and 2.0.11) and https://docs.nvidia.com/ai-enterprise/planning-resource/optimizing-vm-configuration-ai-inference/latest/day2-operations.html (a licence of NVIDIA AI Enterprise and a key)',
  THIRD_SURVEY,
);

export const nvidiaNim = defineTool({
  id: 'nvidia-nim',
  name: 'NVIDIA NIM',
  homepage: 'https://docs.nvidia.com/nim/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      { 'multi-node-serving': 'yes', 'lora-adapters': 'yes', 'openai-api': 'yes' },
      depthRead(
        'https://docs.nvidia.com/nim/large-language-models/latest/multi-node-deployment.html and peft.html; https://github.com/NVIDIA/nim-deploy at 01b2233: helm/README.md (/v1/chat/completions)',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'models that its maker packs, large language models mostly' } },
      judgement('https://docs.nvidia.com/nim/large-language-models', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        'llm-serving': 'full',
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskReading(
        'https://docs.nvidia.com/nim/large-language-models: helm, an operator, KServe, many nodes, logging and observability',
      ),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      3,
      judgement(
        'https://docs.nvidia.com/nim/large-language-models: a chart or an operator, and the GPU operator',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'NVIDIA',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'unsupported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['gpu', 'licence-key'],
    selfHost: 'licence-required',
  }),
});
