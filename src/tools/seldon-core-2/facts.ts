import {
  depthRead,
  designSource,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  LFAI_2023,
  LIQUIDATION,
  SELDON_LIQUIDATION,
  taskReading,
} from '../../catalogue/evidence';
import { APACHE_2, BUSL_1_1 } from '../../catalogue/licences';
import { constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2022-12-02';
const REPOSITORY = evidence(
  'source',
  'https://github.com/SeldonIO/seldon-core docs-gb/installation (2026-01-08)',
);
const LICENCES = evidence(
  'measured',
  'https://github.com/SeldonIO/seldon-core LICENSE by tag: v2.6.0 Apache-2.0, BSL 1.1 since v2.7.0 (2024-01-22)',
);

export const seldonCore2 = defineTool({
  id: 'seldon-core-2',
  name: 'Seldon Core 2',
  product: 'seldon-core',
  homepage: 'https://docs.seldon.ai/seldon-core-2',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-01-08',
      { 'drift-alerts': { partly: 'detectors, whose alerts are yours' } },
      depthRead('https://github.com/SeldonIO/seldon-core at 7b77f8b (2026-01-08): docs-gb/drift.md'),
    ),
    since(
      '2026-01-08',
      { canary: 'yes', explainers: 'yes' },
      depthRead(
        'https://github.com/SeldonIO/seldon-core at 7b77f8b (2026-01-08): docs-gb/examples/local-experiments.md (weights of candidates), docs-gb/concepts/README.md',
      ),
    ),
  ),
  designedAround: [
    since(
      FIRST,
      ['kubernetes-objects'],
      designSource(
        'https://docs.seldon.ai/seldon-core-2/cli: objects of Kubernetes; its own command line is not recommended for changes there',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Seldon Technologies Ltd', REPOSITORY),
    since(LIQUIDATION, 'Seldon Technologies Ltd (in liquidation)', SELDON_LIQUIDATION),
  ],
  status: [since(FIRST, 'alive', REPOSITORY), since(LIQUIDATION, 'dormant', SELDON_LIQUIDATION)],
  warnings: [
    since(
      LIQUIDATION,
      [
        'its maker is in liquidation, and who sells a licence for production or repairs it now has not been said',
      ],
      SELDON_LIQUIDATION,
    ),
  ],
  licence: [since(FIRST, APACHE_2, LICENCES), since('2024-01-22', BUSL_1_1, LICENCES)],
  selfHost: [since(FIRST, 'free', LICENCES), since('2024-01-22', 'licence-required', LICENCES)],
  needs: [
    since(FIRST, ['operator', 'object-store', 'message-broker'], REPOSITORY),
    since('2024-01-22', ['operator', 'object-store', 'message-broker', 'licence-key'], LICENCES),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': 'full', monitoring: 'full' },
      judgement('https://docs.seldon.ai/seldon-core-2: drift and outlier detectors as steps of a pipeline'),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        'batch-inference': {
          partial:
            'a command of MLServer sends a file to a served model, an experiment that is to go; no schedule',
        },
        'llm-serving': {
          partial:
            'pipelines of Hugging Face in MLServer; its module for language models is a product of its own',
        },
        'service-metrics': {
          partial: 'metrics and dashboards; Prometheus and its alerts are installed beside it',
        },
      },
      taskReading(
        'https://github.com/SeldonIO/MLServer 1187e8f5 (2022-09-27) and https://github.com/SeldonIO/seldon-core docs-gb/examples/batch-examples-k8s.md; https://github.com/SeldonIO/MLServer e0e20303 (2022-05-06): runtimes/huggingface; https://github.com/SeldonIO/seldon-core docs-gb/core-features.md: LLM Module; https://github.com/SeldonIO/seldon-core prometheus/ and docs-gb/operational-monitoring/observability.md',
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    languages: { full: ['python'], partly: ['any'] },
    libraries: {
      full: [
        'scikit-learn',
        'xgboost',
        'lightgbm',
        'catboost',
        'spark-mllib',
        'transformers',
        'onnx',
        'tensorflow',
        'keras',
        'pytorch',
      ],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line'],
    cloud: 'agnostic',
    operatingEffort: 4,
  }),
  stars: [
    since('2023-10-09', 3990, LFAI_2023),
    since('2026-08-22', 4776, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2022-12-31', 13, gitAuthors('SeldonIO/seldon-core', FIGURE_SURVEY)),
    since('2024-12-26', 39, gitAuthors('SeldonIO/seldon-core', FIGURE_SURVEY)),
    since('2026-01-08', 46, gitAuthors('SeldonIO/seldon-core')),
  ],
  latestVersion: [since('2025-12-18', '2.10.2', REPOSITORY)],
});
