export { Agent, type AgentProps } from './agent';
export { KubeflowPipelines } from './kubeflow-pipelines';
export {
  KUBEFLOW_PIPELINES_IMAGES,
  KUBEFLOW_PIPELINES_RESOURCES,
  type KubeflowPipelinesImages,
  type KubeflowPipelinesProps,
  type PipelinesMlflow,
} from './kubeflow-pipelines-props';
export { MetadataServer, type MetadataServerProps } from './metadata-server';
