import {
  bestOfMl,
  evidence,
  githubRankingAi,
  judgement,
  otherBestOfMl,
  priceCopy,
  pypi,
  serviceReading,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** The first file of the package. */
const FIRST = '2024-08-26';
const CHART = evidence(
  'source',
  'https://github.com/comet-ml/opik chart opik 2.2.36: MySQL, ClickHouse with its operator, Redis, ZooKeeper, an object store; PyPI opik for the licence',
  THIRD_SURVEY,
);

export const opik = defineTool({
  id: 'opik',
  name: 'Opik',
  homepage: 'https://www.comet.com/site/products/opik/',
  firstRelease: FIRST,
  service: [
    since(
      '2026-09-20',
      { runBy: 'Comet', dataAt: 'vendor' },
      serviceReading('https://github.com/api-evangelist/opik plans/opik-plans-pricing.yml'),
    ),
  ],
  price: [
    since(
      '2026-09-20',
      'free for up to 10 people and 25,000 spans a month; Pro 19 US dollars a month for 100,000 spans, 5 for each 100,000 more',
      priceCopy('https://github.com/api-evangelist/opik plans/opik-plans-pricing.yml', '2026-09-20'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'traces and evaluations of language model applications' } },
      judgement('https://www.comet.com/docs/opik', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [since(FIRST, { 'llm-observability': 'full' }, taskReading('https://www.comet.com/docs/opik'))],
  ...constant(FIRST, CHART, {
    owner: 'Comet ML, Inc.',
    status: 'alive',
    licence: APACHE_2,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator'],
    operatingEffort: 4,
    selfHost: 'free',
  }),
  stars: [
    since('2024-10-03', 1504, bestOfMl('2024-10-03')),
    since('2024-12-26', 3739, bestOfMl('2024-12-26')),
    since('2025-06-05', 9337, bestOfMl('2025-06-05')),
    since('2025-10-30', 15291, bestOfMl('2025-10-30')),
    since('2025-12-31', 17062, githubRankingAi('2025-12-31')),
    since('2026-08-22', 21525, githubRankingAi('2026-08-22')),
  ],
  contributors: [
    since('2024-10-03', 23, bestOfMl('2024-10-03')),
    since('2024-12-26', 28, bestOfMl('2024-12-26')),
    since('2025-06-05', 57, bestOfMl('2025-06-05')),
    since('2025-10-30', 81, bestOfMl('2025-10-30')),
    since('2026-07-16', 139, otherBestOfMl('2026-07-16')),
  ],
  latestVersion: [since('2026-10-27', '2.2.122', pypi('opik'))],
});
