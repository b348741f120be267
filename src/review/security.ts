import { foreignCharts } from './check-scope';
import { type RoleGrant, rolesOf } from './roles';
import {
  block,
  blocks,
  either,
  findObjects,
  inside,
  type Json,
  type SynthesizedResource,
  text,
} from './synthesized';
import { type WorkloadPods, workloadPods } from './workload-pods';

/** How the pods of one workload run. */
export interface PodSecurity extends Pick<WorkloadPods, 'name' | 'kind'> {
  readonly serviceAccount: string;
  /** A token for the cluster's API is mounted. */
  readonly token: boolean;
  readonly readOnlyRoot: boolean;
  /** What Pod Security `restricted` would refuse. */
  readonly violations: readonly string[];
}

export interface Security {
  /** The level that the namespace enforces; undefined where the stack does not make the namespace. */
  readonly enforced: string | undefined;
  readonly pods: readonly PodSecurity[];
  readonly serviceAccounts: readonly { readonly name: string; readonly token: boolean }[];
  /** What accounts and others may do by the cluster's API. */
  readonly roles: readonly RoleGrant[];
  /** Charts from outside, of whose pods, accounts and other objects nothing is known here. */
  readonly foreignCharts: readonly string[];
}

/** What the level `restricted` of Pod Security refuses in one container. */
function containerViolations(container: Json, pod: Json): string[] {
  const own = inside(container, 'security_context');
  const name = text(container['name']) ?? '';
  const profile = [own, pod].map((context) => text(inside(context, 'seccomp_profile')['type']));
  const dropped = inside(own, 'capabilities')['drop'];
  const added = inside(own, 'capabilities')['add'];
  const problems = [
    [(either(own, 'run_as_non_root') ?? either(pod, 'run_as_non_root')) !== true, 'may run as root'],
    [either(own, 'allow_privilege_escalation') !== false, 'may gain privileges'],
    [own['privileged'] === true, 'is privileged'],
    [!Array.isArray(dropped) || !dropped.includes('ALL'), 'keeps capabilities'],
    [Array.isArray(added) && added.some((one) => one !== 'NET_BIND_SERVICE'), 'adds capabilities'],
    [!profile.some((type) => type === 'RuntimeDefault' || type === 'Localhost'), 'has no seccomp profile'],
    [
      blocks(container['port']).some((port) => either(port, 'host_port') !== undefined),
      'opens a port of the node',
    ],
  ] as const;
  return problems.flatMap(([refused, words]) => (refused ? [`${name} ${words}`] : []));
}

function podSecurity({ name, kind, spec }: WorkloadPods): PodSecurity {
  const pod = inside(spec, 'security_context');
  const of = (key: string) => blocks(either(spec, key));
  const containers = [
    ...of('container'),
    ...of('containers'),
    ...of('init_container'),
    ...of('init_containers'),
  ];
  const host = ['host_network', 'host_pid', 'host_ipc'].filter((key) => either(spec, key) === true);
  const hostPaths = [...of('volume'), ...of('volumes')].filter(
    (one) => either(one, 'host_path') !== undefined,
  );
  return {
    name,
    kind,
    serviceAccount: text(either(spec, 'service_account_name')) ?? 'default',
    token:
      either(spec, 'automount_service_account_token') !== false ||
      [...of('volume'), ...of('volumes')].some(
        (volume) =>
          findObjects(volume, (part) => either(part, 'service_account_token') !== undefined).length > 0,
      ),
    readOnlyRoot: containers.every(
      (container) => either(inside(container, 'security_context'), 'read_only_root_filesystem') === true,
    ),
    violations: [
      ...host.map((key) => `uses the node's ${key.slice('host_'.length)}`),
      ...(hostPaths.length > 0 ? ["mounts the node's files"] : []),
      ...containers.flatMap((container) => containerViolations(container, pod)),
    ],
  };
}

/** What a security review of the platform asks about, as far as the synthesized Terraform tells. */
export function securityOf(resources: readonly SynthesizedResource[]): Security {
  const ofType = (pattern: RegExp) => resources.filter(({ type }) => pattern.test(type));
  const labels = ofType(/^kubernetes_namespace(_|$)/).map(({ body }) =>
    block(block(body, 'metadata'), 'labels'),
  );
  return {
    enforced: labels.map((label) => text(label['pod-security.kubernetes.io/enforce'])).find((level) => level),
    pods: workloadPods(resources)
      .map(podSecurity)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    serviceAccounts: ofType(/^kubernetes_service_account(_|$)/).map(({ body }) => ({
      name: text(block(body, 'metadata')['name']) ?? '',
      token: body['automount_service_account_token'] !== false,
    })),
    roles: rolesOf(resources),
    foreignCharts: foreignCharts(resources),
  };
}
