import {
  BEST_OF_ML_2025,
  depthRead,
  depthSource,
  designReading,
  enhansome,
  evidence,
  gitAuthors,
  MINYUS_2020,
  pypi,
  RECONSTRUCTION_2020,
  SECOND_SURVEY,
  serviceReading,
  taskReading,
} from '../../catalogue/evidence';
import { PROPRIETARY } from '../../catalogue/licences';
import { added, constant, defineTool, since, withinTasks } from '../../catalogue/tool';

const FIRST = '2018-05-31';
const HOSTING = evidence(
  'source',
  'https://docs.wandb.ai/platform/hosting/self-managed/requirements and https://github.com/wandb/server README (2026-07-22)',
);

export const wandb = defineTool({
  id: 'wandb',
  name: 'Weights & Biases',
  homepage: 'https://wandb.ai',
  firstRelease: FIRST,
  depth: withinTasks(
    since(
      '2026-08-21',
      { permissions: 'yes', 'single-sign-on': 'yes', 'r-client': 'no' },
      depthSource(
        'https://github.com/wandb/helm-charts at 82d5626 (2026-07-24): charts/operator-wandb/values.yaml (oidc); https://github.com/wandb/wandb at b6e2950 (2026-08-21) has a client for Python alone; https://docs.wandb.ai/platform/app/settings-page/billing-settings (Manage roles)',
      ),
    ),
    since(
      '2026-10-16',
      { 'model-approval': 'yes', 'registry-webhooks': 'yes' },
      depthRead(
        'https://github.com/wandb/docs at 072c895: models/registry/aliases.mdx (only admins of a registry set protected aliases); PyPI wandb 0.31.0: wandb/automations (OnLinkArtifact, OnAddArtifactAlias, SendWebhook)',
      ),
    ),
    since(
      '2026-10-16',
      {
        'bayesian-search': 'yes',
        'early-stopping': 'yes',
        'parallel-trials': 'yes',
        'several-objectives': 'no',
      },
      depthRead(
        'https://github.com/wandb/docs at 0e12c65: models/sweeps/sweep-config-keys.mdx (one metric, Hyperband), models/sweeps/parallelize-agents.mdx',
      ),
    ),
  ),
  service: [
    since(
      '2026-07-22',
      { runBy: 'Weights & Biases', dataAt: 'vendor' },
      serviceReading(
        'https://docs.wandb.ai/platform/hosting: its Multi-tenant Cloud, a Dedicated Cloud that it runs too, or Self-Managed',
      ),
    ),
  ],
  designedAround: [
    since(
      FIRST,
      ['sdk', 'graphical'],
      designReading(
        'https://pypi.org/project/wandb/0.10.21 (2021-02): a library within the training script sends to the web application, which is where results are seen',
      ),
    ),
  ],
  owner: [
    since(FIRST, 'Weights and Biases, Inc.', evidence('reported', 'https://aiwiki.ai/wiki/wandb')),
    since('2025-05-05', 'CoreWeave', evidence('reported', 'https://aiwiki.ai/wiki/wandb')),
  ],
  coverage: [
    since(
      FIRST,
      {
        'data-versioning': {
          partial: 'artifacts are versioned where its client logs them; not a whole data set under Git',
        },
        'experiment-tracking': 'full',
        'hyperparameter-tuning': 'full',
      },
      RECONSTRUCTION_2020,
    ),
    since(
      '2022-04-05',
      {
        'data-versioning': {
          partial: 'artifacts are versioned where its client logs them; not a whole data set under Git',
        },
        'experiment-tracking': 'full',
        'model-registry': 'full',
        'hyperparameter-tuning': 'full',
      },
      evidence(
        'source',
        'https://github.com/wandb/wandb c744450507: log_model, use_model, link_model; first in v0.12.12 (2022-04-05)',
        SECOND_SURVEY,
      ),
    ),
  ],
  alsoCovers: added(
    since(
      '2021-08-26',
      {
        'training-jobs': {
          partial:
            'Launch hands runs to queues and clusters of yours, an experiment at first; nodes that train together are not its affair',
        },
      },
      taskReading(
        'https://github.com/wandb/wandb CHANGELOG.md 0.12.1 (2021-08-26) and 5902008851 (2023-02-10): a runner for Kubernetes',
      ),
    ),
    since(
      '2024-04-04',
      { 'llm-observability': 'full' },
      taskReading(
        'https://weave-docs.wandb.ai (Weave: traces and evaluations); the day is that of weave 0.50.0 on PyPI',
      ),
    ),
  ),
  ...constant(FIRST, HOSTING, {
    status: 'alive',
    licence: PROPRIETARY,
    languages: { full: ['python'] },
    libraries: {
      full: ['pytorch', 'tensorflow', 'keras', 'scikit-learn', 'xgboost', 'lightgbm', 'transformers'],
    },
    customModels: 'supported',
    interfaces: ['graphical', 'sdk', 'command-line'],
    cloud: 'agnostic',
    needs: ['sql-database', 'object-store', 'licence-key'],
    operatingEffort: 4,
    selfHost: 'licence-required',
  }),
  stars: [
    since('2020-12-06', 2500, MINYUS_2020),
    since('2025-10-30', 10469, BEST_OF_ML_2025),
    since('2026-08-22', 11236, enhansome('enhansome-production-machine-learning')),
  ],
  contributors: [
    since('2020-12-07', 73, gitAuthors('wandb/wandb')),
    since('2026-08-21', 253, gitAuthors('wandb/wandb')),
  ],
  latestVersion: [
    since(
      '2020-12-03',
      '0.10.12',
      evidence('source', 'https://github.com/wandb/wandb tag v0.10.12 (2020-12-03)', SECOND_SURVEY),
    ),
    since('2026-10-16', '0.31.0', pypi('wandb')),
  ],
});
