import type { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { Construct } from 'constructs';
import { grant, type GrantProps } from '../kubernetes/grant';

type Account = Omit<GrantProps, 'rules'>;

/** What the Kubernetes executor does with the pods of tasks. Source: each call of its in the provider 10.25. */
export const schedulerPermissions = (scope: Construct, id: string, props: Account): RoleBindingV1 =>
  grant(new Construct(scope, id), {
    ...props,
    rules: [
      {
        apiGroups: [''],
        resources: ['pods'],
        verbs: ['get', 'list', 'watch', 'create', 'patch', 'delete'],
      },
    ],
  });

/** What the API server does to show the log of a task that runs. RBAC knows no labels: it reads those of all pods there. */
export const logPermissions = (scope: Construct, id: string, props: Account): RoleBindingV1 =>
  grant(new Construct(scope, id), {
    ...props,
    rules: [
      { apiGroups: [''], resources: ['pods'], verbs: ['list'] },
      { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
    ],
  });
