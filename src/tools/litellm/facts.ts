import {
  BEST_OF_ML_2025,
  bestOfMl,
  evidence,
  judgement,
  otherBestOfMl,
  pypi,
  STARS_2026,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

/** The first file on PyPI. */
const FIRST = '2023-07-27';
const DOCS = evidence(
  'source',
  'https://docs.litellm.ai (2026-10-08 and 2026-10-14) and PyPI litellm (MIT); what a licence key opens is not MIT',
  THIRD_SURVEY,
);

/** A gateway before language models, which serves none itself. */
export const litellm = defineTool({
  id: 'litellm',
  name: 'LiteLLM',
  homepage: 'https://docs.litellm.ai',
  firstRelease: FIRST,
  alsoCovers: added(
    since(
      FIRST,
      {
        'llm-observability': {
          partial:
            'calls, costs and errors of what passes through it; traces of an application, and evaluations, take another tool',
        },
      },
      taskReading(
        'https://docs.litellm.ai: logs of calls, budgets, and callbacks to Langfuse and others; the first day of each was not established',
      ),
    ),
    since(
      '2026-10-08',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskSource('https://docs.litellm.ai/docs/proxy/prometheus (that day; it came earlier)'),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement('https://docs.litellm.ai/docs/enterprise/activate: a service with a database', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'Berri AI',
    status: 'alive',
    licence: MIT,
    coverage: {},
    languages: { full: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'not-applicable',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    selfHost: 'free',
  }),
  stars: [
    since('2023-08-10', 226, bestOfMl('2023-08-10')),
    since('2023-12-28', 4028, bestOfMl('2023-12-28')),
    since('2024-12-26', 15421, bestOfMl('2024-12-26')),
    since('2025-10-30', 30491, BEST_OF_ML_2025),
    since('2026-08-22', 56971, STARS_2026),
  ],
  contributors: [
    since('2023-08-10', 3, bestOfMl('2023-08-10')),
    since('2023-12-28', 89, bestOfMl('2023-12-28')),
    since('2024-12-26', 369, bestOfMl('2024-12-26')),
    since('2025-10-30', 955, BEST_OF_ML_2025),
    since('2026-07-16', 1542, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2026-11-20', '1.110.2', pypi('litellm'))],
});
