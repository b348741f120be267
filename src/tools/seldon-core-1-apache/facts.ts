import {
  designSource,
  enhansome,
  evidence,
  judgement,
  LFAI_2023,
  LIQUIDATION,
  SELDON_LIQUIDATION,
  taskReading,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from './depth';

const FIRST = '2023-08-15';
const TAG = evidence('source', 'https://github.com/SeldonIO/seldon-core @v1.17.1');
const LICENCES = evidence(
  'measured',
  'https://github.com/SeldonIO/seldon-core LICENSE: Apache-2.0 at v1.17.1, BSL 1.1 from v1.18.0 (2024-02-06) on',
);

const DRIFT = evidence(
  'source',
  'https://github.com/SeldonIO/seldon-core @v1.17.1 doc/source/analytics/drift_detection.md and components/drift-detection (an Alibi Detect server behind a Knative trigger)',
  THIRD_SURVEY,
);
const DETECTORS =
  'its detectors of drift and outliers are servers of Alibi Detect that you train, run and feed with logged requests through Knative';

export const seldonCore1Apache = defineTool({
  id: 'seldon-core-1-apache',
  name: 'Seldon Core 1.17.1 (Apache-2.0, frozen)',
  product: 'seldon-core',
  homepage: 'https://github.com/SeldonIO/seldon-core',
  firstRelease: FIRST,
  depth: DEPTH,
  designedAround: [
    since(
      FIRST,
      ['kubernetes-objects'],
      designSource(
        'https://docs.seldon.ai/seldon-core-1/configuration/deployments/deploying: one writes a SeldonDeployment and applies it',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Seldon Technologies Ltd', TAG),
    since(LIQUIDATION, 'Seldon Technologies Ltd (in liquidation)', SELDON_LIQUIDATION),
  ],
  warnings: [
    since(FIRST, [DETECTORS], DRIFT),
    since(
      LIQUIDATION,
      [
        'its maker is in liquidation; MLServer, which serves scikit-learn and MLflow models in it, is maintained in a fork only',
        DETECTORS,
      ],
      SELDON_LIQUIDATION,
    ),
  ],
  status: [since(FIRST, 'alive', TAG), since('2024-02-06', 'superseded', LICENCES)],
  licence: [since(FIRST, APACHE_2, LICENCES)],
  coverage: [
    since(
      FIRST,
      { 'model-serving': 'full', monitoring: 'full' },
      judgement(
        'https://github.com/SeldonIO/seldon-core @v1.17.1: Prometheus metrics, outlier and drift detectors through Alibi Detect',
      ),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        'batch-inference': {
          partial: 'sends a file to a served model; what runs it on a schedule is another tool',
        },
        'service-metrics': {
          partial:
            'a chart with Prometheus, Grafana and Alertmanager, whose rules know machines and not requests',
        },
      },
      taskReading(
        'https://github.com/SeldonIO/seldon-core v1.17.1: python/seldon_core/batch_processor.py; https://github.com/SeldonIO/seldon-core helm-charts/seldon-core-analytics @v1.17.1',
      ),
    ),
  ],
  ...constant(FIRST, TAG, {
    languages: { full: ['python', 'java'], partly: ['r', 'any'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'tensorflow', 'keras', 'pytorch', 'onnx', 'transformers'],
      partly: ['h2o', 'spark-mllib', 'any'],
    },
    customModels: 'supported',
    interfaces: ['command-line'],
    cloud: 'agnostic',
    needs: ['operator', 'object-store'],
    operatingEffort: 3,
    selfHost: 'free',
  }),
  stars: [
    since('2023-10-09', 3990, LFAI_2023),
    since('2026-08-22', 4776, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [since('2023-10-09', 200, LFAI_2023)],
  latestVersion: [since(FIRST, '1.17.1', TAG)],
});
