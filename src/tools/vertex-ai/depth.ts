import { depthRead, depthReported, depthSource } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2026-08-21',
    {
      canary: 'yes',
      explainers: 'yes',
      'bayesian-search': 'yes',
      'early-stopping': 'yes',
      'parallel-trials': 'yes',
    },
    depthSource(
      'https://github.com/googleapis/python-aiplatform at 91cc8ce (2026-08-21): google/cloud/aiplatform/models.py (traffic_split, explain), jobs.py (search_algorithm, parallel_trial_count), aiplatform_v1/types/study.py (automated stopping)',
    ),
  ),
  since(
    '2026-10-28',
    {
      'python-pipelines': 'yes',
      backfills: { partly: 'what a paused schedule missed' },
      'step-containers': 'yes',
    },
    depthRead(
      'PyPI google-cloud-aiplatform 2.7.0: pipeline_jobs.py (pipelines that kfp compiles), aiplatform_v1/types/schedule.py (catch_up)',
    ),
  ),
  since(
    '2026-10-28',
    { 'drift-alerts': 'yes' },
    depthRead(
      'PyPI google-cloud-aiplatform 2.7.0: vertexai/resources/preview/ml_monitoring/spec (DataDriftSpec, NotificationSpec with user_emails)',
    ),
  ),
  since(
    '2026-10-28',
    { 'openai-api': { partly: 'most models of its Model Garden' } },
    depthReported('https://docs.litellm.ai/docs/providers/vertex_self_deployed (2026-10-10)'),
  ),
  since(
    '2026-10-28',
    { 'several-objectives': { partly: 'by Vizier, which runs no trial' } },
    depthRead(
      'PyPI google-cloud-aiplatform 2.7.0: aiplatform_v1/services/vizier_service (optimal trials of several objectives)',
    ),
  ),
  since(
    '2026-10-28',
    { 'scale-to-zero': { partly: 'in preview' }, grpc: 'yes' },
    depthRead(
      'PyPI google-cloud-aiplatform 2.7.0: preview/models.py (scale-to-zero deployments), models.py (serving_container_grpc_ports)',
    ),
  ),
  since(
    '2026-10-28',
    { 'event-triggers': { partly: 'by a function that listens to Pub/Sub' }, permissions: 'yes' },
    depthRead(
      'https://cloud.google.com/vertex-ai/docs/pipelines/trigger-pubsub, https://cloud.google.com/vertex-ai/docs/general/access-control',
    ),
  ),
);
