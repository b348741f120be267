import type { ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import type { AdmissionWebhook } from '../charts/admission-webhooks';

const WATCH = ['get', 'list', 'watch'];

export const TRAINER_CONFIGURATION = {
  apiVersion: 'config.trainer.kubeflow.org/v1alpha1',
  kind: 'Configuration',
  health: {
    healthProbeBindAddress: ':8081',
    readinessEndpointName: 'readyz',
    livenessEndpointName: 'healthz',
  },
  metrics: { bindAddress: '0', secureServing: false },
  webhook: { port: 9443 },
  leaderElection: { leaderElect: false },
  certManagement: { enable: false },
};

/**
 * Its caches know no namespace. **It reads every Secret and ConfigMap of the cluster**: what it makes for MPI are such, it watches
 * for them whether or not MPI is used, and does not start where it may not. It changes none outside the namespace of training.
 * Source: every Get, List and Watch of Kubeflow Trainer 2.3.0; the last three rules are for schedulers that may be there.
 */
export const TRAINER_EVERYWHERE: ClusterRoleV1Rule[] = [
  {
    apiGroups: ['trainer.kubeflow.org'],
    resources: ['clustertrainingruntimes', 'trainingruntimes', 'trainjobs'],
    verbs: WATCH,
  },
  { apiGroups: ['jobset.x-k8s.io'], resources: ['jobsets'], verbs: WATCH },
  { apiGroups: [''], resources: ['configmaps', 'secrets', 'limitranges'], verbs: WATCH },
  { apiGroups: ['node.k8s.io'], resources: ['runtimeclasses'], verbs: WATCH },
  { apiGroups: ['scheduling.volcano.sh', 'scheduling.x-k8s.io'], resources: ['podgroups'], verbs: WATCH },
];

/** What it makes where training jobs are: a JobSet each, and a copy of the runtime that the job began with. */
export const TRAINER_CHANGES: RoleV1Rule[] = [
  {
    apiGroups: ['trainer.kubeflow.org'],
    resources: ['trainingruntimes', 'trainjobs'],
    verbs: ['update', 'patch'],
  },
  { apiGroups: ['trainer.kubeflow.org'], resources: ['trainjobs/status'], verbs: ['update', 'patch'] },
  {
    apiGroups: ['trainer.kubeflow.org'],
    resources: ['trainingruntimes/finalizers', 'trainjobs/finalizers'],
    verbs: ['update', 'patch'],
  },
  { apiGroups: ['jobset.x-k8s.io'], resources: ['jobsets'], verbs: ['create', 'update', 'patch', 'delete'] },
  { apiGroups: [''], resources: ['configmaps', 'secrets'], verbs: ['create', 'patch', 'update'] },
  { apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['create', 'patch'] },
];

/** Defaults and rules for training jobs and their runtimes. */
export function trainerWebhooks(namespaceSelector: object): {
  readonly mutating: readonly AdmissionWebhook[];
  readonly validating: readonly AdmissionWebhook[];
} {
  const rule = (resource: string) => ({
    apiGroups: ['trainer.kubeflow.org'],
    apiVersions: ['v1alpha1'],
    operations: ['CREATE', 'UPDATE'],
    resources: [resource],
  });
  const validator = (kind: string): AdmissionWebhook => ({
    name: `validator.${kind}.trainer.kubeflow.org`,
    path: `/validate-trainer-kubeflow-org-v1alpha1-${kind}`,
    rules: [rule(`${kind}s`)],
    namespaceSelector,
  });
  return {
    mutating: [
      {
        name: 'defaulter.trainjob.trainer.kubeflow.org',
        path: '/mutate-trainer-kubeflow-org-v1alpha1-trainjob',
        rules: [rule('trainjobs')],
        namespaceSelector,
      },
    ],
    validating: [validator('trainingruntime'), validator('trainjob')],
  };
}
