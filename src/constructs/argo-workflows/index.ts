export { podRules, type PodRulesProps } from './pod-rules';
export {
  ARGO_WORKFLOWS_IMAGES,
  ARGO_WORKFLOWS_RESOURCES,
  type ArgoWorkflowsImages,
  WorkflowController,
  type WorkflowControllerProps,
  type WorkflowPods,
} from './workflow-controller';
