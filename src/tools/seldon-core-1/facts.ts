import {
  designSource,
  enhansome,
  evidence,
  judgement,
  lfai,
  LFAI_2020,
  LFAI_2023,
  LIQUIDATION,
  pypi,
  SELDON_LIQUIDATION,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { APACHE_2, BUSL_1_1 } from '../../catalogue/licences';
import { added, constant, defineTool, since } from '../../catalogue/tool';
import { DEPTH } from '../seldon-core-1-apache/depth';

const FIRST = '2018-01-03';
const SERVERS = evidence(
  'source',
  'https://github.com/SeldonIO/seldon-core v1.5.0 (2020-12-03): servers/, incubating/wrappers/s2i',
);
const LICENCES = evidence(
  'measured',
  'https://github.com/SeldonIO/seldon-core LICENSE by tag: v1.17.1 Apache-2.0, v1.18.0 (2024-02-06) BSL 1.1; changed by the commit of 2024-01-16',
);

const DRIFT = evidence(
  'source',
  'https://github.com/SeldonIO/seldon-core v1.1.0 to v1.17.1: doc/source/analytics/drift_detection.md and components/drift-detection (an Alibi Detect server behind a Knative trigger)',
  THIRD_SURVEY,
);
const DETECTORS =
  'its detectors of drift and outliers are servers of Alibi Detect that you train, run and feed with logged requests through Knative';

export const seldonCore1 = defineTool({
  id: 'seldon-core-1',
  name: 'Seldon Core 1',
  product: 'seldon-core',
  homepage: 'https://github.com/SeldonIO/seldon-core',
  firstRelease: FIRST,
  depth: DEPTH,
  designedAround: [
    since(
      FIRST,
      ['kubernetes-objects'],
      designSource(
        'https://github.com/SeldonIO/seldon-core doc/source/workflow/deploying.md at v0.4.0: one writes a SeldonDeployment and applies it',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Seldon Technologies Ltd', SERVERS),
    since(LIQUIDATION, 'Seldon Technologies Ltd (in liquidation)', SELDON_LIQUIDATION),
  ],
  status: [since(FIRST, 'alive', SERVERS), since(LIQUIDATION, 'dormant', SELDON_LIQUIDATION)],
  warnings: [
    since('2020-04-16', [DETECTORS], DRIFT),
    since(
      LIQUIDATION,
      [
        'its maker is in liquidation, and who sells a licence for production or repairs it now has not been said',
        DETECTORS,
      ],
      SELDON_LIQUIDATION,
    ),
  ],
  licence: [since(FIRST, APACHE_2, LICENCES), since('2024-02-06', BUSL_1_1, LICENCES)],
  selfHost: [since(FIRST, 'free', LICENCES), since('2024-02-06', 'licence-required', LICENCES)],
  needs: [
    since(FIRST, ['operator', 'object-store'], SERVERS),
    since('2024-02-06', ['operator', 'object-store', 'licence-key'], LICENCES),
  ],
  coverage: [
    since(
      FIRST,
      {
        'model-serving': 'full',
        monitoring: { partial: 'request metrics only; no drift or outlier detection' },
      },
      judgement('https://github.com/SeldonIO/seldon-core'),
    ),
    since(
      '2020-04-16',
      { 'model-serving': 'full', monitoring: 'full' },
      judgement(
        'https://github.com/SeldonIO/seldon-core v1.1.0 to v1.5.0: chart seldon-core-analytics, request logger, components/drift-detection and components/outlier-detection (Alibi Detect)',
      ),
    ),
  ],
  alsoCovers: added(
    since(
      '2018-01-26',
      {
        'service-metrics': {
          partial:
            'a chart with Prometheus, Grafana and Alertmanager, whose rules know machines and not requests',
        },
      },
      taskSource(
        'https://github.com/SeldonIO/seldon-core helm-charts/seldon-core-analytics @v0.1.3 (2018-01-26), @v1.5.0 and @v1.18.2',
      ),
    ),
    since(
      '2020-06-18',
      {
        'batch-inference': {
          partial: 'sends a file to a served model; what runs it on a schedule is another tool',
        },
      },
      taskSource(
        'https://github.com/SeldonIO/seldon-core v1.2.0 (2020-06-18), doc/source/servers/batch.md @v1.5.0',
      ),
    ),
  ),
  ...constant(FIRST, SERVERS, {
    languages: { full: ['python', 'java'], partly: ['r', 'any'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'tensorflow', 'keras', 'pytorch', 'onnx'],
      partly: ['h2o', 'spark-mllib', 'any'],
    },
    customModels: 'supported',
    interfaces: ['command-line'],
    cloud: 'agnostic',
    operatingEffort: 3,
  }),
  stars: [
    since('2019-08-31', 1113, lfai('2019-08-31')),
    since('2020-12-06', 1908, LFAI_2020),
    since('2022-05-31', 3175, lfai('2022-05-31')),
    since('2023-10-09', 3990, LFAI_2023),
    since('2026-08-22', 4776, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2019-08-31', 36, lfai('2019-08-31')),
    since('2020-12-06', 125, LFAI_2020),
    since('2022-05-31', 174, lfai('2022-05-31')),
    since('2023-10-09', 200, LFAI_2023),
  ],
  latestVersion: [
    since('2020-12-03', '1.5.0', SERVERS),
    since('2023-08-15', '1.17.1', LICENCES),
    since('2026-01-23', '1.19.0', pypi('seldon-core')),
  ],
});
