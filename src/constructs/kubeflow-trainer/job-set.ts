import type { ClusterRoleV1Rule } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import type { AdmissionWebhook } from '../charts/admission-webhooks';

const WATCH = ['get', 'list', 'watch'];

/** JobSet's controller, without the certificates that it would make and the metrics that it would ask a certificate for. */
export const JOB_SET_CONFIGURATION = {
  apiVersion: 'config.jobset.x-k8s.io/v1alpha1',
  kind: 'Configuration',
  leaderElection: { leaderElect: false },
  internalCertManagement: { enable: false },
  metrics: { bindAddress: '0' },
};

/** Its caches know no namespace. Source: every Get, List and Watch of JobSet 0.12.0. */
export const JOB_SET_EVERYWHERE: ClusterRoleV1Rule[] = [
  { apiGroups: ['jobset.x-k8s.io'], resources: ['jobsets'], verbs: WATCH },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: WATCH },
  { apiGroups: [''], resources: ['services', 'pods'], verbs: WATCH },
];

/** What it makes where training jobs are. Pods are the Jobs' own: it places none. */
export const JOB_SET_CHANGES: RoleV1Rule[] = [
  { apiGroups: ['jobset.x-k8s.io'], resources: ['jobsets'], verbs: ['update', 'patch', 'delete'] },
  { apiGroups: ['jobset.x-k8s.io'], resources: ['jobsets/status'], verbs: ['update', 'patch'] },
  // Owner references that block a deletion need it, where the API server enforces that.
  { apiGroups: ['jobset.x-k8s.io'], resources: ['jobsets/finalizers'], verbs: ['update'] },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'update', 'patch', 'delete'] },
  { apiGroups: ['batch'], resources: ['jobs/status'], verbs: ['update', 'patch'] },
  { apiGroups: [''], resources: ['services'], verbs: ['create'] },
  { apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['create', 'patch'] },
];

/**
 * Defaults and rules for JobSets. Upstream has two more, for every pod of a JobSet of the cluster: they place pods by topology,
 * which nothing here asks for, and no pod of a running job would come back while the controller is down.
 */
export function jobSetWebhooks(namespaceSelector: object): {
  readonly mutating: readonly AdmissionWebhook[];
  readonly validating: readonly AdmissionWebhook[];
} {
  const rule = (operations: readonly string[]) => ({
    apiGroups: ['jobset.x-k8s.io'],
    apiVersions: ['v1alpha2'],
    operations,
    resources: ['jobsets'],
  });
  return {
    mutating: [
      {
        name: 'mjobset.kb.io',
        path: '/mutate-jobset-x-k8s-io-v1alpha2-jobset',
        rules: [rule(['CREATE'])],
        namespaceSelector,
      },
    ],
    validating: [
      {
        name: 'vjobset.kb.io',
        path: '/validate-jobset-x-k8s-io-v1alpha2-jobset',
        rules: [rule(['CREATE', 'UPDATE'])],
        namespaceSelector,
      },
    ],
  };
}
