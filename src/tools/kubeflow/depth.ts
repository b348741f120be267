import { depthRead, depthSource } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2026-06-12',
    {
      canary: { partly: 'with Knative, which it brings' },
      'scale-to-zero': { partly: 'with Knative, which it brings' },
      batching: 'yes',
      grpc: 'yes',
      explainers: 'yes',
      'bayesian-search': 'yes',
      'early-stopping': { partly: 'by the median of the other trials' },
      'parallel-trials': 'yes',
      'several-objectives': 'no',
    },
    depthSource(
      'https://github.com/kubeflow/community-distribution at f09f3ee (2026-06-12): applications/kserve with common/knative, applications/katib; of these two what their own files say; https://kserve.github.io/website/docs/model-serving/predictive-inference/rollout-strategies/canary: canary with Knative only, and https://kserve.github.io/website/docs/admin-guide/serverless: so is scaling to zero',
    ),
  ),
  since(
    '2026-08-21',
    {
      'python-pipelines': 'yes',
      'event-triggers': 'no',
      backfills: { partly: 'what a schedule missed' },
      'step-containers': 'yes',
    },
    depthRead(
      'https://github.com/kubeflow/pipelines at 7b70c7b (2026-08-21): backend/api/v2beta1/recurring_run.proto (a cron or a period starts runs, and catches up); PyPI kfp 2.17.3: kfp/dsl (pipeline, component, container_component): its pipelines are these',
    ),
  ),
  since(
    '2026-08-22',
    { 'multi-node-serving': 'yes', 'lora-adapters': 'yes', 'openai-api': 'yes' },
    depthRead(
      'what KServe can do, which serves its models: https://github.com/kserve/website at 05b83a6 (2026-08-22): docs/model-serving/generative-inference',
    ),
  ),
  since(
    '2026-08-22',
    {
      'drift-alerts': { partly: 'detectors, whose alerts are yours' },
      'model-approval': 'no',
    },
    depthRead(
      'https://github.com/kserve/website at 05b83a6 (2026-08-22): docs/model-serving/predictive-inference/detect/alibi/alibi-detect.md; PyPI model-registry 0.3.18: mr_openapi/models/model_version_state.py (live or archived)',
    ),
  ),
);
