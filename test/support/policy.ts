import { imagesOf } from '../../src/plan/artifacts';
import { hasCluster, operatorsOf, ownNamespacesOf } from '../../src/plan/components';
import { secretsOf } from '../../src/plan/secrets';
import type { StackPlan } from '../../src/plan/stack-plan';

type Json = Readonly<Record<string, unknown>>;
/** Synthesized Terraform. */
export interface Synthesized {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly [block: string]: unknown;
}

interface Resource {
  readonly address: string;
  readonly type: string;
  readonly body: Json;
}

interface PodTemplate {
  readonly address: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly spec: Json;
  readonly containers: readonly Json[];
  readonly inits: readonly Json[];
}

/** Terraform's JSON writes a block that may occur once as an object or as a list of one. */
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const list = (value: unknown): Json[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as Json[]);
const first = (value: unknown): Json => list(value)[0] ?? {};

export function resources(json: Synthesized): Resource[] {
  return Object.entries(json.resource).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => ({ address: `${type}.${name}`, type, body })),
  );
}

function podTemplates(json: Synthesized): PodTemplate[] {
  return resources(json)
    .filter(({ type }) => /^kubernetes_(deployment|stateful_set|cron_job|job)_v1$/.test(type))
    .map(({ address, type, body }) => {
      let spec = first(body['spec']);
      if (type === 'kubernetes_cron_job_v1') spec = first(first(spec['job_template'])['spec']);
      const template = first(spec['template']);
      const pod = first(template['spec']);
      return {
        address,
        name: text(first(body['metadata'])['name']),
        labels: (first(template['metadata'])['labels'] ?? {}) as Record<string, string>,
        spec: pod,
        containers: list(pod['container']),
        inits: list(pod['init_container']),
      };
    });
}

const podViolations = (
  { address, name, spec, containers, inits }: PodTemplate,
  operators: readonly string[],
): string[] => {
  const found: string[] = [];
  const require = (holds: boolean, what: string) => {
    if (!holds) found.push(`${address}: ${what}`);
  };
  const security = first(spec['security_context']);
  require(containers.length > 0, 'has no container');
  require(security['run_as_non_root'] === true, 'pod may run as root');
  require(first(security['seccomp_profile'])['type'] === 'RuntimeDefault', 'pod has no seccomp profile');
  const operator = operators.includes(name);
  require(spec['automount_service_account_token'] === operator, 'pod mounts a token');
  require(spec['enable_service_links'] === false, 'pod gets service links');
  require(typeof spec['service_account_name'] === 'string', 'pod uses the default service account');
  require(!spec['host_network'] && !spec['host_pid'] && !spec['host_ipc'], 'pod shares a host namespace');
  for (const volume of list(spec['volume'])) {
    const sources = list(volume['projected']).flatMap((projected) => list(projected['sources']));
    // A token for somebody else than the API server opens nothing there.
    const onlySecrets =
      sources.length > 0 &&
      sources.every(
        (source) =>
          Object.keys(source).join() === 'secret' ||
          list(source['service_account_token']).some(({ audience }) => typeof audience === 'string'),
      );
    require(onlySecrets ||
      ['empty_dir', 'config_map', 'secret', 'persistent_volume_claim'].some(
        (kind) => kind in volume,
      ), `volume ${String(volume['name'])} has a kind that is not allowed`);
  }
  for (const container of [...containers, ...inits]) {
    const name = String(container['name']);
    const context = first(container['security_context']);
    require(context['run_as_non_root'] === true, `${name} may run as root`);
    require(context['allow_privilege_escalation'] === false, `${name} may escalate`);
    require(context['privileged'] === false, `${name} may be privileged`);
    require(context['read_only_root_filesystem'] === true, `${name} writes its root file system`);
    require(JSON.stringify(first(context['capabilities'])['drop']) ===
      '["ALL"]', `${name} keeps capabilities`);
    const { requests, limits } = first(container['resources']) as Record<string, Json | undefined>;
    for (const amount of ['cpu', 'memory', 'ephemeral-storage']) {
      require(requests?.[amount] !== undefined &&
        limits?.[amount] !== undefined, `${name} has no ${amount} request or limit`);
    }
    require(/:(?!latest$)[^:/]+$|@sha256:/.test(
      String(container['image']),
    ), `${name} runs an image without a version`);
    for (const env of list(container['env'])) {
      const secretName = /(PASSWORD|SECRET|TOKEN|ACCESS_KEY|PASSPHRASE)(?!.*_FILE$)/.test(
        String(env['name']),
      );
      require(!secretName || env['value'] === undefined, `${name} has ${String(env['name'])} as a literal`);
    }
  }
  const isServer = !/cron_job|job_v1/.test(address);
  for (const container of isServer ? containers : []) {
    // It listens on loopback only, where no probe of the kubelet gets to.
    if (container['name'] === 'alertmanager') continue;
    // It listens nowhere, and ends when it cannot go on: Kubeflow Pipelines' persistence agent.
    if (container['name'] === 'persistence') continue;
    require('readiness_probe' in container &&
      'liveness_probe' in container, `${String(container['name'])} lacks a probe`);
  }
  return found;
};

const selects = (selector: Json, labels: Readonly<Record<string, string>>) =>
  Object.entries((selector['match_labels'] ?? {}) as Json).every(([key, value]) => labels[key] === value);

/** What in a synthesized platform breaks the rules that every platform must keep. Empty: nothing. */
export function violations(json: Synthesized, plan: StackPlan): string[] {
  const operators = operatorsOf(plan);
  const all = resources(json);
  const pods = podTemplates(json);
  const found = pods.flatMap((template) => podViolations(template, operators));
  // The platform's own, and those that its tools make: by name, or by a reference to one of that name.
  const known = [plan.platform.namespace, ...ownNamespacesOf(plan)];
  const namespaces = [
    ...known,
    ...all
      .filter(
        ({ type, body }) =>
          type === 'kubernetes_namespace_v1' && known.includes(text(first(body['metadata'])['name'])),
      )
      .map(({ address }) => `\${${address}.metadata[0].name}`),
  ];

  const policies = all.filter(({ type }) => type === 'kubernetes_network_policy_v1');
  for (const { address, labels } of pods) {
    const own = policies.filter(({ body }) => {
      const selector = first(first(body['spec'])['pod_selector']);
      return Object.keys(selector['match_labels'] ?? {}).length > 0 && selects(selector, labels);
    });
    if (own.length === 0) found.push(`${address}: no network policy of its own`);
  }
  const denyAll = policies.some(({ body }) => {
    const spec = first(body['spec']);
    return (
      Object.keys(first(spec['pod_selector'])['match_labels'] ?? {}).length === 0 &&
      !('ingress' in spec && list(spec['ingress']).length > 0)
    );
  });
  if (!denyAll && plan.platform.createNamespace && hasCluster(plan))
    found.push('the namespace does not deny by default');

  for (const { address, type, body } of all) {
    const metadata = first(body['metadata']);
    if (type === 'kubernetes_secret_v1') {
      if ('data' in body || 'binary_data' in body) found.push(`${address}: a value that reaches the state`);
      if (!(Number(body['data_wo_revision']) >= 1)) found.push(`${address}: no revision`);
    }
    const role = /^kubernetes_.*(role|cluster)/.test(type);
    if (role && operators.length === 0) found.push(`${address}: a role that nobody asked for`);
    for (const dependency of (body['depends_on'] ?? []) as string[]) {
      if (!/^[a-z0-9_]+\.[a-z0-9_]+$/.test(dependency))
        found.push(`${address}: depends on ${dependency}, which is no address`);
    }
    if (type === 'kubernetes_manifest') found.push(`${address}: needs the cluster at plan time`);
    if (type === 'kubernetes_service_v1') {
      const kind = first(body['spec'])['type'] ?? 'ClusterIP';
      if (kind !== 'ClusterIP') found.push(`${address}: a service of type ${text(kind)}`);
    }
    if (type === 'helm_release' && ('set_sensitive' in body || 'set' in body))
      found.push(`${address}: values outside "values"`);
    if (
      type.startsWith('kubernetes_') &&
      type !== 'kubernetes_namespace_v1' &&
      !type.startsWith('kubernetes_cluster_role') &&
      !namespaces.includes(text(metadata['namespace']))
    ) {
      found.push(`${address}: in namespace ${String(metadata['namespace'])}`);
    }
    if (
      type.startsWith('kubernetes_') &&
      (metadata['labels'] as Json | undefined)?.['app.kubernetes.io/managed-by'] !== 'terraform'
    ) {
      found.push(`${address}: lacks the recommended labels`);
    }
  }

  const planned = new Set(imagesOf(plan).map(({ reference }) => reference));
  for (const image of pods
    .flatMap(({ containers, inits }) => [...containers, ...inits])
    .map((container) => String(container['image']))) {
    if (!planned.has(image)) found.push(`image ${image} is not in the list of images`);
  }

  const secrets = new Map(secretsOf(plan).map(({ name, keys }) => [name, keys]));
  for (const { address, containers, inits } of pods) {
    for (const env of [...containers, ...inits].flatMap((container) => list(container['env']))) {
      const reference = first(first(env['value_from'])['secret_key_ref']);
      if (reference['name'] === undefined) continue;
      if (!secrets.get(text(reference['name']))?.includes(text(reference['key']))) {
        found.push(
          `${address}: reads ${text(reference['name'])}/${text(reference['key'])}, which is not in the list of secrets`,
        );
      }
    }
  }
  const made = all
    .filter(({ type }) => type === 'kubernetes_secret_v1')
    .map(({ body }) => String(first(body['metadata'])['name']))
    .sort();
  const expected = secretsOf(plan)
    .filter(({ origin }) => origin === 'generated')
    .map(({ name }) => name)
    .sort();
  if (JSON.stringify(made) !== JSON.stringify(expected))
    found.push(`makes the Secrets ${made.join(', ')}, the list says ${expected.join(', ')}`);

  const exposed =
    all.some(({ type }) => type.startsWith('kubernetes_ingress')) ||
    JSON.stringify(json).includes('HTTPRoute');
  if (exposed && plan.platform.exposure.kind === 'none')
    found.push('something is exposed that nobody asked for');
  if (/TfToken\[/i.test(JSON.stringify(json))) found.push('a token was left unresolved');
  return found;
}
