// Generated from the folders of src/tools: node scripts/registries.mjs
import type { Tool } from '../catalogue/tool';
import type { TOOL_IDS } from '../catalogue/tool-ids';
import { aim } from './aim/facts';
import { airflow } from './airflow/facts';
import { alibiDetect } from './alibi-detect/facts';
import { argoWorkflows } from './argo-workflows/facts';
import { ax } from './ax/facts';
import { azureMl } from './azure-ml/facts';
import { bentoml } from './bentoml/facts';
import { clearml } from './clearml/facts';
import { comet } from './comet/facts';
import { dagster } from './dagster/facts';
import { databricks } from './databricks/facts';
import { dataiku } from './dataiku/facts';
import { datarobot } from './datarobot/facts';
import { deepchecks } from './deepchecks/facts';
import { deltaLake } from './delta-lake/facts';
import { determined } from './determined/facts';
import { domino } from './domino/facts';
import { dvc } from './dvc/facts';
import { dynamo } from './dynamo/facts';
import { evidently } from './evidently/facts';
import { fastapi } from './fastapi/facts';
import { feast } from './feast/facts';
import { flyte } from './flyte/facts';
import { greatExpectations } from './great-expectations/facts';
import { h2o } from './h2o/facts';
import { h2oAiCloud } from './h2o-ai-cloud/facts';
import { hopsworks } from './hopsworks/facts';
import { hyperopt } from './hyperopt/facts';
import { iceberg } from './iceberg/facts';
import { jupyterhub } from './jupyterhub/facts';
import { katib } from './katib/facts';
import { kedro } from './kedro/facts';
import { kserve } from './kserve/facts';
import { kubeflow } from './kubeflow/facts';
import { kubeflowModelRegistry } from './kubeflow-model-registry/facts';
import { kubeflowPipelines } from './kubeflow-pipelines/facts';
import { kubeflowTrainer } from './kubeflow-trainer/facts';
import { kuberay } from './kuberay/facts';
import { kueue } from './kueue/facts';
import { labelStudio } from './label-studio/facts';
import { lakefs } from './lakefs/facts';
import { langfuse } from './langfuse/facts';
import { langsmith } from './langsmith/facts';
import { litellm } from './litellm/facts';
import { llmD } from './llm-d/facts';
import { metaflow } from './metaflow/facts';
import { mlflow } from './mlflow/facts';
import { mlrun } from './mlrun/facts';
import { mlserver } from './mlserver/facts';
import { nannyml } from './nannyml/facts';
import { neptune } from './neptune/facts';
import { nessie } from './nessie/facts';
import { nvidiaNim } from './nvidia-nim/facts';
import { onnxRuntimeServer } from './onnx-runtime-server/facts';
import { openshiftAi } from './openshift-ai/facts';
import { opik } from './opik/facts';
import { optuna } from './optuna/facts';
import { pachyderm } from './pachyderm/facts';
import { phoenix } from './phoenix/facts';
import { polyaxon } from './polyaxon/facts';
import { positConnect } from './posit-connect/facts';
import { prefect } from './prefect/facts';
import { prometheus } from './prometheus/facts';
import { ray } from './ray/facts';
import { rayServe } from './ray-serve/facts';
import { rayTune } from './ray-tune/facts';
import { sagemaker } from './sagemaker/facts';
import { seldonCore1 } from './seldon-core-1/facts';
import { seldonCore1Apache } from './seldon-core-1-apache/facts';
import { seldonCore2 } from './seldon-core-2/facts';
import { seldonDeploy } from './seldon-deploy/facts';
import { sglang } from './sglang/facts';
import { skypilot } from './skypilot/facts';
import { snowflakeMl } from './snowflake-ml/facts';
import { spark } from './spark/facts';
import { tensorflowServing } from './tensorflow-serving/facts';
import { textGenerationInference } from './text-generation-inference/facts';
import { torchserve } from './torchserve/facts';
import { triton } from './triton/facts';
import { vertexAi } from './vertex-ai/facts';
import { vetiver } from './vetiver/facts';
import { vllm } from './vllm/facts';
import { wandb } from './wandb/facts';
import { whylogs } from './whylogs/facts';
import { yatai } from './yatai/facts';
import { zenml } from './zenml/facts';

export type ToolId = (typeof TOOL_IDS)[number];

/** Every tool of the catalogue by id. */
export const TOOLS: Readonly<Record<ToolId, Tool>> = {
  aim,
  airflow,
  'alibi-detect': alibiDetect,
  'argo-workflows': argoWorkflows,
  ax,
  'azure-ml': azureMl,
  bentoml,
  clearml,
  comet,
  dagster,
  databricks,
  dataiku,
  datarobot,
  deepchecks,
  'delta-lake': deltaLake,
  determined,
  domino,
  dvc,
  dynamo,
  evidently,
  fastapi,
  feast,
  flyte,
  'great-expectations': greatExpectations,
  h2o,
  'h2o-ai-cloud': h2oAiCloud,
  hopsworks,
  hyperopt,
  iceberg,
  jupyterhub,
  katib,
  kedro,
  kserve,
  kubeflow,
  'kubeflow-model-registry': kubeflowModelRegistry,
  'kubeflow-pipelines': kubeflowPipelines,
  'kubeflow-trainer': kubeflowTrainer,
  kuberay,
  kueue,
  'label-studio': labelStudio,
  lakefs,
  langfuse,
  langsmith,
  litellm,
  'llm-d': llmD,
  metaflow,
  mlflow,
  mlrun,
  mlserver,
  nannyml,
  neptune,
  nessie,
  'nvidia-nim': nvidiaNim,
  'onnx-runtime-server': onnxRuntimeServer,
  'openshift-ai': openshiftAi,
  opik,
  optuna,
  pachyderm,
  phoenix,
  polyaxon,
  'posit-connect': positConnect,
  prefect,
  prometheus,
  ray,
  'ray-serve': rayServe,
  'ray-tune': rayTune,
  sagemaker,
  'seldon-core-1': seldonCore1,
  'seldon-core-1-apache': seldonCore1Apache,
  'seldon-core-2': seldonCore2,
  'seldon-deploy': seldonDeploy,
  sglang,
  skypilot,
  'snowflake-ml': snowflakeMl,
  spark,
  'tensorflow-serving': tensorflowServing,
  'text-generation-inference': textGenerationInference,
  torchserve,
  triton,
  'vertex-ai': vertexAi,
  vetiver,
  vllm,
  wandb,
  whylogs,
  yatai,
  zenml,
};
