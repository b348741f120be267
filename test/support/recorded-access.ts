import { kubectl, type KubernetesObject } from './cluster';

interface ResourceRule {
  readonly verbs: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
}
interface RulesReview {
  readonly status: {
    readonly resourceRules: readonly ResourceRule[];
    readonly nonResourceRules: readonly {
      readonly verbs: readonly string[];
      readonly nonResourceURLs?: readonly string[];
    }[];
  };
}

interface Identity {
  readonly user: string;
  readonly groups: readonly string[];
}

const accountOf = (namespace: string, account: string): Identity => ({
  user: `system:serviceaccount:${namespace}:${account}`,
  groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'],
});

/** What somebody may do in a namespace: what `kubectl auth can-i --list` shows. */
async function permissions({ user, groups }: Identity, where: string): Promise<readonly string[]> {
  const review = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectRulesReview',
    spec: { namespace: where },
  };
  const answer = await kubectl(
    [
      ...['create', '--raw', '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews', '-f', '-'],
      `--as=${user}`,
      ...groups.map((group) => `--as-group=${group}`),
    ],
    { input: JSON.stringify(review) },
  );
  const { resourceRules, nonResourceRules } = (JSON.parse(answer) as RulesReview).status;
  const ofResources = resourceRules.flatMap(
    ({ verbs, apiGroups = [''], resources = [], resourceNames = [] }) =>
      apiGroups.flatMap((group) =>
        resources.map((resource) => {
          const names = resourceNames.length === 0 ? '' : ` ${resourceNames.join(' ')}`;
          return `${group === '' ? '' : `${group}/`}${resource}${names}: ${[...verbs].sort().join(' ')}`;
        }),
      ),
  );
  const ofUrls = nonResourceRules.flatMap(({ verbs, nonResourceURLs = [] }) =>
    nonResourceURLs.map((url) => `${url}: ${[...verbs].sort().join(' ')}`),
  );
  return [...new Set([...ofResources, ...ofUrls])].sort();
}

/** What each service account of a namespace may do in `where` beyond what every account of the cluster may. */
export async function permissionsOf(
  namespace: string,
  accounts: readonly string[],
  where = namespace,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const everybody = new Set(await permissions(accountOf(namespace, 'somebody-else'), where));
  const found: Record<string, readonly string[]> = {};
  for (const account of accounts) {
    found[account] = (await permissions(accountOf(namespace, account), where)).filter(
      (line) => !everybody.has(line),
    );
  }
  return found;
}

/** What a member of a group of users may do in `where` beyond what every user of the cluster may. */
export async function permissionsOfGroup(group: string, where: string): Promise<readonly string[]> {
  const member = (groups: readonly string[]) =>
    permissions({ user: 'jane', groups: [...groups, 'system:authenticated'] }, where);
  const everybody = new Set(await member([]));
  return (await member([group])).filter((line) => !everybody.has(line));
}

interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: unknown;
}
interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}
interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly port?: number | string; readonly protocol?: string }[];
}
interface PolicySpec {
  readonly podSelector: Selector;
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

const selectorText = ({ matchLabels = {}, matchExpressions }: Selector): string => {
  const labels = Object.entries(matchLabels).map(
    ([key, value]) => `${key.replace('app.kubernetes.io/', '')}=${value}`,
  );
  const all = matchExpressions === undefined ? labels : [...labels, JSON.stringify(matchExpressions)];
  return all.length === 0 ? 'every pod' : all.sort().join(' ');
};

const peerText = ({ podSelector, namespaceSelector, ipBlock }: Peer): string => {
  if (ipBlock !== undefined)
    return [ipBlock.cidr, ...(ipBlock.except ?? []).map((cidr) => `not ${cidr}`)].join(' ');
  const pods = podSelector === undefined ? 'every pod' : selectorText(podSelector);
  return namespaceSelector === undefined ? pods : `${pods} in namespace ${selectorText(namespaceSelector)}`;
};

const rulesText = (rules: readonly Rule[], direction: 'from' | 'to'): readonly string[] =>
  rules.flatMap((rule) => {
    const ports = (rule.ports ?? []).map(
      ({ port, protocol }) => `${protocol ?? 'TCP'} ${String(port ?? 'any')}`,
    );
    const peers = rule[direction] ?? [{ ipBlock: { cidr: 'anywhere' } }];
    return peers.map(
      (peer) => `${direction} ${peerText(peer)}: ${ports.length === 0 ? 'any port' : ports.join(', ')}`,
    );
  });

/** What the network policies among the objects allow, by policy. An empty list of a direction denies it. */
export function networkEdges(
  objects: readonly KubernetesObject[],
): Readonly<Record<string, readonly string[]>> {
  const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
  return Object.fromEntries(
    policies.map(({ metadata, spec }) => {
      const { podSelector, policyTypes, ingress = [], egress = [] } = spec as unknown as PolicySpec;
      const lines = [...rulesText(ingress, 'from'), ...rulesText(egress, 'to')].sort();
      return [metadata.name, [`${policyTypes.join(' and ')} of ${selectorText(podSelector)}`, ...lines]];
    }),
  );
}
