export type { ModelImplementation } from './deployment-manifest';
export {
  MODEL_RESOURCES,
  ModelDeployment,
  type IModelOperator,
  type ModelDeploymentProps,
} from './model-deployment';
export {
  SELDON_IMAGES,
  SELDON_RESOURCES,
  SeldonCore,
  type SeldonCoreProps,
  type SeldonImages,
  type SeldonLine,
} from './seldon-core';
