import { depthRead } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2026-11-29',
    { 'event-triggers': 'yes', backfills: 'yes' },
    depthRead(
      'https://github.com/databricks/databricks-sdk-py at 9ae2241 (2026-08-19): databricks/sdk/service/jobs.py (FileArrivalTriggerConfiguration); https://docs.databricks.com/aws/en/jobs/backfill-jobs',
    ),
  ),
  since(
    '2026-11-29',
    { 'labelled-performance': 'yes', segments: 'yes' },
    depthRead(
      'https://github.com/databricks/databricks-sdk-py at 9ae2241 (2026-08-19): databricks/sdk/service/catalog.py (MonitorInferenceLog with label_col, slicing_exprs)',
    ),
  ),
  since(
    '2026-11-29',
    { 'model-approval': 'yes', 'registry-webhooks': 'yes' },
    depthRead(
      'https://github.com/databricks/databricks-sdk-py at 9ae2241 (2026-08-19): databricks/sdk/service/ml.py (TransitionRequest, RegistryWebhook); https://docs.databricks.com/machine-learning/manage-model-lifecycle/upgrade-workflows.html (only who owns a model sets its aliases)',
    ),
  ),
  since(
    '2026-11-29',
    { permissions: 'yes' },
    depthRead(
      'https://github.com/databricks/databricks-sdk-py at 9ae2241 (2026-08-19): databricks/sdk/service/ml.py (ExperimentPermissionLevel)',
    ),
  ),
  since(
    '2026-11-29',
    { canary: 'yes', 'scale-to-zero': 'yes' },
    depthRead(
      'https://github.com/databricks/databricks-sdk-py at 9ae2241 (2026-08-19): databricks/sdk/service/serving.py (Route with a percentage, scale_to_zero_enabled)',
    ),
  ),
  since(
    '2026-11-29',
    { 'openai-api': 'yes' },
    depthRead(
      'https://learn.microsoft.com/ga-ie/azure/databricks/machine-learning/model-serving/score-foundation-models',
    ),
  ),
  since(
    '2026-11-29',
    { 'drift-alerts': 'yes' },
    depthRead('https://docs.databricks.com/en/lakehouse-monitoring/monitor-alerts.html'),
  ),
);
