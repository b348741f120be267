export { DeployedModels, type DeployedModelsProps, type ModelDeployers } from './deployed-models';
export { EndOfModels, type EndOfModelsProps } from './end-of-models';
export {
  InferenceService,
  INFERENCE_SERVICE_RESOURCES,
  type IKServe,
  type InferenceServiceProps,
} from './inference-service';
export type { Autoscaling, OwnServer } from './inference-service-manifest';
export { KServe, KSERVE_IMAGES, KSERVE_RESOURCES, type KServeImages, type KServeProps } from './kserve';
export { Permissions, type PermissionsProps } from './permissions';
export type { RequestLogger } from './request-logger';
export { MODEL_FORMATS, type ModelFormat } from './serving-runtimes';
