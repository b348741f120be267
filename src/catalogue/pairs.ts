import { evidence } from './evidence';
import type { Evidence } from './tool';
import type { TOOL_IDS } from './tool-ids';

type ToolId = (typeof TOOL_IDS)[number];

/** Two tools that are known to work together, and how. No pair is no statement: nobody looked. */
export interface Pair extends Evidence {
  readonly tools: readonly [ToolId, ToolId];
  /** What works, in words that stand behind both names. */
  readonly how: string;
}

/** The day on which the pairs were put together. */
const CHECKED = '2026-11-28';

const pair = (one: ToolId, other: ToolId, how: string, found: Evidence): Pair => ({
  tools: [one, other],
  how,
  ...found,
});

/** Seen on a cluster, by a test of this package. */
const tested = (topic: string): Evidence => evidence('measured', `test/e2e/${topic}.test.ts`, CHECKED);
const read = (source: string): Evidence => evidence('source', source, CHECKED);

export const PAIRS: readonly Pair[] = [
  pair('dvc', 'mlflow', 'a pipeline of DVC logs its runs, and registers the model', tested('clients')),
  pair('mlflow', 'optuna', 'each trial is a run in MLflow', tested('clients')),
  pair('mlflow', 'ray-tune', 'each trial is a run in MLflow', tested('ray')),
  pair('katib', 'mlflow', 'each trial is a run in MLflow', tested('katib')),
  pair('h2o', 'mlflow', 'the best model of AutoML becomes a version that needs no H2O', tested('h2o')),
  pair('h2o', 'kserve', 'the best model of AutoML is served', tested('h2o')),
  pair(
    'kubeflow-pipelines',
    'mlflow',
    "each step is a run below the pipeline's",
    tested('kubeflow-pipelines'),
  ),
  pair(
    'kubeflow',
    'mlflow',
    "steps and trials are runs in MLflow, by the suite's parts",
    tested('kubeflow-pipelines'),
  ),
  pair('airflow', 'mlflow', 'a DAG logs its runs, and registers the model', tested('airflow')),
  pair('airflow', 'kserve', 'a DAG deploys the registered model', tested('airflow')),
  pair('dvc', 'lakefs', "DVC keeps its files in a branch, by lakeFS' S3 gateway", tested('lakefs')),
  pair('lakefs', 'mlflow', "MLflow keeps artifacts in a branch, by lakeFS' S3 gateway", tested('lakefs')),
  pair('kserve', 'mlflow', 'a model of the registry is served by one command', tested('kserve-workspace')),
  pair('mlflow', 'ray-serve', 'a model of the registry is served', tested('ray-serve')),
  pair('mlflow', 'seldon-core-1-apache', 'a model of the registry is served', tested('seldon')),
  pair(
    'evidently',
    'kserve',
    'requests are logged, and compared with the training data',
    tested('monitoring'),
  ),
  pair('evidently', 'prometheus', 'drift is a metric, with an alert', tested('monitoring')),
  pair(
    'kserve',
    'prometheus',
    'errors and times of served models are read, with alerts',
    tested('monitoring'),
  ),
  pair('mlflow', 'prometheus', 'requests and errors of the server are read, with alerts', tested('alerts')),
  pair(
    'kserve',
    'vllm',
    "KServe's runtime for Hugging Face models runs vLLM",
    read('https://kserve.github.io/website/docs/model-serving/generative-inference/overview'),
  ),
  pair(
    'kserve',
    'llm-d',
    'its LLMInferenceService uses llm-d',
    read('https://docs.vllm.ai/en/latest/deployment/integrations/kserve/'),
  ),
  pair(
    'bentoml',
    'mlflow',
    'imports models by their MLflow address',
    read('https://docs.bentoml.com/en/latest/reference/frameworks/mlflow.html'),
  ),
  pair(
    'mlflow',
    'zenml',
    'MLflow is one of its experiment trackers',
    read('https://docs.zenml.io/docs/stack-components/experiment-trackers/mlflow'),
  ),
  pair(
    'dagster',
    'mlflow',
    'dagster-mlflow gives all steps of a run one run in MLflow (beta)',
    read('https://docs.dagster.io/api/libraries/dagster-mlflow'),
  ),
  pair('flyte', 'mlflow', 'flytekitplugins-mlflow', read('https://pypi.org/user/flyte-bot/')),
  pair(
    'ray-tune',
    'wandb',
    'WandbLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/logging.html'),
  ),
  pair(
    'comet',
    'ray-tune',
    'CometLoggerCallback logs each trial',
    read('https://docs.ray.io/en/latest/tune/api/doc/ray.air.integrations.comet.CometLoggerCallback.html'),
  ),
  pair(
    'optuna',
    'wandb',
    'WeightsAndBiasesCallback logs each trial',
    read(
      'https://optuna.readthedocs.io/en/v3.1.0/reference/generated/optuna.integration.WeightsAndBiasesCallback.html',
    ),
  ),
];

/** The pairs among some tools. */
export const pairsAmong = (tools: readonly string[]): readonly Pair[] =>
  PAIRS.filter((one) => one.tools.every((tool) => tools.includes(tool)));
