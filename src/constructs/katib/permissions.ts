import { ClusterRoleBindingV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-binding-v1';
import { ClusterRoleV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';

const WATCH = ['get', 'list', 'watch'];

/**
 * What the controller does everywhere: it watches, because its caches know no namespace, and changes objects of Katib's own
 * kinds. That it may change them everywhere lets it take its finalizers away while a namespace is being deleted, when a role
 * in that namespace may be gone already. It reads no Secret, and makes no account and no role: upstream's reads and changes
 * every Secret of the cluster, for certificates and for commands of trials that an image names.
 * Source: every Get, List, Watch and change of Katib 0.19.0.
 */
const CLUSTER: RoleV1Rule[] = [
  {
    apiGroups: ['kubeflow.org'],
    resources: ['experiments', 'trials', 'suggestions'],
    verbs: [...WATCH, 'update', 'patch'],
  },
  {
    apiGroups: ['kubeflow.org'],
    resources: ['experiments/status', 'trials/status', 'suggestions/status'],
    verbs: ['update', 'patch'],
  },
  {
    apiGroups: ['kubeflow.org'],
    resources: ['experiments/finalizers', 'trials/finalizers', 'suggestions/finalizers'],
    verbs: ['update'],
  },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: WATCH },
  { apiGroups: ['apps'], resources: ['deployments'], verbs: WATCH },
  // Of ConfigMaps it reads its configuration, and templates of trials.
  {
    apiGroups: [''],
    resources: ['services', 'persistentvolumeclaims', 'configmaps', 'namespaces'],
    verbs: WATCH,
  },
];

/** What it makes, in the namespace of experiments only. */
const EXPERIMENTS: RoleV1Rule[] = [
  { apiGroups: ['kubeflow.org'], resources: ['trials'], verbs: ['create', 'delete'] },
  { apiGroups: ['kubeflow.org'], resources: ['suggestions'], verbs: ['create'] },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'delete'] },
  { apiGroups: ['apps'], resources: ['deployments'], verbs: ['create', 'delete'] },
  { apiGroups: [''], resources: ['services'], verbs: ['create', 'delete'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
];

export interface PermissionsProps {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly serviceAccountName: string;
}

const subjectOf = ({ serviceAccountName, namespace }: PermissionsProps) => [
  { kind: 'ServiceAccount', name: serviceAccountName, namespace },
];

/** What the controller may do in the whole cluster. */
export function clusterPermissions(
  scope: Construct,
  id: string,
  props: PermissionsProps,
): ClusterRoleBindingV1 {
  const inside = new Construct(scope, id);
  const metadata = { name: `${props.name}.${props.namespace}`, labels: props.labels };
  const role = new ClusterRoleV1(inside, 'Resource', { metadata, rule: CLUSTER });
  return new ClusterRoleBindingV1(inside, 'Binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: metadata.name },
    subject: subjectOf(props),
    dependsOn: [role],
  });
}

/** What the controller may do in the namespace of experiments. */
export function experimentPermissions(
  scope: Construct,
  id: string,
  { experiments, ...props }: PermissionsProps & { readonly experiments: string },
): RoleBindingV1 {
  const inside = new Construct(scope, id);
  const metadata = { name: props.name, namespace: experiments, labels: props.labels };
  const role = new RoleV1(inside, 'Resource', { metadata, rule: EXPERIMENTS });
  return new RoleBindingV1(inside, 'Binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: props.name },
    subject: subjectOf(props),
    dependsOn: [role],
  });
}
