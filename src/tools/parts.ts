// Generated from the folders of src/tools: node scripts/registries.mjs
import { airflow } from './airflow/parts';
import { argoWorkflows } from './argo-workflows/parts';
import { azureMl } from './azure-ml/parts';
import { clearml } from './clearml/parts';
import { dvc } from './dvc/parts';
import { evidently } from './evidently/parts';
import { h2o } from './h2o/parts';
import { katib } from './katib/parts';
import { kserve } from './kserve/parts';
import { kubeflow } from './kubeflow/parts';
import { kubeflowModelRegistry } from './kubeflow-model-registry/parts';
import { kubeflowPipelines } from './kubeflow-pipelines/parts';
import { lakefs } from './lakefs/parts';
import { mlflow } from './mlflow/parts';
import { optuna } from './optuna/parts';
import { prometheus } from './prometheus/parts';
import { ray } from './ray/parts';
import { rayServe } from './ray-serve/parts';
import { rayTune } from './ray-tune/parts';
import { sagemaker } from './sagemaker/parts';
import { seldonCore1 } from './seldon-core-1/parts';
import { seldonCore1Apache } from './seldon-core-1-apache/parts';
import { vertexAi } from './vertex-ai/parts';
import { wandb } from './wandb/parts';
import type { ToolParts } from './tool-parts';

/** What each tool that can be deployed brings into a platform, by id. */
export const PARTS = {
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
} as const satisfies Record<string, ToolParts>;

export type DeployableToolId = keyof typeof PARTS;
