import {
  depthRead,
  evidence,
  judgement,
  priceCopy,
  pypi,
  RECONSTRUCTION_2020,
  serviceReading,
  taskReading,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2017-11-01';
const DOCS = evidence(
  'source',
  'https://www.comet.com/docs (Opik: https://www.comet.com/docs/opik/self-host/kubernetes)',
);

export const comet = defineTool({
  id: 'comet',
  name: 'Comet',
  homepage: 'https://www.comet.com',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-11-29',
      { 'labelled-performance': 'yes', segments: 'yes' },
      depthRead(
        'https://comet.com/docs/v2/api-and-sdk/rest-api/mpm-endpoints/ (labels that come later); PyPI comet-mpm 1.5.2: METADATA (filters of its figures)',
      ),
    ),
    since(
      '2026-11-29',
      { 'model-approval': 'yes', 'registry-webhooks': 'yes' },
      depthRead('https://comet.com/docs/v2/guides/model-registry/model-approval/'),
    ),
    since(
      '2026-11-29',
      { permissions: 'yes', 'r-client': 'yes' },
      depthRead(
        'https://comet.com/docs/v2/guides/model-registry/model-approval/ (members and owners of a workspace), https://comet.com/docs/v2/api-and-sdk/overview (an SDK for R)',
      ),
    ),
    since(
      '2026-10-08',
      { 'bayesian-search': 'yes' },
      depthRead('PyPI comet-ml 3.58.8: comet_ml/optimizer.py'),
    ),
  ),
  service: [
    since(
      '2026-05-08',
      { runBy: 'Comet', dataAt: 'vendor' },
      serviceReading('https://www.comet.com/docs and https://github.com/api-evangelist/comet-ml README'),
    ),
  ],
  price: [
    since(
      '2026-05-08',
      'free for one user; Pro 19 US dollars a user and month',
      priceCopy('https://github.com/api-evangelist/comet-ml README', '2026-05-08'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2021-06-01',
      {
        'data-versioning': {
          partial: 'artifacts are versioned where its client logs them; not a whole data set under Git',
        },
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        monitoring: 'full',
      },
      judgement('https://www.comet.com/docs; the month in which monitoring came is from memory'),
    ),
  ],
  alsoCovers: [
    since(
      '2024-09-20',
      { 'llm-observability': 'full' },
      taskReading(
        'https://github.com/Hannibal046/Awesome-LLM/pull/163 (2024-09-20, by Comet: Opik takes the place of CometLLM) and https://github.com/kelvins/awesome-mlops/pull/104: traces, datasets, judges',
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'Comet ML, Inc.',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python', 'r', 'java'] },
    libraries: { full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'licence-key'],
    operatingEffort: 4,
    selfHost: 'licence-required',
  }),
  latestVersion: [since('2026-10-08', '3.58.8', pypi('comet-ml'))],
});
