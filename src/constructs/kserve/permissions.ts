import { ClusterRoleBindingV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-binding-v1';
import { ClusterRoleV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import { RoleV1, type RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { type ITerraformDependable, Token } from 'cdktf';
import { Construct } from 'constructs';
import { PropError } from '../kubernetes/prop-error';
import { CONFIGURATION } from './configuration';

const WATCH = ['get', 'list', 'watch'];
const CHANGE = ['create', 'update', 'patch', 'delete'];

/**
 * What the controller watches. Its informers know no namespace, and one that may not list keeps it from starting.
 * Source: the controllers' `SetupWithManager` and every Get and List of KServe 0.20.0, tried out on Kubernetes 1.34.
 */
const WATCHED: RoleV1Rule[] = [
  {
    apiGroups: ['serving.kserve.io'],
    resources: [
      'inferenceservices',
      'servingruntimes',
      'clusterservingruntimes',
      'clusterstoragecontainers',
      'trainedmodels',
      'inferencegraphs',
    ],
    verbs: WATCH,
  },
  { apiGroups: ['apps'], resources: ['deployments'], verbs: WATCH },
  { apiGroups: [''], resources: ['services', 'pods'], verbs: WATCH },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: WATCH },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: WATCH },
];

/** What it changes, in the namespaces of models only. It reads no Secret elsewhere, and can list none. */
const CHANGED: RoleV1Rule[] = [
  { apiGroups: ['serving.kserve.io'], resources: ['inferenceservices'], verbs: ['patch'] },
  { apiGroups: ['serving.kserve.io'], resources: ['inferenceservices/status'], verbs: ['update', 'patch'] },
  // Owner references that block a deletion need it, where the API server enforces that.
  { apiGroups: ['serving.kserve.io'], resources: ['inferenceservices/finalizers'], verbs: ['update'] },
  { apiGroups: ['apps'], resources: ['deployments'], verbs: CHANGE },
  { apiGroups: [''], resources: ['services'], verbs: CHANGE },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: CHANGE },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
  // It looks for the keys that a Secret of a model's service account has; the values go to pods by reference.
  { apiGroups: [''], resources: ['serviceaccounts', 'secrets'], verbs: ['get'] },
];

export interface PermissionsProps {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly serviceAccountName: string;
  readonly modelNamespaces: readonly string[];
}

/**
 * What the controller may do: watch in the whole cluster, change in the namespaces of models, read its own
 * configuration. Upstream's role, which changes every namespace and the webhooks, is for more than Standard mode.
 */
export class Permissions extends Construct {
  public readonly dependencies: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: PermissionsProps) {
    super(scope, id);
    const { namespace, name, labels, modelNamespaces } = props;
    const subject = [{ kind: 'ServiceAccount', name: props.serviceAccountName, namespace }];
    // Objects of the whole cluster: two platforms have one each.
    const ofCluster = { name: `${name}.${namespace}`, labels };
    const watching = new ClusterRoleV1(this, 'Watching', { metadata: ofCluster, rule: WATCHED });
    const clusterBinding = new ClusterRoleBindingV1(this, 'WatchingBinding', {
      metadata: ofCluster,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: ofCluster.name },
      subject,
      dependsOn: [watching],
    });
    const grant = (grantId: string, where: string, what: string, rule: RoleV1Rule[]) => {
      const metadata = { name: `${name}-${what}`, namespace: where, labels };
      const role = new RoleV1(this, grantId, { metadata, rule });
      return new RoleBindingV1(this, `${grantId}Binding`, {
        metadata,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
        subject,
        dependsOn: [role],
      });
    };
    const configuration = grant('Configuration', namespace, 'configuration', [
      { apiGroups: [''], resources: ['configmaps'], resourceNames: [CONFIGURATION], verbs: ['get'] },
    ]);
    const models: RoleBindingV1[] = [];
    for (const where of modelNamespaces) {
      if (where !== namespace && Token.isUnresolved(where)) {
        throw new PropError(scope, 'modelNamespaces', 'must be known when the stack is synthesized');
      }
      models.push(grant(where === namespace ? 'Models' : `Models-${where}`, where, 'models', CHANGED));
    }
    this.dependencies = [clusterBinding, configuration, ...models];
  }
}
