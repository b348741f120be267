import {
  depthRead,
  evidence,
  judgement,
  priceCopy,
  pypi,
  serviceReading,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

/** Version 1.5.0 of its client, with which the registry was generally available. */
const FIRST = '2024-05-01';
/** Version 1.19.0, which experiments need. */
const EXPERIMENTS = '2025-11-13';
const DOCS = evidence(
  'source',
  'https://docs.snowflake.com/en/developer-guide/snowflake-ml/model-registry/overview and https://docs.snowflake.com/developer-guide/snowpark-ml/model-registry/api-diff (the kinds of models)',
  THIRD_SURVEY,
);

export const snowflakeMl = defineTool({
  id: 'snowflake-ml',
  name: 'Snowflake ML',
  homepage: 'https://docs.snowflake.com/en/developer-guide/snowflake-ml/overview',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-10-20',
      { 'labelled-performance': 'yes', segments: 'yes' },
      depthRead(
        'PyPI snowflake-ml-python 2.6.0: snowflake/ml/monitoring/entities/model_monitor_config.py (actual_class_columns, segment_columns)',
      ),
    ),
    since(
      '2026-10-20',
      { 'scale-to-zero': 'yes', explainers: 'yes' },
      depthRead(
        'PyPI snowflake-ml-python 2.6.0: snowflake/ml/model/_client/model/model_version_impl.py (min_instances of 0), METADATA (explain)',
      ),
    ),
  ),
  service: [
    since(
      FIRST,
      { runBy: 'Snowflake', dataAt: 'vendor' },
      serviceReading(
        'https://docs.snowflake.com: tables and warehouses in an account at Snowflake, on three clouds',
      ),
    ),
  ],
  price: [
    since(
      '2026-05-04',
      'by credits, from 2 US dollars each in the Standard edition and 3 in the Enterprise edition in the USA; storage besides',
      priceCopy(
        'https://github.com/api-evangelist/snowflake plans/snowflake-plans-pricing.yml',
        '2026-05-04',
        'unverified',
      ),
    ),
  ],
  coverage: [
    since(
      FIRST,
      {
        'model-registry': 'full',
        'model-serving': { partial: 'in its warehouses, from SQL and Python' },
      },
      judgement(
        'https://docs.snowflake.com/developer-guide/snowpark-ml/model-registry/api-diff: as of 1.5.0',
        THIRD_SURVEY,
      ),
    ),
    since(
      EXPERIMENTS,
      {
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
        'model-serving': 'full',
        monitoring: 'full',
      },
      judgement(
        'https://docs.snowflake.com/en/developer-guide/snowflake-ml/experiments, https://docs.snowflake.com/developer-guide/snowpark-ml/reference/latest/container-runtime/tune.tuner.html and its page of the registry (endpoints, drift); when all but experiments came is not known',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      { 'batch-inference': 'full' },
      taskReading(
        'https://docs.snowflake.com/en/developer-guide/snowflake-ml/inference/native-batch-inference-sql.html: in its warehouses, from SQL and pipelines; jobs on graphics processors since 1.26.0 (2026-02-05), a preview',
      ),
    ),
    since(
      '2025-07-29',
      { 'training-jobs': 'full' },
      taskReading(
        'https://docs.snowflake.com/developer-guide/snowflake-ml/ml-jobs/snowflake-ml-jobs: from 1.9.2 on (PyPI: 2025-07-29)',
      ),
    ),
    since(
      EXPERIMENTS,
      { 'llm-serving': 'full' },
      taskReading(
        'https://docs.snowflake.com/en/developer-guide/snowflake-ml/inference/native-batch-inference-sql.html: container services for language models and graphics processors; the day is that from which its other endpoints are known',
      ),
    ),
    since(
      '2026-09-15',
      { notebooks: 'full' },
      taskReading(
        'https://docs.snowflake.com/en/developer-guide/container-runtime/release-notes (2.10, on that day) and https://docs.snowflake.com/en/developer-guide/container-runtime/using-runtime; they came earlier',
      ),
    ),
    since(
      '2026-10-20',
      { 'feature-store': 'full' },
      taskSource(
        'https://github.com/snowflakedb/snowflake-ml-python/releases/tag/2.6.0 (PyPI: 2026-10-20): the store that answers online is generally available',
      ),
    ),
  ),
  ...constant(FIRST, DOCS, {
    owner: 'Snowflake Inc.',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'lightgbm', 'catboost', 'pytorch', 'tensorflow', 'transformers'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    needs: ['data-platform'],
    selfHost: 'no',
  }),
  ...constant(
    FIRST,
    judgement('what is known of Snowflake: a service of its maker, on three clouds', THIRD_SURVEY),
    {
      cloud: 'agnostic',
      operatingEffort: 1,
    },
  ),
  latestVersion: [since('2026-10-20', '2.6.0', pypi('snowflake-ml-python'))],
});
