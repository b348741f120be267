import type { ToolParts } from '../tool-parts';

export const azureMl: ToolParts = {
  title: 'Azure Machine Learning',
  proof: { level: 'validated', tests: ['terraform/clouds'] },
  cloud: {
    provider: 'azurerm',
    account: 'Azure subscription',
    settings: 'azureMl',
    place: 'location',
    data: {
      azurerm_storage_account: 'the data, models and artifacts in the storage account, in every version',
      azurerm_machine_learning_workspace: 'every experiment and run, and the model registry',
      azurerm_storage_container: 'the files in the container for data, in every version',
      azurerm_key_vault: 'the secrets that the workspace keeps',
    },
    inState:
      'keys of the storage account and of the log workspace, which take none, and the connection string of Application Insights, which lets one write telemetry',
  },
  workloads: [],
  sizing: { small: {}, medium: {}, large: {} },
  // What is generated starts no pipeline, searches at random, ends no trial early, serves one version at a time and watches
  // no drift.
  lacks: [
    'event-triggers',
    'bayesian-search',
    'early-stopping',
    'canary',
    'batching',
    'labelled-performance',
    'drift-alerts',
    'segments',
  ],
  coverage: {
    'data-versioning': {
      partial: 'the storage account keeps every version of a file; data sets are yours to register',
    },
    'pipeline-versioning': {
      partial: 'the workspace and the compute that its pipelines need; no pipeline is generated',
    },
    orchestration: {
      partial:
        'the workspace and the compute that its pipelines need; no pipeline and no schedule is generated',
    },
    'experiment-tracking': 'full',
    'model-registry': 'full',
    'training-jobs': {
      partial:
        'the compute cluster that training jobs run on; all that is generated are trials of a search, on one machine each',
    },
    'hyperparameter-tuning': 'full',
    'model-serving': 'full',
    'batch-inference': {
      partial: 'the compute cluster that batch endpoints run on; no endpoint is generated',
    },
    'service-metrics': {
      partial: 'metrics of the endpoints in Azure Monitor; alerts on them are yours to make',
    },
    monitoring: {
      partial: 'metrics of the endpoints in Azure Monitor; monitors of drift are yours to set up',
    },
  },
  images: [],
  charts: [],
  secrets: [],
};
