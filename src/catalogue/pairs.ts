import { evidence } from './evidence';
import { WAYS, type ToolId } from './integration-ways';
import type { Evidence } from './tool';

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

/** Those of which neither hands over to the other a model's trial, run, version or request. */
const OTHER_PAIRS: readonly Pair[] = [
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
    "each step is a run below the pipeline's, by the suite's part",
    tested('kubeflow-pipelines'),
  ),
  pair('airflow', 'mlflow', 'a DAG logs its runs, and registers the model', tested('airflow')),
  pair('airflow', 'kserve', 'a DAG deploys the registered model', tested('airflow')),
  pair(
    'argo-workflows',
    'mlflow',
    'a workflow logs its runs, and registers the model',
    tested('argo-workflows'),
  ),
  pair('argo-workflows', 'kserve', 'a workflow deploys the registered model', tested('argo-workflows')),
  pair('dvc', 'lakefs', "DVC keeps its files in a branch, by lakeFS' S3 gateway", tested('lakefs')),
  pair('lakefs', 'mlflow', "MLflow keeps artifacts in a branch, by lakeFS' S3 gateway", tested('lakefs')),
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
];

const asPair = ({ from, to, how, source, checked, confidence }: (typeof WAYS)[number]): Pair[] =>
  how === undefined ? [] : [{ tools: from < to ? [from, to] : [to, from], how, source, checked, confidence }];

const sayTheSame = (one: Pair, other: Pair): boolean =>
  one.how === other.how && one.tools.join() === other.tools.join();

export const PAIRS: readonly Pair[] = [...OTHER_PAIRS, ...WAYS.flatMap(asPair)].filter(
  (one, index, all) => all.findIndex((other) => sayTheSame(one, other)) === index,
);

/** The pairs among some tools. */
export const pairsAmong = (tools: readonly string[]): readonly Pair[] =>
  PAIRS.filter((one) => one.tools.every((tool) => tools.includes(tool)));
