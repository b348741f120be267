import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { LAUNCHER_CONFIGURATION, MLFLOW_SECRET } from './configuration';

const READ = ['get', 'list', 'watch'];
const CHANGE = ['create', 'update', 'patch', 'delete'];

/**
 * What the API server does in its namespace: runs are workflows, schedules are objects too, and logs of a run that goes on are
 * the logs of its pods. RBAC knows no labels: it could read and delete the other pods of the namespace, which it does not.
 */
export const SERVER_RULES: RoleV1Rule[] = [
  { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'delete'] },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: [...READ, ...CHANGE] },
  { apiGroups: ['kubeflow.org'], resources: ['scheduledworkflows'], verbs: [...READ, ...CHANGE] },
  { apiGroups: ['kubeflow.org'], resources: ['scheduledworkflows/finalizers'], verbs: ['update'] },
  { apiGroups: [''], resources: ['configmaps'], resourceNames: [LAUNCHER_CONFIGURATION], verbs: ['get'] },
  { apiGroups: [''], resources: ['secrets'], resourceNames: [MLFLOW_SECRET], verbs: ['get'] },
];

/** What tells the API server how runs and schedules are. */
export const PERSISTENCE_RULES: RoleV1Rule[] = [
  { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: READ },
  { apiGroups: ['kubeflow.org'], resources: ['scheduledworkflows'], verbs: READ },
];

/** What starts the runs of schedules. */
export const SCHEDULE_RULES: RoleV1Rule[] = [
  { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: [...READ, ...CHANGE] },
  {
    apiGroups: ['kubeflow.org'],
    resources: ['scheduledworkflows', 'scheduledworkflows/finalizers'],
    verbs: [...READ, ...CHANGE],
  },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
];

/**
 * What the pods of runs do beside Argo's own: they read how to reach the object store, its key, and what they are themselves.
 * Upstream's may read every Secret, and make and delete pods, Jobs and Deployments, besides.
 */
export const runRules = (storeSecret: string): RoleV1Rule[] => [
  { apiGroups: [''], resources: ['configmaps'], resourceNames: [LAUNCHER_CONFIGURATION], verbs: ['get'] },
  { apiGroups: [''], resources: ['secrets'], resourceNames: [storeSecret], verbs: ['get'] },
  { apiGroups: [''], resources: ['pods'], verbs: ['get'] },
  { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['get'] },
];
