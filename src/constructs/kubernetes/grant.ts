import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import type { Construct } from 'constructs';

export interface GrantProps {
  readonly namespace: string;
  /** Of the role and of its binding. */
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly serviceAccountName: string;
  readonly rules: RoleV1Rule[];
}

/** A role in one namespace, as children of the scope, and its binding to the account there that has it. */
export function grant(scope: Construct, props: GrantProps): RoleBindingV1 {
  const { namespace, name, labels, serviceAccountName, rules } = props;
  const metadata = { name, namespace, labels };
  const role = new RoleV1(scope, 'Resource', { metadata, rule: rules });
  return new RoleBindingV1(scope, 'Binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subject: [{ kind: 'ServiceAccount', name: serviceAccountName, namespace }],
    dependsOn: [role],
  });
}
