import {
  depthRead,
  enhansome,
  evidence,
  judgement,
  pypi,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Version 0.1.0 on PyPI. */
const FIRST = '2025-03-18';
const REPOSITORY = evidence('source', 'https://github.com/ai-dynamo/dynamo README @0016912c', THIRD_SURVEY);

export const dynamo = defineTool({
  id: 'dynamo',
  name: 'NVIDIA Dynamo',
  homepage: 'https://docs.nvidia.com/dynamo/',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      {
        'multi-node-serving': 'yes',
        'lora-adapters': { partly: 'with some of its engines' },
        'openai-api': 'yes',
      },
      depthRead('https://github.com/ai-dynamo/dynamo at 0016912: README.md'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'large language models only' } },
      judgement('https://github.com/ai-dynamo/dynamo README @0016912c', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'llm-serving': 'full' },
      taskReading('https://github.com/ai-dynamo/dynamo README @0016912c'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'NVIDIA',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'unsupported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['gpu', 'operator'],
    operatingEffort: 4,
    selfHost: 'free',
  }),
  stars: [since('2026-08-22', 7819, enhansome('enhansome-production-machine-learning'))],
  latestVersion: [since('2026-10-27', '1.6.1', pypi('ai-dynamo'))],
});
