import {
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  githubRankingAi,
  judgement,
  priceCopy,
  SECOND_SURVEY,
  serviceReading,
  taskReading,
  taskSource,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2023-11-15';
const CLICKHOUSE = '2024-12-09';
const REPOSITORY = evidence(
  'source',
  'https://github.com/langfuse/langfuse (2026-08-22); MIT but for the folders called ee',
  SECOND_SURVEY,
);

export const langfuse = defineTool({
  id: 'langfuse',
  name: 'Langfuse',
  homepage: 'https://langfuse.com',
  firstRelease: FIRST,
  service: [
    since(
      '2026-05-08',
      { runBy: 'Langfuse', dataAt: 'vendor' },
      serviceReading(
        'https://langfuse.com/docs/administration/billable-units: Langfuse Cloud, or self-hosted',
      ),
    ),
  ],
  price: [
    since(
      '2026-05-08',
      'free up to 50,000 units a month; Core 29 and Pro 199 US dollars a month with 100,000 units, 8 for each 100,000 more',
      priceCopy(
        'https://github.com/api-evangelist/langfuse plans/langfuse-plans-pricing.yml',
        '2026-05-08',
        'unverified',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Langfuse GmbH', REPOSITORY),
    since(
      '2026-01-16',
      'ClickHouse, Inc.',
      evidence(
        'reported',
        'https://usagepricing.com/blueprint/langfuse (the day); https://github.com/langfuse/langfuse README and LICENSE (the owner)',
        SECOND_SURVEY,
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'traces and evaluations of language model applications' } },
      judgement('https://github.com/langfuse/langfuse README', SECOND_SURVEY),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'llm-observability': { partial: 'traces and scores; what computes the scores is yours' } },
      taskSource('https://github.com/langfuse/langfuse README of 2023-11-15'),
    ),
    since(
      '2025-06-03',
      { 'llm-observability': 'full' },
      taskReading(
        'https://github.com/langfuse/langfuse f5cf8693e9 (2025-06-03): evaluators, annotation and more leave the folders called ee',
      ),
    ),
  ),
  needs: [
    since(FIRST, ['sql-database'], REPOSITORY),
    since(CLICKHOUSE, ['sql-database', 'object-store'], REPOSITORY),
  ],
  operatingEffort: [
    since(FIRST, 2, REPOSITORY),
    since(
      CLICKHOUSE,
      4,
      evidence(
        'source',
        'https://langfuse.com/blog/2024-12-17-zero-to-scale: since 3.0.0 also ClickHouse, Redis and an object store',
        SECOND_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    status: 'alive',
    licence: MIT,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    selfHost: 'free',
  }),
  stars: [
    since('2025-03-04', 9058, githubRankingAi('2025-03-04')),
    since('2025-12-31', 19999, githubRankingAi('2025-12-31')),
    since('2026-08-22', 33536, githubRankingAi('2026-08-22')),
  ],
  contributors: [
    since('2023-11-30', 18, gitAuthors('langfuse/langfuse', FIGURE_SURVEY)),
    since('2023-12-31', 22, gitAuthors('langfuse/langfuse', FIGURE_SURVEY)),
    since('2024-12-31', 60, gitAuthors('langfuse/langfuse', FIGURE_SURVEY)),
    since('2025-12-31', 121, gitAuthors('langfuse/langfuse', FIGURE_SURVEY)),
    since('2026-08-22', 207, gitAuthors('langfuse/langfuse', SECOND_SURVEY)),
  ],
  latestVersion: [since('2026-08-21', '4.16.0', REPOSITORY)],
});
