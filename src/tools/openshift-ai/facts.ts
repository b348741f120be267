import {
  depthRead,
  depthReading,
  evidence,
  judgement,
  taskReading,
  taskSource,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

/** The oldest documentation of its open twin, Open Data Hub, that was looked at. It is older. */
const FIRST = '2023-04-28';
const DOCS = 'https://github.com/opendatahub-io/opendatahub-documentation';
const PRODUCT = evidence(
  'source',
  'https://access.redhat.com/support/policy/updates/rhoai-sm/lifecycle (an operator on Red Hat OpenShift, with support for those who subscribe) and https://github.com/opendatahub-io/opendatahub-documentation (its open twin)',
  THIRD_SURVEY,
);
const SERVED = {
  orchestration: 'full',
  'pipeline-versioning': 'full',
  'experiment-tracking': {
    partial: 'records runs and artifacts of its pipelines; little to compare them with',
  },
  'model-serving': 'full',
} as const;
const MONITORED = { partial: 'bias and drift by TrustyAI; how good predictions are is yours to compute' };

export const openshiftAi = defineTool({
  id: 'openshift-ai',
  name: 'Red Hat OpenShift AI',
  homepage: 'https://www.redhat.com/en/products/ai/openshift-ai',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-03-24',
      {
        'python-pipelines': 'yes',
        'event-triggers': 'no',
        backfills: { partly: 'what a schedule missed' },
        'step-containers': 'yes',
      },
      depthReading(
        'its pipelines are Kubeflow Pipelines: https://github.com/opendatahub-io/opendatahub-documentation at 8de243d1 (2026-03-24): modules/authenticating-kfp-sdk-with-pipeline-server.adoc',
      ),
    ),
    since(
      '2026-03-24',
      {
        'scale-to-zero': { partly: 'with Knative' },
        grpc: 'yes',
        explainers: 'yes',
        'multi-node-serving': 'yes',
        'openai-api': 'yes',
      },
      depthRead(
        'https://github.com/opendatahub-io/opendatahub-documentation at 8de243d1 (2026-03-24): modules/about-kserve-deployment-modes.adoc, adding-a-custom-model-serving-runtime.adoc, using-explainers.adoc, deploying-models-using-multiple-gpu-nodes.adoc, accessing-inference-endpoint-for-model.adoc',
      ),
    ),
  ),
  warnings: [since(FIRST, ['it runs on Red Hat OpenShift, not on any Kubernetes'], PRODUCT)],
  coverage: [
    since(
      FIRST,
      SERVED,
      judgement(`${DOCS}: pipelines, with experiments and a schedule, and serving, on KServe`, THIRD_SURVEY),
    ),
    since(
      '2024-10-16',
      { ...SERVED, 'model-registry': { partial: 'a technology preview' }, monitoring: MONITORED },
      judgement(
        `${DOCS} 11ac6306 (2024-10-16) and https://docs.redhat.com/en/documentation/red_hat_openshift_ai_self-managed/2-latest/html/managing_model_registries; monitoring-data-drift.adoc, whose first day was not established`,
        THIRD_SURVEY,
      ),
    ),
    since(
      '2026-03-24',
      { ...SERVED, 'model-registry': 'full', monitoring: MONITORED },
      judgement(
        `${DOCS} working-with-model-registries.adoc @8de243d1 (2026-03-24), where it is no preview any more; the day on which that ended was not established`,
        THIRD_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      FIRST,
      {
        notebooks: 'full',
        'batch-inference': {
          partial: 'its pipelines run the steps, on a schedule; what predicts in them is yours',
        },
        'service-metrics': {
          partial: 'models give metrics to the monitoring of OpenShift, where alerts are yours to define',
        },
      },
      taskReading(`${DOCS}: workbenches, scheduled runs of pipelines, metrics of models`),
    ),
    since(
      '2024-04-30',
      { 'training-jobs': 'full' },
      taskSource(
        `${DOCS} aa6962d1 (2024-04-30): distributed workloads, on Ray, the training operator and Kueue`,
      ),
    ),
    since(
      '2025-05-01',
      { 'feature-store': { partial: 'Feast, in the documentation a technology preview' } },
      taskSource(`${DOCS} f97a1516 (2025-05-01) and modules/feature-store-workflow.adoc @8de243d1`),
    ),
    since(
      '2025-09-05',
      { 'llm-serving': 'full' },
      taskReading(`${DOCS} 2778a994 (2025-09-05): deploying-models.adoc, with vLLM; it came earlier`),
    ),
  ),
  operatingEffort: [
    since(
      FIRST,
      8,
      judgement(
        `${DOCS} installing-open-data-hub.adoc: an operator with all its components, and operators that these need`,
        THIRD_SURVEY,
      ),
    ),
  ],
  ...constant(FIRST, PRODUCT, {
    owner: 'Red Hat (IBM)',
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python'], partly: ['any'] },
    libraries: {
      full: ['tensorflow', 'keras', 'pytorch', 'scikit-learn', 'xgboost', 'onnx', 'transformers'],
      partly: ['any'],
    },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk'],
    cloud: 'agnostic',
    needs: ['object-store', 'operator', 'licence-key'],
    selfHost: 'licence-required',
  }),
});
