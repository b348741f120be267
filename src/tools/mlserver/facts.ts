import {
  depthReading,
  enhansome,
  evidence,
  FIGURE_SURVEY,
  gitAuthors,
  judgement,
  LIQUIDATION,
  pypi,
  SELDON_LIQUIDATION,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';

/** Tag v0.1.0. */
const FIRST = '2020-09-22';
const REPOSITORY = evidence(
  'source',
  'https://github.com/SeldonIO/MLServer README and LICENSE (2025-12-18)',
  THIRD_SURVEY,
);

export const mlserver = defineTool({
  id: 'mlserver',
  name: 'MLServer',
  homepage: 'https://github.com/SeldonIO/MLServer',
  firstRelease: FIRST,
  depth: [
    since(
      '2025-12-18',
      { canary: 'no', 'scale-to-zero': 'no', batching: 'yes', grpc: 'yes', explainers: 'yes' },
      depthReading(
        'https://github.com/SeldonIO/MLServer at a325e52 (2025-12-18): README.md (REST and gRPC, Alibi Explain), docs/examples/huggingface/README.ipynb; a server for one pod',
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
      ['its maker is in liquidation, and MLflow and KServe leave or fork it'],
      SELDON_LIQUIDATION,
    ),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      judgement(
        'https://github.com/SeldonIO/MLServer README: scaled in Seldon Core and KServe, which bring it',
        THIRD_SURVEY,
      ),
    ),
    since(
      '2021-08-31',
      {
        'model-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' },
        monitoring: {
          partial:
            'serves detectors of Alibi Detect, which takes a licence for production; results and alerts are yours',
        },
      },
      judgement(
        'https://github.com/SeldonIO/MLServer f4ee9a9b (2021-08-31): runtimes/alibi-detect, and README',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      '2021-12-06',
      {
        'service-metrics': {
          partial: 'gives metrics for Prometheus; what keeps them and alerts on them is another tool',
        },
      },
      taskSource('https://github.com/SeldonIO/MLServer 93a062a9 (2021-12-06)'),
    ),
    since(
      '2022-05-06',
      { 'llm-serving': { partial: 'pipelines of Hugging Face, for one pod' } },
      taskReading('https://github.com/SeldonIO/MLServer e0e20303 (2022-05-06): runtimes/huggingface'),
    ),
    since(
      '2022-09-27',
      {
        'batch-inference': {
          partial: 'a command sends a file to a served model, an experiment that is to go; no schedule',
        },
      },
      taskReading('https://github.com/SeldonIO/MLServer 1187e8f5 (2022-09-27)'),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement(
        'https://github.com/SeldonIO/MLServer README: one server, and models that come from a store, as those of other servers do',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    licence: APACHE_2,
    languages: { full: ['python'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'lightgbm', 'catboost', 'spark-mllib', 'transformers'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['command-line', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store'],
    selfHost: 'free',
  }),
  stars: [since('2026-08-22', 897, enhansome('enhansome-production-machine-learning'))],
  contributors: [
    since('2020-09-30', 4, gitAuthors('SeldonIO/MLServer', FIGURE_SURVEY)),
    since('2020-12-31', 5, gitAuthors('SeldonIO/MLServer', FIGURE_SURVEY)),
    since('2021-12-31', 14, gitAuthors('SeldonIO/MLServer', FIGURE_SURVEY)),
    since('2022-12-31', 42, gitAuthors('SeldonIO/MLServer', FIGURE_SURVEY)),
    since('2023-12-31', 61, gitAuthors('SeldonIO/MLServer', FIGURE_SURVEY)),
    since('2024-12-31', 73, gitAuthors('SeldonIO/MLServer', FIGURE_SURVEY)),
    since('2025-12-18', 79, gitAuthors('SeldonIO/MLServer', THIRD_SURVEY)),
  ],
  latestVersion: [since('2025-06-06', '1.7.1', pypi('mlserver'))],
});
