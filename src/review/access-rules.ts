import { type Json, text } from './synthesized';

/** One rule of a role: as Terraform writes it, or as Kubernetes does. */
export interface Rule {
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  /** Undefined: all of them. */
  readonly names: readonly string[] | undefined;
  readonly verbs: readonly string[];
  /** Paths of the API that are no objects, such as /metrics. */
  readonly paths: readonly string[];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : [];
}

export function ruleOf(rule: Json): Rule {
  const names = texts(rule['resource_names'] ?? rule['resourceNames']);
  return {
    groups: texts(rule['api_groups'] ?? rule['apiGroups']),
    resources: texts(rule['resources']),
    names: names.length === 0 ? undefined : names,
    verbs: texts(rule['verbs']),
    paths: texts(rule['non_resource_urls'] ?? rule['nonResourceURLs']),
  };
}

/** Of Kubernetes itself, as far as other makers use the same words for kinds of their own. */
const BUILT_IN = /^[^.]*$|\.k8s\.io$/;
const COMMON = new Set(
  'pods services secrets configmaps jobs deployments roles rolebindings nodes'.split(' '),
);

/** What a rule is about. The group stands with it only where a kind of somebody else's is called like one of Kubernetes. */
function objectsIn({ groups, resources, names, paths }: Rule): string[] {
  const called = names === undefined ? '' : ` called ${names.join(' or ')}`;
  const objects = resources.flatMap((resource) =>
    groups.map((group) => {
      if (resource === '*') {
        if (group === '*') return 'everything';
        return group === '' ? 'everything of the core API' : `everything of ${group}`;
      }
      const [kind = ''] = resource.split('/');
      return BUILT_IN.test(group) || group === '*' || !COMMON.has(kind)
        ? resource
        : `${resource} of ${group}`;
    }),
  );
  return [...objects.map((object) => `${object}${called}`), ...paths.map((path) => `the path ${path}`)];
}

/**
 * `list` gives whole objects, so that with `get` it reads all of them; `get` alone reads what somebody knows the name of. A
 * role that has one of the verbs without its neighbour has that one's own words: who signs compares them with kubectl's.
 */
const WORDS: readonly (readonly [string, (verbs: ReadonlySet<string>) => boolean])[] = [
  ['do anything with', (verbs) => verbs.has('*')],
  ['read', (verbs) => verbs.has('get') && verbs.has('list')],
  ['read by name', (verbs) => verbs.has('get') && !verbs.has('list')],
  ['list', (verbs) => verbs.has('list') && !verbs.has('get')],
  ['watch', (verbs) => verbs.has('watch') && !(verbs.has('get') && verbs.has('list'))],
  ['create', (verbs) => verbs.has('create')],
  ['change', (verbs) => verbs.has('update') || verbs.has('patch')],
  ['delete', (verbs) => verbs.has('delete')],
  ['delete all at once', (verbs) => verbs.has('deletecollection')],
];
const IN_WORDS = new Set('* get list watch create update patch delete deletecollection'.split(' '));

function verbsInWords(verbs: ReadonlySet<string>): string {
  const words = WORDS.filter(([, holds]) => holds(verbs)).map(([word]) => word);
  return verbs.has('*')
    ? (words[0] ?? '')
    : [...words, ...[...verbs].filter((verb) => !IN_WORDS.has(verb))].join(', ');
}

/** What rules allow, in words, one for each kind of access: "read, create: pods, services". */
export function allowedInWords(rules: readonly Rule[]): readonly string[] {
  const verbs = new Map<string, Set<string>>();
  for (const rule of rules)
    for (const object of objectsIn(rule))
      verbs.set(object, new Set([...(verbs.get(object) ?? []), ...rule.verbs]));
  const objects = new Map<string, string[]>();
  for (const [object, all] of verbs) {
    const words = verbsInWords(all);
    objects.set(words, [...(objects.get(words) ?? []), object]);
  }
  return [...objects].map(([words, all]) => `${words}: ${all.join(', ')}`);
}
