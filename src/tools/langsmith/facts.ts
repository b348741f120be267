import {
  evidence,
  judgement,
  priceCopy,
  pypi,
  serviceReading,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** The first file of its client's package; its chart for own clusters is of 2023-10-16. */
const FIRST = '2023-06-26';
const CHART = evidence(
  'source',
  'https://github.com/langchain-ai/helm charts/langsmith (2026-08-22): a licence key, PostgreSQL, Redis, ClickHouse; the client is MIT (https://github.com/langchain-ai/langsmith-sdk)',
  THIRD_SURVEY,
);

export const langsmith = defineTool({
  id: 'langsmith',
  name: 'LangSmith',
  homepage: 'https://docs.langchain.com/langsmith',
  firstRelease: FIRST,
  service: [
    since(
      '2026-09-20',
      { runBy: 'LangChain', dataAt: 'either' },
      serviceReading(
        'https://github.com/api-evangelist/langchain plans/langchain-plans-pricing.yml: managed, hybrid or self-hosted',
      ),
    ),
  ],
  price: [
    since(
      '2026-09-20',
      'free for one seat and 5,000 traces a month; Plus 39 US dollars a seat and month with 10,000 traces, then by use',
      priceCopy(
        'https://github.com/api-evangelist/langchain plans/langchain-plans-pricing.yml',
        '2026-09-20',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { monitoring: { partial: 'traces and evaluations of language model applications' } },
      judgement('https://github.com/langchain-ai/langsmith-sdk README (2026-08-21)', THIRD_SURVEY),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      { 'llm-observability': 'full' },
      taskReading('https://github.com/langchain-ai/langsmith-sdk README (2026-08-21)'),
    ),
  ],
  ...constant(FIRST, CHART, {
    owner: 'LangChain, Inc.',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python'], partly: ['any'] },
    libraries: { full: ['transformers'] },
    customModels: 'not-applicable',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'licence-key'],
    operatingEffort: 4,
    selfHost: 'licence-required',
  }),
  latestVersion: [since('2026-11-20', '0.15.1', pypi('langsmith'))],
});
