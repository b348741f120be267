export {
  ArgoWorkflows,
  type ArgoWorkflowsProps,
  type ArgoWorkflowsResources,
  STEP_RESOURCES,
  WORKFLOW_PREFIX,
} from './argo-workflows';
export { podRules, type PodRulesProps } from './pod-rules';
export type { StepSettings } from './step-settings';
export {
  ARGO_WORKFLOWS_IMAGES,
  ARGO_WORKFLOWS_RESOURCES,
  type ArgoWorkflowsImages,
  WorkflowController,
  type WorkflowControllerProps,
  type WorkflowPods,
} from './workflow-controller';
