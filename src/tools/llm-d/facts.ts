import {
  depthRead,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** Tag 0.0.8, of the month in which it was launched. */
const FIRST = '2025-05-14';
const REPOSITORY = evidence('source', 'https://github.com/llm-d/llm-d README (2025-06-12)', THIRD_SURVEY);

export const llmD = defineTool({
  id: 'llm-d',
  name: 'llm-d',
  homepage: 'https://llm-d.ai',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-06-12',
      { 'multi-node-serving': 'yes' },
      depthRead(
        'https://github.com/llm-d/llm-d at f458af2 (2025-06-12): docs/proposals/llm-d.md (LeaderWorkerSets over several hosts)',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'CoreWeave, Google, IBM Research, NVIDIA and Red Hat', REPOSITORY),
    since(
      '2026-03-12',
      'CNCF (sandbox)',
      evidence('source', 'https://github.com/cncf/landscape landscape.yml (2026-08-07)', THIRD_SURVEY),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'large language models only' } },
      judgement('https://github.com/llm-d/llm-d README (2025-06-12)', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'llm-serving': 'full' },
      taskReading('https://github.com/llm-d/llm-d README (2025-06-12)'),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
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
  contributors: [
    since('2025-05-20', 17, gitAuthors('llm-d/llm-d', FIGURE_SURVEY)),
    since('2025-06-12', 23, gitAuthors('llm-d/llm-d', THIRD_SURVEY)),
  ],
  latestVersion: [
    since(
      '2026-06-21',
      '0.8.0',
      evidence(
        'reported',
        'https://github.com/llm-d/llm-d/issues/1819 (the day planned for it)',
        THIRD_SURVEY,
      ),
    ),
  ],
});
