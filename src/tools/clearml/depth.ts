import { depthRead } from '../../catalogue/evidence';
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
);
