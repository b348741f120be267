// Generated from the folders of src/tools: node scripts/registries.mjs
import { build as airflow } from './airflow/build';
import { build as argoWorkflows } from './argo-workflows/build';
import { build as azureMl } from './azure-ml/build';
import { build as clearml } from './clearml/build';
import { build as dvc } from './dvc/build';
import { build as evidently } from './evidently/build';
import { build as h2o } from './h2o/build';
import { build as katib } from './katib/build';
import { build as kserve } from './kserve/build';
import { build as kubeflow } from './kubeflow/build';
import { build as kubeflowModelRegistry } from './kubeflow-model-registry/build';
import { build as kubeflowPipelines } from './kubeflow-pipelines/build';
import { build as lakefs } from './lakefs/build';
import { build as mlflow } from './mlflow/build';
import { build as optuna } from './optuna/build';
import { build as prometheus } from './prometheus/build';
import { build as ray } from './ray/build';
import { build as rayServe } from './ray-serve/build';
import { build as rayTune } from './ray-tune/build';
import { build as sagemaker } from './sagemaker/build';
import { build as seldonCore1 } from './seldon-core-1/build';
import { build as seldonCore1Apache } from './seldon-core-1-apache/build';
import { build as vertexAi } from './vertex-ai/build';
import { build as wandb } from './wandb/build';
import type { DeployableToolId } from './parts';
import type { ToolContext } from './tool-context';

/** How each tool that can be deployed is built, by id. */
export const BUILDERS = {
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
} as const satisfies Record<DeployableToolId, (context: ToolContext) => unknown>;
