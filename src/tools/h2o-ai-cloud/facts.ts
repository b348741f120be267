import { depthRead, evidence, judgement, pypi, taskReading, THIRD_SURVEY } from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** The first file of the client of its MLOps. The product is older. */
const FIRST = '2023-06-13';
const DOCS = evidence(
  'source',
  'https://docs.h2o.ai/haic-documentation/overview/architecture (on Kubernetes, in any cloud or on-premises; Keycloak) and https://docs.h2o.ai/puddle/index.html (a licence key for Driverless AI)',
  THIRD_SURVEY,
);
const MLOPS = {
  'model-serving': 'full',
  'model-registry': 'full',
  'hyperparameter-tuning': { partial: 'of the models of its own engines; code of your own it does not tune' },
} as const;

export const h2oAiCloud = defineTool({
  id: 'h2o-ai-cloud',
  name: 'H2O AI Cloud',
  homepage: 'https://docs.h2o.ai/haic-documentation',
  firstRelease: FIRST,
  depth: [
    since(
      '2026-11-29',
      { 'drift-alerts': 'yes' },
      depthRead('https://docs.h2o.ai/mlops/v1.1.11/model-monitoring'),
    ),
  ],
  coverage: [
    since(
      FIRST,
      { ...MLOPS, monitoring: { partial: 'a preview: single models, no batches, no images' } },
      judgement(
        'https://docs.h2o.ai/mlops/v0.61.1 (registry, deployments, monitoring as a preview) and https://docs.h2o.ai/driverless-ai',
        THIRD_SURVEY,
      ),
    ),
    since(
      '2024-11-04',
      { ...MLOPS, monitoring: 'full' },
      judgement(
        'https://docs.h2o.ai/mlops/v1.1.11/model-monitoring: drift, dashboards, alerts; the day is that of h2o-mlops 1.1.0 on PyPI, it may have come earlier or later',
        THIRD_SURVEY,
      ),
    ),
    since(
      THIRD_SURVEY,
      { ...MLOPS, orchestration: 'full', monitoring: 'full' },
      judgement(
        'https://docs.h2o.ai/h2o-orchestrator/get-started/what-is-h2o-orchestrator: workflows of scripts and notebooks, on a schedule; it came earlier, on a day that was not established',
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: [
    since(
      FIRST,
      {
        labelling: {
          partial: 'an application of its catalogue, Label Genie; how far it goes was not looked at',
        },
        'feature-store': { partial: 'a product of its own beside it, H2O Feature Store' },
        notebooks: 'full',
        'training-jobs': { partial: 'its own engines only, Driverless AI and H2O-3' },
        'batch-inference': { partial: 'scores batches in jobs; when they run is yours' },
      },
      taskReading(
        'https://github.com/h2oai/haic-doc-issues-requests (its applications), https://docs.h2o.ai/featurestore, https://docs.h2o.ai/notebook/user-guide/kernels and https://docs.h2o.ai/ai-engine-manager/py (engines, notebooks among them; first on PyPI on 2023-03-20) and https://docs.h2o.ai/mlops/model-deployments/understand-deployments',
      ),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      8,
      judgement(
        'https://docs.h2o.ai/haic-documentation/overview/architecture: a whole platform on a cluster',
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, DOCS, {
    owner: 'H2O.ai',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python', 'r'], partly: ['java'] },
    libraries: { full: ['h2o', 'xgboost'], partly: ['any'] },
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'licence-key'],
    selfHost: 'licence-required',
  }),
  latestVersion: [since('2026-10-21', '1.6.5', pypi('h2o-mlops'))],
});
