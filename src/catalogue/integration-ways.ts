import { evidence } from './evidence';
import type { HandOver } from './hand-overs';
import type { Evidence } from './tool';
import type { TOOL_IDS } from './tool-ids';

export type ToolId = (typeof TOOL_IDS)[number];

/** How one tool takes over from another, or that no way was found. */
export interface Integration extends Evidence {
  readonly handOver: HandOver;
  readonly from: ToolId;
  readonly to: ToolId;
  /** What works, in words that stand behind both names; undefined where a way was looked for and not found. */
  readonly how: string | undefined;
}

/** The day on which it was looked at who hands over to whom, and how. */
export const CHECKED = '2026-11-30';
/** Seen on a cluster, by a test of this package. */
const tested = (topic: string): Evidence => evidence('measured', `test/e2e/${topic}.test.ts`, '2026-11-28');
const read = (source: string): Evidence => evidence('source', source, CHECKED);

const way = (handOver: HandOver, from: ToolId, to: ToolId, how: string, found: Evidence): Integration => ({
  handOver,
  from,
  to,
  how,
  ...found,
});

export const WANDB_JOBS = 'https://github.com/wandb/launch-jobs jobs';
export const AZURE_MLFLOW =
  'https://learn.microsoft.com/en-us/azure/machine-learning/how-to-use-mlflow-configure-tracking';
export const SAGEMAKER_MLFLOW =
  'https://docs.aws.amazon.com/sagemaker/latest/dg/mlflow-track-experiments.html';
const ANY_MLFLOW_CLIENT = 'its callback for MLflow logs each trial, with the plugin that signs in';
const EACH_TRIAL = 'each trial is a run in MLflow';

/** The ways that are known: what one of the two brings, or what a generated workspace joins and a test has run. */
export const WAYS: readonly Integration[] = [
  way('trials', 'optuna', 'mlflow', EACH_TRIAL, tested('clients')),
  way('trials', 'ray', 'mlflow', EACH_TRIAL, tested('ray')),
  way('trials', 'ray-tune', 'mlflow', EACH_TRIAL, tested('ray')),
  way('trials', 'katib', 'mlflow', EACH_TRIAL, tested('katib')),
  way('trials', 'kubeflow', 'mlflow', EACH_TRIAL, tested('kubeflow')),
  way('trials', 'h2o', 'mlflow', 'each model of AutoML is a run in MLflow', tested('h2o')),
  way('trials', 'optuna', 'azure-ml', ANY_MLFLOW_CLIENT, read(AZURE_MLFLOW)),
  way('trials', 'ray', 'azure-ml', ANY_MLFLOW_CLIENT, read(AZURE_MLFLOW)),
  way('trials', 'ray-tune', 'azure-ml', ANY_MLFLOW_CLIENT, read(AZURE_MLFLOW)),
  way('trials', 'optuna', 'sagemaker', ANY_MLFLOW_CLIENT, read(SAGEMAKER_MLFLOW)),
  way('trials', 'ray', 'sagemaker', ANY_MLFLOW_CLIENT, read(SAGEMAKER_MLFLOW)),
  way('trials', 'ray-tune', 'sagemaker', ANY_MLFLOW_CLIENT, read(SAGEMAKER_MLFLOW)),
  way(
    'trials',
    'optuna',
    'wandb',
    'WeightsAndBiasesCallback logs each trial',
    read(
      'https://optuna.readthedocs.io/en/v3.1.0/reference/generated/optuna.integration.WeightsAndBiasesCallback.html',
    ),
  ),
  way(
    'trials',
    'optuna',
    'comet',
    'CometCallback logs each trial',
    read('https://github.com/optuna/optuna-integration optuna_integration/comet/comet.py'),
  ),
  way(
    'trials',
    'optuna',
    'clearml',
    'ClearML asks Optuna for the next trial, and each is a task of its own',
    read('https://github.com/allegroai/clearml-docs docs/integrations/optuna.md'),
  ),
  way(
    'trials',
    'optuna',
    'dvc',
    'DVCLiveCallback makes each trial an experiment',
    read('https://dvc.org/doc/dvclive/ml-frameworks/optuna'),
  ),
  way(
    'trials',
    'ray',
    'wandb',
    'WandbLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/logging.html'),
  ),
  way(
    'trials',
    'ray-tune',
    'wandb',
    'WandbLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/logging.html'),
  ),
  way(
    'trials',
    'ray',
    'comet',
    'CometLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/doc/ray.air.integrations.comet.CometLoggerCallback.html'),
  ),
  way(
    'trials',
    'ray-tune',
    'comet',
    'CometLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/doc/ray.air.integrations.comet.CometLoggerCallback.html'),
  ),
  way(
    'trials',
    'ray',
    'aim',
    'AimLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/doc/ray.tune.logger.aim.AimLoggerCallback.html'),
  ),
  way(
    'trials',
    'ray-tune',
    'aim',
    'AimLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/doc/ray.tune.logger.aim.AimLoggerCallback.html'),
  ),
  way(
    'trials',
    'sagemaker',
    'wandb',
    'its client reads the parameters of the job and makes each a run',
    read('https://docs.wandb.ai/models/integrations/sagemaker'),
  ),
  way(
    'models',
    'mlflow',
    'kubeflow-model-registry',
    "versions of MLflow's are registered with where they lie",
    tested('kubeflow-model-registry'),
  ),
  way(
    'models',
    'mlflow',
    'kubeflow',
    "versions of MLflow's are registered with where they lie, in the suite's registry",
    tested('kubeflow-model-registry'),
  ),
  way(
    'models',
    'dvc',
    'mlflow',
    'a pipeline of DVC logs its runs, and registers the model',
    tested('clients'),
  ),
  way(
    'versions',
    'mlflow',
    'kserve',
    'a model of the registry is served by one command',
    tested('kserve-workspace'),
  ),
  way(
    'versions',
    'mlflow',
    'kubeflow',
    "a model of the registry is served by the suite's KServe",
    tested('kubeflow'),
  ),
  way(
    'versions',
    'kubeflow-model-registry',
    'kserve',
    'the version that is live is served by one command',
    tested('kubeflow-model-registry'),
  ),
  way(
    'versions',
    'kubeflow-model-registry',
    'kubeflow',
    "the version that is live is served by the suite's KServe",
    tested('kubeflow-model-registry'),
  ),
  way(
    'versions',
    'kubeflow',
    'kserve',
    "the version that is live in the suite's registry is served by one command",
    tested('kubeflow-model-registry'),
  ),
  way('versions', 'mlflow', 'ray', 'a model of the registry is served', tested('ray-serve')),
  way('versions', 'mlflow', 'ray-serve', 'a model of the registry is served', tested('ray-serve')),
  way('versions', 'mlflow', 'seldon-core-1-apache', 'a model of the registry is served', tested('seldon')),
  way(
    'versions',
    'mlflow',
    'seldon-core-1',
    'its MLflow server runs a model from where MLflow keeps it',
    read('https://docs.seldon.ai/seldon-core-1/configuration/servers/mlflow'),
  ),
  way(
    'versions',
    'mlflow',
    'mlserver',
    'its MLflow runtime runs a model from where MLflow keeps it',
    read('https://github.com/SeldonIO/MLServer runtimes/mlflow/README.md'),
  ),
  way(
    'versions',
    'mlflow',
    'bentoml',
    'imports models by their MLflow address',
    read('https://docs.bentoml.com/en/latest/reference/frameworks/mlflow.html'),
  ),
  way(
    'versions',
    'mlflow',
    'triton',
    'a plugin for deployments of MLflow',
    read('https://github.com/triton-inference-server/server deploy/mlflow-triton-plugin/README.md'),
  ),
  way(
    'versions',
    'mlflow',
    'sagemaker',
    'mlflow deployments builds the image and makes the endpoint',
    read('https://mlflow.org/docs/3.0.1/deployment/deploy-model-to-sagemaker'),
  ),
  way(
    'versions',
    'mlflow',
    'azure-ml',
    'an endpoint takes an MLflow model without a scoring script',
    read(
      'https://learn.microsoft.com/en-us/training/modules/deploy-model-managed-online-endpoint/3-deploy-your-mlflow-model-managed-online-endpoint',
    ),
  ),
  way(
    'versions',
    'mlflow',
    'vertex-ai',
    'a plugin for deployments of MLflow, experimental',
    read('https://pypi.org/project/google-cloud-mlflow/0.0.6/'),
  ),
  way(
    'versions',
    'wandb',
    'sagemaker',
    'a job of W&B Launch deploys an artifact',
    read(`${WANDB_JOBS}/deploy_to_sagemaker_endpoints`),
  ),
  way(
    'versions',
    'wandb',
    'azure-ml',
    'a job of W&B Launch deploys an artifact',
    read(`${WANDB_JOBS}/deploy_to_azureml`),
  ),
  way(
    'versions',
    'wandb',
    'triton',
    'a job of W&B Launch deploys an artifact',
    read(`${WANDB_JOBS}/deploy_to_nvidia_triton`),
  ),
  way(
    'requests',
    'kserve',
    'evidently',
    'requests are logged, and compared with the training data',
    tested('monitoring'),
  ),
  way(
    'requests',
    'kubeflow',
    'evidently',
    'its KServe logs requests as KServe alone does, and they are compared with the training data',
    tested('monitoring'),
  ),
  way(
    'requests',
    'kserve',
    'alibi-detect',
    "its log of requests goes to a detector, by Knative's events",
    read(
      'https://kserve.github.io/website/docs/model-serving/predictive-inference/detect/alibi/alibi-detect',
    ),
  ),
  way(
    'requests',
    'mlserver',
    'alibi-detect',
    'its runtime for Alibi Detect answers beside the model',
    read('https://docs.seldon.ai/mlserver/examples/alibi-detect'),
  ),
  way('requests', 'kserve', 'kubeflow', 'it is what the suite serves and measures with', tested('kubeflow')),
  way('requests', 'kubeflow', 'kserve', 'it is what the suite serves and measures with', tested('kubeflow')),
];
