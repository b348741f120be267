/** Kinds of Kubernetes itself whose objects belong to no namespace, as far as somebody installs them. */
const CLUSTER = new Set([
  'APIService',
  'CertificateSigningRequest',
  'ClusterRole',
  'ClusterRoleBinding',
  'CSIDriver',
  'CustomResourceDefinition',
  'FlowSchema',
  'IngressClass',
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'Namespace',
  'PersistentVolume',
  'PodSecurityPolicy',
  'PriorityClass',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
]);

/** Kinds that an object without a namespace is put into that of its Helm release for. */
const NAMESPACED = new Set([
  'ConfigMap',
  'CronJob',
  'DaemonSet',
  'Deployment',
  'EndpointSlice',
  'Endpoints',
  'HorizontalPodAutoscaler',
  'Ingress',
  'Job',
  'Lease',
  'LimitRange',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'Pod',
  'PodDisruptionBudget',
  'ReplicaSet',
  'ReplicationController',
  'ResourceQuota',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
  'StatefulSet',
]);

export const isClusterKind = (kind: string): boolean => CLUSTER.has(kind);

/** Whether an object of a chart or a manifest belongs to no namespace; one of an unknown kind does unless it names one. */
export const isClusterWide = (kind: string, namespace: unknown): boolean =>
  isClusterKind(kind) || (namespace === undefined && !NAMESPACED.has(kind));

const ABBREVIATED: Readonly<Record<string, string>> = { api_service: 'APIService', csi_driver: 'CSIDriver' };

/** The kind within one of the provider's types: `kubernetes_cluster_role_v1` is a ClusterRole. */
export function kindWithin(type: string): string | undefined {
  const [, words] = /^kubernetes_(.+?)(?:_v\d+(?:(?:alpha|beta)\d+)?)?$/.exec(type) ?? [];
  if (words === undefined) return undefined;
  return (
    ABBREVIATED[words] ?? words.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
  );
}
