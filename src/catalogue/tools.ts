import type { Tool } from './tool';
import { aim } from './tools/aim';
import { airflow } from './tools/airflow';
import { alibiDetect } from './tools/alibi-detect';
import { argoWorkflows } from './tools/argo-workflows';
import { ax } from './tools/ax';
import { azureMl } from './tools/azure-ml';
import { bentoml } from './tools/bentoml';
import { clearml } from './tools/clearml';
import { comet } from './tools/comet';
import { dagster } from './tools/dagster';
import { databricks } from './tools/databricks';
import { datarobot } from './tools/datarobot';
import { deepchecks } from './tools/deepchecks';
import { determined } from './tools/determined';
import { dvc } from './tools/dvc';
import { evidently } from './tools/evidently';
import { feast } from './tools/feast';
import { flyte } from './tools/flyte';
import { h2o } from './tools/h2o';
import { hyperopt } from './tools/hyperopt';
import { katib } from './tools/katib';
import { kedro } from './tools/kedro';
import { kserve } from './tools/kserve';
import { kubeflow } from './tools/kubeflow';
import { kubeflowModelRegistry } from './tools/kubeflow-model-registry';
import { kubeflowPipelines } from './tools/kubeflow-pipelines';
import { kubeflowTrainer } from './tools/kubeflow-trainer';
import { kuberay } from './tools/kuberay';
import { lakefs } from './tools/lakefs';
import { langfuse } from './tools/langfuse';
import { metaflow } from './tools/metaflow';
import { mlflow } from './tools/mlflow';
import { mlrun } from './tools/mlrun';
import { nannyml } from './tools/nannyml';
import { neptune } from './tools/neptune';
import { optuna } from './tools/optuna';
import { pachyderm } from './tools/pachyderm';
import { phoenix } from './tools/phoenix';
import { polyaxon } from './tools/polyaxon';
import { prefect } from './tools/prefect';
import { rayServe } from './tools/ray-serve';
import { rayTune } from './tools/ray-tune';
import { sagemaker } from './tools/sagemaker';
import { seldonCore1 } from './tools/seldon-core-1';
import { seldonCore1Apache } from './tools/seldon-core-1-apache';
import { seldonCore2 } from './tools/seldon-core-2';
import { seldonDeploy } from './tools/seldon-deploy';
import { sglang } from './tools/sglang';
import { tensorflowServing } from './tools/tensorflow-serving';
import { textGenerationInference } from './tools/text-generation-inference';
import { torchserve } from './tools/torchserve';
import { triton } from './tools/triton';
import { vertexAi } from './tools/vertex-ai';
import { vllm } from './tools/vllm';
import { wandb } from './tools/wandb';
import { whylogs } from './tools/whylogs';
import { yatai } from './tools/yatai';
import { zenml } from './tools/zenml';

/** Every tool of the catalogue by id. */
export const TOOLS = {
  aim: aim,
  airflow: airflow,
  'alibi-detect': alibiDetect,
  'argo-workflows': argoWorkflows,
  ax: ax,
  'azure-ml': azureMl,
  bentoml: bentoml,
  clearml: clearml,
  comet: comet,
  dagster: dagster,
  databricks: databricks,
  datarobot: datarobot,
  deepchecks: deepchecks,
  determined: determined,
  dvc: dvc,
  evidently: evidently,
  feast: feast,
  flyte: flyte,
  h2o: h2o,
  hyperopt: hyperopt,
  katib: katib,
  kedro: kedro,
  kserve: kserve,
  kubeflow: kubeflow,
  'kubeflow-model-registry': kubeflowModelRegistry,
  'kubeflow-pipelines': kubeflowPipelines,
  'kubeflow-trainer': kubeflowTrainer,
  kuberay: kuberay,
  lakefs: lakefs,
  langfuse: langfuse,
  metaflow: metaflow,
  mlflow: mlflow,
  mlrun: mlrun,
  nannyml: nannyml,
  neptune: neptune,
  optuna: optuna,
  pachyderm: pachyderm,
  phoenix: phoenix,
  polyaxon: polyaxon,
  prefect: prefect,
  'ray-serve': rayServe,
  'ray-tune': rayTune,
  sagemaker: sagemaker,
  'seldon-core-1': seldonCore1,
  'seldon-core-1-apache': seldonCore1Apache,
  'seldon-core-2': seldonCore2,
  'seldon-deploy': seldonDeploy,
  sglang: sglang,
  'tensorflow-serving': tensorflowServing,
  'text-generation-inference': textGenerationInference,
  torchserve: torchserve,
  triton: triton,
  'vertex-ai': vertexAi,
  vllm: vllm,
  wandb: wandb,
  whylogs: whylogs,
  yatai: yatai,
  zenml: zenml,
} as const satisfies Record<string, Tool>;

export type ToolId = keyof typeof TOOLS;
