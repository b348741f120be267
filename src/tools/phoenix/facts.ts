import {
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  githubRankingAi,
  judgement,
  LICENCE_SURVEY,
  priceCopy,
  pypi,
  SECOND_SURVEY,
  serviceReading,
  taskReading,
} from '../../catalogue/evidence';
import { ELASTIC_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2023-03-23';
const REPOSITORY = evidence('source', 'https://github.com/Arize-ai/phoenix (2026-08-21)', SECOND_SURVEY);

export const phoenix = defineTool({
  id: 'phoenix',
  name: 'Arize Phoenix',
  homepage: 'https://arize.com/docs/phoenix',
  firstRelease: FIRST,
  service: [
    since(
      '2026-08-22',
      { runBy: 'Arize AI, as Arize AX', dataAt: 'vendor' },
      serviceReading('https://github.com/api-evangelist/phoenix plans/phoenix-plans-pricing.yml'),
    ),
  ],
  price: [
    since(
      '2026-08-22',
      'free up to 25,000 spans a month; Pro 50 US dollars a month for 50,000 spans and 10 GB, then by use',
      priceCopy(
        'https://github.com/api-evangelist/phoenix plans/phoenix-plans-pricing.yml',
        '2026-08-22',
        'unverified',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Arize AI', REPOSITORY),
    since(
      '2026-08-14',
      'Arize AI (Dynatrace has agreed to buy it)',
      evidence(
        'reported',
        'https://github.com/langfuse/langfuse-docs/pull/3527 (2026-08-14) and https://github.com/PostHog/posthog.com/pull/19462: announced in August 2026, without a word about Phoenix',
        LICENCE_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'traces and evaluations of language model applications' } },
      judgement('https://github.com/Arize-ai/phoenix README', SECOND_SURVEY),
    ),
  ],
  alsoCovers: added(
    since(
      '2023-09-15',
      { 'llm-observability': { partial: 'traces and evaluations in a notebook; nothing is kept' } },
      taskReading('https://github.com/Arize-ai/phoenix v0.0.33 (2023-09-15)'),
    ),
    since(
      '2024-05-08',
      { 'llm-observability': 'full' },
      taskReading(
        'https://github.com/Arize-ai/phoenix arize-phoenix-v4.0.0 (2024-05-08): src/phoenix/db, a server that keeps them',
      ),
    ),
  ),
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: ELASTIC_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database'],
    operatingEffort: 2,
    selfHost: 'free',
  }),
  stars: [
    since('2025-03-04', 4930, githubRankingAi('2025-03-04')),
    since('2025-09-13', 6945, githubRankingAi('2025-09-13')),
    since('2026-08-22', 11140, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2023-03-31', 10, gitAuthors('Arize-ai/phoenix', FIGURE_SURVEY)),
    since('2023-12-31', 35, gitAuthors('Arize-ai/phoenix', FIGURE_SURVEY)),
    since('2024-12-31', 80, gitAuthors('Arize-ai/phoenix', FIGURE_SURVEY)),
    since('2025-12-31', 163, gitAuthors('Arize-ai/phoenix', FIGURE_SURVEY)),
    since('2026-08-21', 239, gitAuthors('Arize-ai/phoenix', SECOND_SURVEY)),
  ],
  latestVersion: [
    since('2026-08-17', '20.3.0', REPOSITORY),
    since('2026-10-25', '20.26.1', pypi('arize-phoenix')),
  ],
});
