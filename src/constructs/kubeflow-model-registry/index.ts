export {
  KUBEFLOW_MODEL_REGISTRY_RESOURCES,
  KubeflowModelRegistry,
  type KubeflowModelRegistryProps,
} from './registry';
