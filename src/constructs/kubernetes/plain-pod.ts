// Parts of a pod as Kubernetes itself writes them, for pods that stand in a custom resource: `renderPod` writes what
// Terraform's resources take.
import { gpuLimit, type Placement } from './placement';
import { amounts, type EnvValue, renderVariable, type Resources } from './pod';

export { RESTRICTED_CONTAINER } from './pod';

export const renderResources = (
  { requests, limits }: Resources,
  placement: Placement = {},
): { readonly requests: object; readonly limits: object } => ({
  requests: amounts(requests),
  limits: { ...amounts(limits), ...gpuLimit(placement) },
});

export const renderVariables = (env: Readonly<Record<string, EnvValue>>): readonly object[] =>
  Object.entries(env).map(renderVariable);
