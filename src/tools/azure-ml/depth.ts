import { depthRead, depthReading } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2026-10-12',
    {
      'python-pipelines': 'yes',
      'event-triggers': { partly: 'through Event Grid and what listens to it' },
      'step-containers': 'yes',
    },
    depthRead(
      'PyPI azure-ai-ml 1.35.2: azure/ai/ml/dsl, azure/ai/ml/entities/_builders, azure/ai/ml/entities/_schedule (triggers by the clock); https://github.com/MicrosoftDocs/azure-ai-docs at 00bb554 (2026-07-06): articles/machine-learning/how-to-use-event-grid.md',
    ),
  ),
  since(
    '2026-10-12',
    { 'labelled-performance': 'yes', 'drift-alerts': 'yes', segments: 'yes' },
    depthRead(
      'PyPI azure-ai-ml 1.35.2: azure/ai/ml/entities/_monitoring (signals.py with reference data and data_segment, alert_notification.py)',
    ),
  ),
  since(
    '2026-10-12',
    { 'registry-webhooks': 'yes' },
    depthRead(
      'https://github.com/MicrosoftDocs/azure-ai-docs at 00bb554 (2026-07-06): articles/machine-learning/how-to-use-event-grid.md (ModelRegistered, and webhooks that hear of it)',
    ),
  ),
  since(
    '2026-10-12',
    {
      permissions: 'yes',
      'single-sign-on': 'yes',
      'r-client': { partly: "MLflow's, with a script beside it" },
    },
    depthRead(
      'https://github.com/MicrosoftDocs/azure-ai-docs: articles/machine-learning/how-to-use-event-grid.md at 00bb554 (roles of a workspace), how-to-r-modify-script-for-production.md at 1b1c4f1 (2023-01-11); PyPI azure-ai-ml 1.35.2 (credentials of Microsoft Entra)',
    ),
  ),
  since(
    '2026-10-12',
    {
      'bayesian-search': 'yes',
      'early-stopping': 'yes',
      'parallel-trials': 'yes',
      'several-objectives': 'no',
    },
    depthRead(
      'PyPI azure-ai-ml 1.35.2: azure/ai/ml/sweep (BayesianSamplingAlgorithm, BanditPolicy and others), azure/ai/ml/entities/_job/sweep/objective.py (one metric)',
    ),
  ),
  since(
    '2026-10-12',
    { canary: 'yes' },
    depthRead(
      'PyPI azure-ai-ml 1.35.2: azure/ai/ml/entities/_endpoint/online_endpoint.py (traffic, mirror_traffic)',
    ),
  ),
  since(
    '2026-10-12',
    { batching: { partly: 'where Triton serves the model' }, grpc: 'no' },
    depthReading(
      'https://github.com/MicrosoftDocs/azure-ai-docs at 10eac61 (2024-09-23): articles/machine-learning/concept-endpoints-online.md (predictions under HTTP; models of Triton without code)',
    ),
  ),
);
