import type { Rule } from './access-rules';

const has = (given: readonly string[], wanted: readonly string[]): boolean =>
  given.includes('*') || wanted.some((one) => given.includes(one));
const READS = ['get', 'list', 'watch'];
const CHANGES = ['create', 'update', 'patch'];

/** Whether a rule lets somebody do one of the verbs with a kind of a group: `''`, `pods/exec`. */
function allows(rule: Rule, group: string, kind: string, verbs: readonly string[]): boolean {
  const sub = kind.includes('/') ? [`*/${kind.split('/')[1] ?? ''}`] : [];
  return has(rule.groups, [group]) && has(rule.resources, [kind, ...sub]) && has(rule.verbs, verbs);
}

/** Kinds that become pods, their makers' ones too: whoever makes or changes one decides what runs. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  '': ['pods', 'replicationcontrollers'],
  apps: ['deployments', 'statefulsets', 'daemonsets', 'replicasets'],
  batch: ['jobs', 'cronjobs'],
  'argoproj.io': ['workflows', 'cronworkflows'],
  'jobset.x-k8s.io': ['jobsets'],
  'kubeflow.org': ['scheduledworkflows', 'experiments', 'suggestions', 'trials'],
  'machinelearning.seldon.io': ['seldondeployments'],
  'ray.io': ['rayclusters', 'rayjobs', 'rayservices'],
  'serving.kserve.io': ['inferenceservices', 'inferencegraphs'],
  'trainer.kubeflow.org': ['trainjobs'],
};
/** A websocket into a pod is opened by `get` as well. */
const COMMANDS = [
  ...['pods/exec', 'pods/attach', 'nodes/proxy'].map((kind) => [kind, ['get', 'create']] as const),
  ['pods/ephemeralcontainers', ['update', 'patch']] as const,
];
const RBAC = 'rbac.authorization.k8s.io';
const OF_RBAC = ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'];

/** Whether each Secret there can be read. */
export const readsAllSecrets = (rules: readonly Rule[]): boolean =>
  rules.some((rule) => rule.names === undefined && allows(rule, '', 'secrets', READS));

function secretDangers(rules: readonly Rule[], where: string): string[] {
  const open = rules.filter(({ names }) => names === undefined);
  const listed = open.some((rule) => allows(rule, '', 'secrets', ['list', 'watch']));
  return [
    ...(readsAllSecrets(rules)
      ? [`can read all Secrets of ${where}${listed ? '' : ', each by its name'}`]
      : []),
    ...(open.some((rule) => allows(rule, '', 'secrets', ['update', 'patch']))
      ? [`can change all Secrets of ${where}`]
      : []),
  ];
}

function runDangers(rules: readonly Rule[]): string[] {
  const kinds = rules.flatMap((rule) =>
    Object.entries(RUNS).flatMap(([group, all]) =>
      all
        .filter((kind) => allows(rule, group, kind, CHANGES))
        .map((kind) => (rule.names === undefined ? kind : `${kind} called ${rule.names.join(' or ')}`)),
    ),
  );
  const everything = rules.some(
    (rule) => rule.groups.includes('*') && rule.resources.includes('*') && has(rule.verbs, CHANGES),
  );
  const told = everything ? 'of every kind' : [...new Set(kinds)].join(', ');
  return [
    ...(kinds.length === 0 ? [] : [`can make or change what runs as pods: ${told}`]),
    ...(rules.some((rule) => COMMANDS.some(([kind, verbs]) => allows(rule, '', kind, verbs)))
      ? ['can run commands in pods']
      : []),
  ];
}

function rightsDangers(rules: readonly Rule[]): string[] {
  const makes = rules.some((rule) =>
    OF_RBAC.some((kind) => allows(rule, RBAC, kind, [...CHANGES, 'bind', 'escalate'])),
  );
  const others = rules.some(
    (rule) => has(rule.verbs, ['impersonate']) || allows(rule, '', 'serviceaccounts/token', ['create']),
  );
  return [
    ...(makes ? ['can make or change roles or bindings'] : []),
    ...(others ? ['can act as other accounts'] : []),
  ];
}

/** What has to be looked at before somebody signs for it, in words; where: "the namespace ml". */
export function dangersOf(rules: readonly Rule[], where: string): readonly string[] {
  const wild = rules.some(({ groups, resources, verbs, paths }) =>
    [...groups, ...resources, ...verbs, ...paths].some((one) => one.includes('*')),
  );
  return [
    ...secretDangers(rules, where),
    ...runDangers(rules),
    ...rightsDangers(rules),
    ...(wild ? ['has wildcards'] : []),
  ];
}
