import type { KubernetesObject } from './cluster';

/** One change of a live object by hand, as JSON Patch, and where the plan shows it. */
export interface HandEdit {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
  /** Beginning of the Terraform attribute that the plan must name. */
  readonly shownAs: string;
}

type Object = KubernetesObject & Readonly<Record<string, unknown>>;

const LABEL = 'app.kubernetes.io~1part-of';
const edit = (op: HandEdit['op'], path: string, shownAs: string, value?: unknown): HandEdit => ({
  op,
  path,
  shownAs,
  ...(op !== 'remove' && { value }),
});
const replace = (path: string, value: unknown, shownAs: string) => edit('replace', path, shownAs, value);
const add = (path: string, value: unknown, shownAs: string) => edit('add', path, shownAs, value);

/** What lies below a JSON pointer. */
export const at = (object: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      object,
    );

/** Every part of a container that we set, where it has it. */
function containerEdits(object: Object, path: string, shownAs: string): HandEdit[] {
  const has = (part: string) => at(object, `${path}/${part}`) !== undefined;
  return [
    replace(`${path}/image`, 'registry.example.com/other:1', `${shownAs}.image`),
    replace(`${path}/imagePullPolicy`, 'Always', `${shownAs}.image_pull_policy`),
    replace(`${path}/resources/limits/memory`, '777Mi', `${shownAs}.resources`),
    replace(`${path}/resources/requests/cpu`, '11m', `${shownAs}.resources`),
    replace(`${path}/securityContext/readOnlyRootFilesystem`, false, `${shownAs}.security_context`),
    ...(has('command') ? [add(`${path}/command/-`, '--x', `${shownAs}.command`)] : []),
    ...(has('args') ? [add(`${path}/args/-`, '--x', `${shownAs}.args`)] : []),
    ...(has('env') ? [add(`${path}/env/-`, { name: 'EXTRA', value: 'x' }, `${shownAs}.env`)] : []),
    ...(has('volumeMounts/0')
      ? [replace(`${path}/volumeMounts/0/mountPath`, '/other', `${shownAs}.volume_mount`)]
      : []),
    ...(has('ports/0') ? [replace(`${path}/ports/0/containerPort`, 999, `${shownAs}.port`)] : []),
    ...(['startupProbe', 'readinessProbe', 'livenessProbe'] as const).flatMap((probe) =>
      has(probe)
        ? [replace(`${path}/${probe}/periodSeconds`, 77, `${shownAs}.${probe.replace('Probe', '_probe')}`)]
        : [],
    ),
    ...(['postStart', 'preStop'] as const).flatMap((hook) =>
      has(`lifecycle/${hook}`)
        ? [replace(`${path}/lifecycle/${hook}/exec/command`, ['true'], `${shownAs}.lifecycle`)]
        : [],
    ),
  ];
}

function podEdits(object: Object, path: string, shownAs: string): HandEdit[] {
  const [spec, shown] = [`${path}/spec`, `${shownAs}.spec[0]`];
  const inits = (at(object, `${spec}/initContainers`) ?? []) as unknown[];
  const volumes = (at(object, `${spec}/volumes`) ?? []) as unknown[];
  return [
    replace(`${path}/metadata/labels/${LABEL}`, 'edited', `${shownAs}.metadata[0].labels`),
    replace(
      `${path}/metadata/annotations/mlops-scaffold~1config-hash`,
      'x',
      `${shownAs}.metadata[0].annotations`,
    ),
    ...containerEdits(object, `${spec}/containers/0`, `${shown}.container[0]`),
    ...inits.flatMap((_, index) =>
      containerEdits(
        object,
        `${spec}/initContainers/${String(index)}`,
        `${shown}.init_container[${String(index)}]`,
      ),
    ),
    ...(volumes.length > 0
      ? [add(`${spec}/volumes/-`, { name: 'extra', emptyDir: {} }, `${shown}.volume`)]
      : []),
    replace(`${spec}/automountServiceAccountToken`, true, `${shown}.automount_service_account_token`),
    replace(`${spec}/enableServiceLinks`, true, `${shown}.enable_service_links`),
    replace(`${spec}/terminationGracePeriodSeconds`, 7, `${shown}.termination_grace_period_seconds`),
    replace(`${spec}/securityContext/runAsUser`, 12_345, `${shown}.security_context`),
    replace(`${spec}/securityContext/fsGroup`, 12_345, `${shown}.security_context`),
    add(`${spec}/nodeSelector`, { 'kubernetes.io/os': 'linux' }, `${shown}.node_selector`),
    ...(at(object, `${spec}/topologySpreadConstraints/0`) === undefined
      ? []
      : [replace(`${spec}/topologySpreadConstraints/0/maxSkew`, 5, `${shown}.topology_spread_constraint`)]),
  ];
}

const WORKLOAD_EDITS: Readonly<Record<string, (object: Object) => HandEdit[]>> = {
  kubernetes_deployment_v1: (object) => [
    replace('/spec/replicas', 3, 'spec[0].replicas'),
    replace('/spec/strategy/rollingUpdate/maxUnavailable', 1, 'spec[0].strategy'),
    add('/spec/minReadySeconds', 3, 'spec[0].min_ready_seconds'),
    ...podEdits(object, '/spec/template', 'spec[0].template[0]'),
  ],
  kubernetes_stateful_set_v1: (object) => [
    replace('/spec/replicas', 0, 'spec[0].replicas'),
    replace(
      '/spec/persistentVolumeClaimRetentionPolicy/whenDeleted',
      'Delete',
      'spec[0].persistent_volume_claim_retention_policy',
    ),
    ...podEdits(object, '/spec/template', 'spec[0].template[0]'),
  ],
  kubernetes_cron_job_v1: (object) => [
    replace('/spec/schedule', '1 1 1 1 *', 'spec[0].schedule'),
    replace('/spec/timeZone', 'Asia/Tokyo', 'spec[0].timezone'),
    replace('/spec/suspend', at(object, '/spec/suspend') !== true, 'spec[0].suspend'),
    replace('/spec/concurrencyPolicy', 'Allow', 'spec[0].concurrency_policy'),
    replace('/spec/failedJobsHistoryLimit', 9, 'spec[0].failed_jobs_history_limit'),
    replace('/spec/jobTemplate/spec/backoffLimit', 5, 'spec[0].job_template[0].spec[0].backoff_limit'),
    ...podEdits(object, '/spec/jobTemplate/spec/template', 'spec[0].job_template[0].spec[0].template[0]'),
  ],
};

const OTHER_EDITS: Readonly<Record<string, (object: Object) => HandEdit[]>> = {
  kubernetes_namespace_v1: () => [
    replace('/metadata/labels/pod-security.kubernetes.io~1warn', 'privileged', 'metadata[0].labels'),
    add('/metadata/labels/extra', 'x', 'metadata[0].labels'),
  ],
  kubernetes_secret_v1: () => [],
  kubernetes_persistent_volume_claim_v1: () => [],
  kubernetes_config_map_v1: ({ data = {} }) => [
    ...Object.keys(data).map((key) => replace(`/data/${key.replaceAll('/', '~1')}`, 'edited', 'data')),
    add('/data/extra', 'x', 'data.extra'),
  ],
  kubernetes_service_account_v1: (object) => [
    replace(
      '/automountServiceAccountToken',
      object['automountServiceAccountToken'] !== true,
      'automount_service_account_token',
    ),
    add('/imagePullSecrets', [{ name: 'extra' }], 'image_pull_secret'),
  ],
  kubernetes_service_v1: () => [
    replace('/spec/selector/app.kubernetes.io~1name', 'other', 'spec[0].selector'),
    replace('/spec/ports/0/targetPort', 999, 'spec[0].port'),
    replace('/spec/type', 'NodePort', 'spec[0].type'),
    replace('/spec/sessionAffinity', 'ClientIP', 'spec[0].session_affinity'),
  ],
  kubernetes_network_policy_v1: (object) => {
    const has = (part: string) => at(object, `/spec/${part}`) !== undefined;
    return [
      has('ingress')
        ? add('/spec/ingress/-', {}, 'spec[0].ingress')
        : add('/spec/ingress', [{}], 'spec[0].ingress'),
      has('egress')
        ? add('/spec/egress/-', {}, 'spec[0].egress')
        : add('/spec/egress', [{}], 'spec[0].egress'),
      replace('/spec/podSelector', { matchLabels: { nobody: 'x' } }, 'spec[0].pod_selector'),
      replace('/spec/policyTypes', has('egress') ? ['Ingress'] : ['Egress'], 'spec[0].policy_types'),
    ];
  },
  kubernetes_resource_quota_v1: () => [replace('/spec/hard/pods', '3', 'spec[0].hard')],
  kubernetes_limit_range_v1: () => [
    replace('/spec/limits/0/default/memory', '1234Mi', 'spec[0].limit'),
    replace('/spec/limits/0/defaultRequest/cpu', '77m', 'spec[0].limit'),
  ],
  kubernetes_pod_disruption_budget_v1: () => [
    replace('/spec/selector/matchLabels/app.kubernetes.io~1name', 'other', 'spec[0].selector'),
    replace('/spec/maxUnavailable', 2, 'spec[0].max_unavailable'),
  ],
  kubernetes_ingress_v1: () => [
    replace('/spec/ingressClassName', 'other', 'spec[0].ingress_class_name'),
    replace('/spec/rules/0/host', 'other.example.com', 'spec[0].rule'),
    replace('/spec/rules/0/http/paths/0/backend/service/name', 'other', 'spec[0].rule'),
    replace('/spec/tls/0/secretName', 'other', 'spec[0].tls'),
  ],
};

const annotation = (object: Object): HandEdit =>
  add(
    '/metadata/annotations',
    { ...(at(object, '/metadata/annotations') as object), extra: 'x' },
    'metadata[0].annotations',
  );

/** The edits of an object of a type; undefined for a type that nobody has thought of yet. */
export function editsOf(type: string, object: Object): readonly HandEdit[] | undefined {
  const own = (WORKLOAD_EDITS[type] ?? OTHER_EDITS[type])?.(object);
  const all = own && [
    replace(`/metadata/labels/${LABEL}`, 'edited', 'metadata[0].labels'),
    // A budget is replaced, and of a replacement the plan tells what is asked for.
    ...(type === 'kubernetes_pod_disruption_budget_v1' ? [] : [annotation(object)]),
    ...own,
  ];
  // Not every object of a type has every part.
  return all?.filter(({ op, path }) => op !== 'replace' || at(object, path) !== undefined);
}
