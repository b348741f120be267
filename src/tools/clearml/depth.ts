import { depthRead, depthReading } from '../../catalogue/evidence';
import { since, withinTasks } from '../../catalogue/tool';

/** What it can do within its tasks, one fact a task. */
export const DEPTH = withinTasks(
  since(
    '2026-07-16',
    {
      'zero-copy-branches': { partly: 'a version copies what differs' },
      'versioned-tables': 'no',
    },
    depthRead(
      'https://github.com/clearml/clearml-docs at df22ffc (2026-07-16): docs/clearml_data/clearml_data.md; PyPI clearml 2.1.12: clearml/datasets/dataset.py (versions of files)',
    ),
  ),
  since(
    '2026-08-19',
    {
      'python-pipelines': 'yes',
      'event-triggers': 'yes',
      'step-containers': { partly: 'with agents in Docker mode' },
    },
    depthRead(
      'PyPI clearml 2.1.12: clearml/automation/controller.py, clearml/automation/trigger.py (models, data sets and tasks start tasks); https://github.com/clearml/clearml-docs at df22ffc (2026-07-16): docs/clearml_agent/clearml_agent_deployment_bare_metal.md',
    ),
  ),
  since(
    '2026-08-19',
    { 'registry-webhooks': { partly: 'starts tasks of its own' } },
    depthRead('PyPI clearml 2.1.12: clearml/automation/trigger.py (TriggerScheduler, ModelTrigger)'),
  ),
  since(
    '2026-08-19',
    {
      'lora-adapters': { partly: 'by an application of its Enterprise plan' },
      'openai-api': { partly: 'by an application of its Enterprise plan' },
    },
    depthRead(
      'https://github.com/clearml/clearml-docs at df22ffc (2026-07-16): docs/webapp/applications/apps_model_deployment.md',
    ),
  ),
  since(
    '2026-08-19',
    {
      permissions: { partly: 'in its Enterprise plan' },
      'single-sign-on': { partly: 'in its Enterprise plan' },
      'r-client': 'no',
    },
    depthRead(
      'https://github.com/clearml/clearml-docs at df22ffc (2026-07-16): docs/user_management/access_rules.md, docs/user_management/identity_providers.md, docs/clearml_sdk/clearml_sdk.md (a client for Python)',
    ),
  ),
  since(
    '2026-08-19',
    {
      'bayesian-search': { partly: 'by Optuna or HpBandSter beside it' },
      'early-stopping': 'yes',
      'parallel-trials': 'yes',
      'several-objectives': 'yes',
    },
    depthRead(
      'PyPI clearml 2.1.12: clearml/automation/optimization.py (MultiObjective, max_number_of_concurrent_tasks), clearml/automation/optuna, clearml/automation/hpbandster',
    ),
  ),
  since(
    '2026-08-19',
    { canary: 'yes', batching: { partly: 'where Triton serves the model' } },
    depthRead(
      'https://github.com/clearml/clearml-docs at df22ffc (2026-07-16): docs/clearml_serving/clearml_serving.md and clearml_serving_cli.md',
    ),
  ),
  since(
    '2026-08-19',
    { 'millions-of-files': 'no' },
    depthReading(
      'PyPI clearml 2.1.12: clearml/datasets/dataset.py: a version lists all of its files in one object, which each client reads whole',
    ),
  ),
  since(
    '2026-08-19',
    { backfills: 'no' },
    depthReading(
      'PyPI clearml 2.1.12: clearml/automation/scheduler.py: it starts what is due from now on, and nothing for days before',
    ),
  ),
  since(
    '2026-08-19',
    {
      'model-approval': {
        partly: 'publishing locks a model, and who may publish is set in its Enterprise plan',
      },
    },
    depthRead(
      'PyPI clearml 2.1.12: clearml/model.py (publish); https://github.com/clearml/clearml-docs at df22ffc (2026-07-16): docs/user_management/access_rules.md',
    ),
  ),
  since(
    '2026-08-19',
    { 'scale-to-zero': 'no', grpc: 'no', explainers: 'no' },
    depthReading(
      'https://github.com/clearml/clearml-serving at c0ee96e (2026-03-12): clearml_serving/serving/main.py (requests by REST; gRPC goes on to Triton alone), nothing in the repository explains a prediction; https://github.com/clearml/clearml-helm-charts at 747c018 (2025-03-12): charts/clearml-serving (pods, or a HorizontalPodAutoscaler)',
    ),
  ),
);
