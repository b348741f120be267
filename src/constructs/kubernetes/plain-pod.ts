import { gpuLimit, type Placement } from './placement';
import type { Amounts, EnvValue, Resources } from './pod';

/**
 * Parts of a pod as Kubernetes itself writes them, for pods that stand in a custom resource: `renderPod` writes what
 * Terraform's resources take.
 */

/** What every container has under Pod Security `restricted`. */
export const RESTRICTED_CONTAINER = {
  runAsNonRoot: true,
  privileged: false,
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

const amounts = ({ cpu, memory, ephemeralStorage }: Amounts) => ({
  cpu,
  memory,
  'ephemeral-storage': ephemeralStorage,
});

export const renderResources = (
  { requests, limits }: Resources,
  placement: Placement = {},
): { readonly requests: object; readonly limits: object } => ({
  requests: amounts(requests),
  limits: { ...amounts(limits), ...gpuLimit(placement) },
});

export const renderVariables = (env: Readonly<Record<string, EnvValue>>): readonly object[] =>
  Object.entries(env).map(([name, value]) => {
    if (typeof value === 'string') return { name, value };
    if ('fieldPath' in value) return { name, valueFrom: { fieldRef: { fieldPath: value.fieldPath } } };
    const { secretName, key } = value.secretKey;
    return { name, valueFrom: { secretKeyRef: { name: secretName, key } } };
  });
