import { evidence, judgement, pypi, THIRD_SURVEY } from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

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
