import type { RoleBindingV1 } from '@cdktf/provider-kubernetes/lib/role-binding-v1';
import type { RoleV1Rule } from '@cdktf/provider-kubernetes/lib/role-v1';
import { Construct } from 'constructs';
import { grant, type GrantProps } from '../kubernetes/grant';

const WATCH = ['get', 'list', 'watch'];

/**
 * What the operator does for a RayCluster, in its own namespace. It watches RayJobs, RayServices and Jobs, or it does not
 * start, and may change none. Source: every call of its reconcilers in KubeRay 1.6.2.
 *
 * It watches Secrets, so that it could read each one of the namespace: it looks for the one with the token, or makes it.
 */
const RULES: RoleV1Rule[] = [
  { apiGroups: ['ray.io'], resources: ['rayclusters', 'rayjobs', 'rayservices'], verbs: WATCH },
  { apiGroups: ['ray.io'], resources: ['rayclusters/status'], verbs: ['update'] },
  // Owner references that block a deletion need it, where the API server enforces that.
  { apiGroups: ['ray.io'], resources: ['rayclusters/finalizers'], verbs: ['update'] },
  {
    apiGroups: [''],
    resources: ['pods'],
    verbs: [...WATCH, 'create', 'update', 'delete', 'deletecollection'],
  },
  { apiGroups: [''], resources: ['services'], verbs: [...WATCH, 'create'] },
  { apiGroups: [''], resources: ['secrets'], verbs: [...WATCH, 'create'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: WATCH },
  // It looks whether the account of an autoscaler and its rights are there: `RayCluster` has them made.
  { apiGroups: [''], resources: ['serviceaccounts'], verbs: WATCH },
  { apiGroups: ['rbac.authorization.k8s.io'], resources: ['roles', 'rolebindings'], verbs: WATCH },
];

/**
 * What it does besides for a RayService: it makes RayClusters, deletes those that another has replaced, has its Services
 * select the one that serves, and counts the endpoints that it serves at. It makes no Gateway: that is an experiment of its.
 */
const OF_SERVICES: RoleV1Rule[] = [
  // Its finalizer.
  { apiGroups: ['ray.io'], resources: ['rayservices'], verbs: ['update'] },
  { apiGroups: ['ray.io'], resources: ['rayservices/status', 'rayservices/finalizers'], verbs: ['update'] },
  { apiGroups: ['ray.io'], resources: ['rayclusters'], verbs: ['create', 'update', 'delete'] },
  { apiGroups: [''], resources: ['services'], verbs: ['update'] },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: WATCH },
];

export interface OperatorPermissionsProps extends Omit<GrantProps, 'rules'> {
  /** Whether it sees to RayServices too. */
  readonly services: boolean;
}

/** What KubeRay's operator may do: see to RayClusters in its namespace. Upstream's role also makes roles, and Ingresses. */
export const operatorPermissions = (
  scope: Construct,
  id: string,
  { services, ...props }: OperatorPermissionsProps,
): RoleBindingV1 =>
  grant(new Construct(scope, id), { ...props, rules: [...RULES, ...(services ? OF_SERVICES : [])] });

/** What Ray's autoscaler does: see the cluster's pods, and say how many workers there should be. */
export const autoscalerPermissions = (
  scope: Construct,
  id: string,
  props: Omit<GrantProps, 'rules'>,
): RoleBindingV1 =>
  grant(new Construct(scope, id), {
    ...props,
    rules: [
      { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] },
      {
        apiGroups: ['ray.io'],
        resources: ['rayclusters'],
        resourceNames: [props.name],
        verbs: ['get', 'patch'],
      },
    ],
  });
