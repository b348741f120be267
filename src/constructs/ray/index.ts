export {
  KUBERAY_OPERATOR_RESOURCES,
  KubeRayOperator,
  type IKubeRayOperator,
  type KubeRayOperatorProps,
} from './kuberay-operator';
export {
  RAY_HEAD_RESOURCES,
  RAY_VERSION,
  RAY_WORKER_RESOURCES,
  RayCluster,
  type RayClusterProps,
} from './ray-cluster';
export type { Range } from './ray-cluster-manifest';
export { CREDENTIALS_FOLDER } from './ray-pods';
export { RAY_SERVE_CODE, RAY_SERVE_HEAD_RESOURCES, RAY_SERVE_MODEL_RESOURCES, RayServe } from './ray-serve';
export type { RayServeModel, RayServeProps } from './ray-serve-props';
