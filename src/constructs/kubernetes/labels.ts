/** What identifies the pods of one workload in their namespace. */
export interface WorkloadLabels {
  readonly name: string;
  readonly component: string;
}

/** The labels that select a workload's pods. They never change over the life of the workload. */
export function selectorLabels(workload: WorkloadLabels): Record<string, string> {
  return { 'app.kubernetes.io/name': workload.name, 'app.kubernetes.io/component': workload.component };
}

/** The recommended labels of Kubernetes, for every object that belongs to a workload. */
export function recommendedLabels(workload: WorkloadLabels, partOf: string): Record<string, string> {
  return {
    ...selectorLabels(workload),
    'app.kubernetes.io/part-of': partOf,
    'app.kubernetes.io/managed-by': 'terraform',
  };
}

/** Pod annotation with the revision of the Secrets that the pod reads: new values replace the pod. */
export const SECRET_REVISION_ANNOTATION = 'mlops-scaffold/secret-revision';
/** Pod annotation with the hash of the files that the pod reads: changing them replaces the pod. */
export const CONFIG_HASH_ANNOTATION = 'mlops-scaffold/config-hash';
