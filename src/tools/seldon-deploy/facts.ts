import {
  designReading,
  evidence,
  LIQUIDATION,
  RECONSTRUCTION_2020,
  SELDON_LIQUIDATION,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

const FIRST = '2019-11-01';
const DOCS = evidence(
  'source',
  'https://docs.seldon.ai/seldon-enterprise-platform and https://github.com/SeldonIO/helm-charts (chart 2.4.0, 2024-12-18)',
);

export const seldonDeploy = defineTool({
  id: 'seldon-deploy',
  name: 'Seldon Enterprise Platform',
  formerNames: [{ until: '2023-01-01', name: 'Seldon Deploy' }],
  homepage: 'https://www.seldon.io',
  firstRelease: FIRST,
  designedAround: [
    since(
      FIRST,
      ['graphical'],
      designReading(
        'https://docs.seldon.ai/seldon-enterprise-platform/product-tour/deployment-wizard: its tour goes through pages and wizards in the browser',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Seldon Technologies Ltd', DOCS),
    since(LIQUIDATION, 'Seldon Technologies Ltd (in liquidation)', SELDON_LIQUIDATION),
  ],
  status: [since(FIRST, 'alive', DOCS), since(LIQUIDATION, 'dormant', SELDON_LIQUIDATION)],
  warnings: [
    since(
      LIQUIDATION,
      [
        'its maker is in liquidation, and who sells a licence for production or repairs it now has not been said',
      ],
      SELDON_LIQUIDATION,
    ),
  ],
  coverage: [since(FIRST, { 'model-serving': 'full', monitoring: 'full' }, RECONSTRUCTION_2020)],
  ...constant(FIRST, DOCS, {
    licence: PROPRIETARY,
    languages: { full: ['python', 'java'], partly: ['any'] },
    libraries: {
      full: ['scikit-learn', 'xgboost', 'tensorflow', 'keras', 'pytorch', 'onnx'],
      partly: ['h2o', 'spark-mllib', 'any'],
    },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'operator', 'message-broker', 'licence-key'],
    operatingEffort: 8,
    selfHost: 'licence-required',
  }),
  latestVersion: [since('2024-12-18', '2.4.0', DOCS)],
});
