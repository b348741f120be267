import { dangersOf, readsAllSecrets } from './access-dangers';
import { allowedInWords, type Rule, ruleOf } from './access-rules';
import { nameIn, objectsOfKind } from './kubernetes-objects';
import { block, blocks, type Json, type SynthesizedResource, text } from './synthesized';
import { type WorkloadPods, workloadPods } from './workload-pods';

/** Somebody who has a role. */
export interface Holder {
  /** ServiceAccount, Group or User. */
  readonly kind: string;
  readonly name: string;
  /** Of a service account. */
  readonly namespace: string | undefined;
  /** Names of what runs with a service account, as far as the JSON writes it. */
  readonly runs: readonly string[];
}

/** A role in one place that it holds for. */
export interface RoleGrant {
  readonly name: string;
  /** Of the resource that the role stands in, or where it stands in none its binding. */
  readonly address: string;
  /** Undefined: the whole cluster. */
  readonly namespace: string | undefined;
  /** Empty where nothing binds it. */
  readonly holders: readonly Holder[];
  /** In words. Undefined: a role of somebody else's, of which the JSON has only the name. */
  readonly may: readonly string[] | undefined;
  readonly readsAllSecrets: boolean;
  /** What has to be looked at, in words. */
  readonly dangers: readonly string[];
}

type Resources = readonly SynthesizedResource[];
interface Role {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly address: string;
  /** Undefined where the JSON has only the name. */
  readonly rules: readonly Rule[] | undefined;
  /** The cluster adds the rules of other roles. */
  readonly grows: boolean;
}
interface Binding {
  readonly address: string;
  readonly namespace: string | undefined;
  readonly roleKind: string;
  readonly roleName: string;
  readonly subjects: readonly Json[];
}

/** A reference to a role, in a binding that stands in a manifest, has its kind too, and nothing else of it. */
const wholeObjects = (resources: Resources, kind: string) =>
  objectsOfKind(resources, kind).filter(({ body }) => 'metadata' in body);

function rolesIn(resources: Resources): Role[] {
  return ['Role', 'ClusterRole'].flatMap((kind) =>
    wholeObjects(resources, kind).map(({ address, body }) => {
      const metadata = block(body, 'metadata');
      return {
        kind,
        address,
        name: nameIn(resources, metadata['name']) ?? address,
        namespace: kind === 'Role' ? nameIn(resources, metadata['namespace']) : undefined,
        rules: blocks(body['rule'] ?? body['rules']).map(ruleOf),
        grows: 'aggregation_rule' in body || 'aggregationRule' in body,
      };
    }),
  );
}

function bindingsIn(resources: Resources): Binding[] {
  return ['RoleBinding', 'ClusterRoleBinding'].flatMap((kind) =>
    wholeObjects(resources, kind).map(({ address, body }) => {
      const role = blocks(body['role_ref'] ?? body['roleRef'])[0] ?? {};
      return {
        address,
        namespace:
          kind === 'RoleBinding' ? nameIn(resources, block(body, 'metadata')['namespace']) : undefined,
        roleKind: text(role['kind']) ?? '',
        roleName: nameIn(resources, role['name']) ?? '',
        subjects: blocks(body['subject'] ?? body['subjects']),
      };
    }),
  );
}

/** Every cluster has it, and what it may do: anything. */
const ADMINISTRATOR: Rule = { groups: ['*'], resources: ['*'], names: undefined, verbs: ['*'], paths: ['*'] };

/** The role that a binding is to. */
function boundRole({ roleKind, roleName, namespace, address }: Binding, roles: readonly Role[]): Role {
  const found = roles.find(
    ({ kind, name, namespace: own }) =>
      kind === roleKind && name === roleName && (kind === 'ClusterRole' || own === namespace),
  );
  const rules = roleKind === 'ClusterRole' && roleName === 'cluster-admin' ? [ADMINISTRATOR] : undefined;
  return found ?? { kind: roleKind, name: roleName, namespace: undefined, address, rules, grows: false };
}

function holdersOf(subjects: readonly Json[], pods: readonly WorkloadPods[], resources: Resources): Holder[] {
  const holders = subjects.map((subject) => {
    const kind = text(subject['kind']) ?? '';
    const name = nameIn(resources, subject['name']) ?? '';
    const namespace = kind === 'ServiceAccount' ? nameIn(resources, subject['namespace']) : undefined;
    const running = pods.filter(
      ({ spec, namespace: own }) =>
        kind === 'ServiceAccount' &&
        nameIn(resources, own) === namespace &&
        (nameIn(resources, spec['service_account_name'] ?? spec['serviceAccountName']) ?? 'default') === name,
    );
    return { kind, name, namespace, runs: [...new Set(running.map((pod) => pod.name))].sort() };
  });
  const keys = holders.map((holder) => JSON.stringify(holder));
  return holders.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function grantOf(role: Role, namespace: string | undefined, holders: readonly Holder[]): RoleGrant {
  const { name, address, rules, grows } = role;
  return {
    name,
    address,
    namespace,
    holders,
    may: rules === undefined ? undefined : allowedInWords(rules),
    readsAllSecrets: readsAllSecrets(rules ?? []),
    dangers: [
      ...(namespace === undefined ? ['holds in the whole cluster'] : []),
      ...dangersOf(rules ?? [], namespace === undefined ? 'the cluster' : 'the namespace'),
      ...(rules === undefined ? ['what it may do is not in this JSON'] : []),
      ...(grows ? ['may also do what other roles of the cluster add to it'] : []),
    ],
  };
}

/** What the JSON lets whom do by the cluster's API, and where: a row for each place that a role holds for. */
export function rolesOf(resources: Resources): readonly RoleGrant[] {
  const roles = rolesIn(resources);
  const pods = workloadPods(resources);
  const bound = bindingsIn(resources).map((binding) => ({ ...binding, role: boundRole(binding, roles) }));
  const keys = bound.map(({ role, namespace }) => JSON.stringify([role.kind, role.name, namespace]));
  const grants = bound.flatMap(({ role, namespace }, index) => {
    if (keys.indexOf(keys[index] ?? '') !== index) return [];
    const subjects = bound.flatMap((one, at) => (keys[at] === keys[index] ? one.subjects : []));
    return [grantOf(role, namespace, holdersOf(subjects, pods, resources))];
  });
  const unbound = roles.filter((role) => !bound.some((binding) => binding.role === role));
  const all = [...grants, ...unbound.map((role) => grantOf(role, role.namespace, []))];
  // What has to be looked at comes first.
  const rank = ({ dangers, namespace, name }: RoleGrant) =>
    `${dangers.length > 0 ? '0' : '1'} ${name} ${namespace ?? ''}`;
  return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
