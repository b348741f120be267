import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';

const WATCH = ['get', 'list', 'watch'];

/**
 * What the controller does in its namespace. Upstream's role reads every Secret too, which only agents of HTTP templates
 * need, and makes budgets for disruptions, which a workflow has to ask for. Whom it may `exec` into, and what, `podRules` say.
 * Source: the role of Argo Workflows 4.0.10 for one namespace.
 */
export const CONTROLLER_RULES: RoleV1Rule[] = [
  {
    apiGroups: [''],
    resources: ['pods'],
    verbs: [...WATCH, 'create', 'update', 'patch', 'delete'],
  },
  { apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] },
  { apiGroups: [''], resources: ['configmaps', 'serviceaccounts'], verbs: WATCH },
  {
    apiGroups: [''],
    resources: ['persistentvolumeclaims', 'persistentvolumeclaims/finalizers'],
    verbs: ['get', 'create', 'update', 'delete'],
  },
  {
    apiGroups: ['argoproj.io'],
    resources: [
      ...['workflows', 'workflowtasksets', 'cronworkflows'].flatMap((kind) => [kind, `${kind}/finalizers`]),
      'workflowartifactgctasks',
    ],
    verbs: [...WATCH, 'create', 'update', 'patch', 'delete'],
  },
  {
    apiGroups: ['argoproj.io'],
    resources: ['workflowtemplates', 'workflowtemplates/finalizers'],
    verbs: WATCH,
  },
  {
    apiGroups: ['argoproj.io'],
    resources: ['workflowtaskresults'],
    verbs: ['list', 'watch', 'deletecollection'],
  },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
];

/** What a pod of a workflow does: it says what came of it. */
export const POD_RULES: RoleV1Rule[] = [
  { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
];

/** What somebody who runs workflows does: with them, and with the pods and logs of the namespace, which RBAC cannot tell apart. */
export const USER_RULES: RoleV1Rule[] = [
  {
    apiGroups: ['argoproj.io'],
    resources: ['workflows', 'workflowtemplates', 'cronworkflows'],
    verbs: [...WATCH, 'create', 'update', 'patch', 'delete'],
  },
  { apiGroups: [''], resources: ['pods', 'events'], verbs: WATCH },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
];
