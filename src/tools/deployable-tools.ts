// Generated from the folders of src/tools: node scripts/registries.mjs
import type { Tool } from '../catalogue/tool';
import type { DeployableToolId } from './parts';
import { airflow } from './airflow/facts';
import { argoWorkflows } from './argo-workflows/facts';
import { azureMl } from './azure-ml/facts';
import { clearml } from './clearml/facts';
import { dvc } from './dvc/facts';
import { evidently } from './evidently/facts';
import { h2o } from './h2o/facts';
import { katib } from './katib/facts';
import { kserve } from './kserve/facts';
import { kubeflow } from './kubeflow/facts';
import { kubeflowModelRegistry } from './kubeflow-model-registry/facts';
import { kubeflowPipelines } from './kubeflow-pipelines/facts';
import { lakefs } from './lakefs/facts';
import { mlflow } from './mlflow/facts';
import { optuna } from './optuna/facts';
import { prometheus } from './prometheus/facts';
import { ray } from './ray/facts';
import { rayServe } from './ray-serve/facts';
import { rayTune } from './ray-tune/facts';
import { sagemaker } from './sagemaker/facts';
import { seldonCore1 } from './seldon-core-1/facts';
import { seldonCore1Apache } from './seldon-core-1-apache/facts';
import { vertexAi } from './vertex-ai/facts';
import { wandb } from './wandb/facts';

/** The facts of the tools that can be deployed, so that reading a plan loads no other tool's. */
export const DEPLOYABLE_TOOLS: Readonly<Record<DeployableToolId, Tool>> = {
  airflow,
  'argo-workflows': argoWorkflows,
  'azure-ml': azureMl,
  clearml,
  dvc,
  evidently,
  h2o,
  katib,
  kserve,
  kubeflow,
  'kubeflow-model-registry': kubeflowModelRegistry,
  'kubeflow-pipelines': kubeflowPipelines,
  lakefs,
  mlflow,
  optuna,
  prometheus,
  ray,
  'ray-serve': rayServe,
  'ray-tune': rayTune,
  sagemaker,
  'seldon-core-1': seldonCore1,
  'seldon-core-1-apache': seldonCore1Apache,
  'vertex-ai': vertexAi,
  wandb,
};
