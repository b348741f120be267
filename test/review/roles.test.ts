import { rolesOf } from '../../src/review/roles';
import { resourcesOf } from '../../src/review/synthesized';
import { planOf as planWith } from '../support/plans';
import { planOf } from '../scaffold/plans';
import { markdownOf, pageOf, synthesize, wholeReport } from './reports';

const rule = (api_groups: string[], resources: string[], verbs: string[], resource_names?: string[]) => ({
  api_groups,
  resources,
  verbs,
  ...(resource_names && { resource_names }),
});

/** The roles of a JSON with one role, bound to a service account of its namespace. */
function granted(rules: object[], cluster = false) {
  const metadata = { name: 'r', ...(!cluster && { namespace: 'ml' }) };
  const kind = cluster ? 'ClusterRole' : 'Role';
  const type = cluster ? 'kubernetes_cluster_role' : 'kubernetes_role';
  return rolesOf(
    resourcesOf({
      resource: {
        [`${type}_v1`]: { r: { metadata, rule: rules } },
        [`${type}_binding_v1`]: {
          r: {
            metadata,
            role_ref: { kind, name: 'r' },
            subject: [{ kind: 'ServiceAccount', name: 'a', namespace: 'ml' }],
          },
        },
      },
    }),
  );
}
const dangers = (...of: Parameters<typeof rule>) => granted([rule(...of)])[0]?.dangers;

test('says in words what a role may do, each kind of access once', () => {
  const [role] = granted([
    rule([''], ['pods', 'services'], ['get', 'list', 'watch']),
    rule([''], ['pods'], ['create', 'delete']),
    rule([''], ['secrets'], ['get'], ['key']),
    rule([''], ['services'], ['patch', 'create', 'deletecollection', 'update']),
    rule(['', 'events.k8s.io'], ['events'], ['create', 'patch']),
    rule(['volcano.example'], ['jobs'], ['get']),
    rule(['ray.io'], ['*'], ['*']),
    { non_resource_urls: ['/metrics'], verbs: ['get'] },
    rule([''], ['serviceaccounts'], ['impersonate']),
  ]);
  expect(role?.may).toEqual([
    'read, create, delete: pods',
    'read, create, change, delete all at once: services',
    'read by name: secrets called key, jobs of volcano.example, the path /metrics',
    'create, change: events',
    'do anything with: everything of ray.io',
    'impersonate: serviceaccounts',
  ]);
});

test('calls no verb by the name of another', () => {
  const may = (...verbs: string[]) => granted([rule([''], ['pods'], verbs)])[0]?.may;
  expect(may('list', 'deletecollection')).toEqual(['list, delete all at once: pods']);
  expect(may('delete', 'deletecollection')).toEqual(['delete, delete all at once: pods']);
  expect(may('watch')).toEqual(['watch: pods']);
  expect(may('get', 'watch')).toEqual(['read by name, watch: pods']);
  expect(may('list', 'watch')).toEqual(['list, watch: pods']);
  expect(may('get', 'list')).toEqual(['read: pods']);
});

test.each([
  ['all Secrets', [[''], ['secrets'], ['list']], ['can read all Secrets of the namespace']],
  ['any Secret', [[''], ['secrets'], ['get']], ['can read all Secrets of the namespace, each by its name']],
  ['one Secret', [[''], ['secrets'], ['get'], ['key']], []],
  ['what is called a secret', [['other.example'], ['secrets'], ['get']], []],
  ['makes Secrets', [[''], ['secrets'], ['create']], []],
  ['changes Secrets', [[''], ['secrets'], ['patch']], ['can change all Secrets of the namespace']],
  ['reads pods', [[''], ['pods', 'pods/log'], ['get', 'list', 'watch', 'delete']], []],
  ['makes pods', [[''], ['pods'], ['create']], ['can make or change what runs as pods: pods']],
  [
    'changes workloads',
    [['apps', 'batch'], ['deployments', 'jobs'], ['patch']],
    ['can make or change what runs as pods: deployments, jobs'],
  ],
  [
    'changes what an operator makes pods of',
    [['ray.io'], ['rayclusters'], ['patch'], ['ray']],
    ['can make or change what runs as pods: rayclusters called ray'],
  ],
  ['says how a workload is', [['apps'], ['deployments/status'], ['update']], []],
  ['a shell', [[''], ['pods/exec'], ['create']], ['can run commands in pods']],
  [
    'makes roles',
    [['rbac.authorization.k8s.io'], ['rolebindings'], ['create']],
    ['can make or change roles or bindings'],
  ],
  ['sees roles', [['rbac.authorization.k8s.io'], ['roles', 'rolebindings'], ['get', 'list', 'watch']], []],
  ['tokens', [[''], ['serviceaccounts/token'], ['create']], ['can act as other accounts']],
  ['wildcards', [['ray.io'], ['*'], ['get']], ['has wildcards']],
] as [string, Parameters<typeof rule>, string[]][])('what has to be looked at: %s', (_, of, expected) => {
  expect(dangers(...of)).toEqual(expected);
});

test('who may do anything is told so in each respect', () => {
  expect(granted([rule(['*'], ['*'], ['*'])], true)).toMatchObject([
    {
      namespace: undefined,
      may: ['do anything with: everything'],
      readsAllSecrets: true,
      dangers: [
        'holds in the whole cluster',
        'can read all Secrets of the cluster',
        'can change all Secrets of the cluster',
        'can make or change what runs as pods: of every kind',
        'can run commands in pods',
        'can make or change roles or bindings',
        'can act as other accounts',
        'has wildcards',
      ],
    },
  ]);
});

/** Objects as a project's own manifests write them. */
const manifests = (...objects: object[]) =>
  rolesOf(
    resourcesOf({
      resource: {
        kubernetes_manifest: Object.fromEntries(
          objects.map((manifest, at) => [`m${String(at)}`, { manifest }]),
        ),
        kubernetes_namespace_v1: { n: { metadata: { name: 'ml' } } },
      },
    }),
  );
const bound = (kind: string, name: string, binding: object, subjects: object[]) => ({
  kind: 'metadata' in binding ? 'RoleBinding' : 'ClusterRoleBinding',
  metadata: { name: 'b' },
  roleRef: { kind, name },
  subjects,
  ...binding,
});
const IN_ML = { metadata: { name: 'b', namespace: '${kubernetes_namespace_v1.n.metadata[0].name}' } };
const PEOPLE = { kind: 'Group', name: 'people' };

test("a role of the cluster holds where it is bound, also where Terraform's reference says where", () => {
  const reader = {
    kind: 'ClusterRole',
    metadata: { name: 'reader' },
    rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }],
  };
  expect(manifests(reader, bound('ClusterRole', 'reader', IN_ML, [PEOPLE]))).toEqual([
    {
      name: 'reader',
      address: 'kubernetes_manifest.m0',
      namespace: 'ml',
      holders: [{ kind: 'Group', name: 'people', namespace: undefined, runs: [] }],
      may: ['read: secrets'],
      readsAllSecrets: true,
      dangers: ['can read all Secrets of the namespace'],
    },
  ]);
  const both = manifests(
    reader,
    bound('ClusterRole', 'reader', IN_ML, [PEOPLE]),
    bound('ClusterRole', 'reader', {}, [PEOPLE]),
  );
  expect(both.map(({ namespace }) => namespace)).toEqual([undefined, 'ml']);
  // Nobody has it, and it is told all the same: somebody may be given it.
  expect(manifests(reader)).toMatchObject([{ namespace: undefined, holders: [] }]);
});

test('a role of which only the name is here is told as not known, the administrator of every cluster as what it is', () => {
  const [edit] = manifests(bound('ClusterRole', 'edit', IN_ML, [PEOPLE]));
  expect(edit).toMatchObject({ may: undefined, dangers: ['what it may do is not in this JSON'] });
  const [admin] = manifests(bound('ClusterRole', 'cluster-admin', {}, [PEOPLE]));
  expect(admin?.readsAllSecrets).toBe(true);
  const grows = { kind: 'ClusterRole', metadata: { name: 'g' }, aggregationRule: {}, rules: [] };
  expect(manifests(grows)[0]?.dangers).toContain('may also do what other roles of the cluster add to it');
});

const RAY = planWith({ stack: { 'hyperparameter-tuning': 'ray-tune', 'model-serving': 'ray-serve' } });

test('the review tells of each role of the JSON who has it, what runs with it, and what it may do', () => {
  const report = wholeReport({ plan: RAY });
  const text = markdownOf(report);
  const roles = report.synthesized?.security.roles ?? [];
  const declared = report.synthesized?.resources.filter(({ type }) => type.endsWith('_role_v1')) ?? [];
  expect(roles.map(({ address }) => address).sort()).toEqual(declared.map(({ address }) => address).sort());
  expect(text).toContain(
    `Of ${String(roles.length)} roles that this JSON shows, 1 can read all Secrets: \`kuberay-operator\` (of the namespace \`demo\`)`,
  );
  expect(text).toMatch(
    /\| `kuberay-operator` \| namespace `demo` \| service account `kuberay-operator` \(runs `kuberay-operator`\) \|/,
  );
  expect(text).toMatch(
    /\| `ray` \| .* \(runs `ray-head`[^|]* \| read: pods; read by name, change: rayclusters called ray \|/,
  );
  expect(pageOf(report)).toContain('What each role may do by the API of the cluster');
});

test('what a pinned chart gives its operator is told as well', () => {
  const { security } = wholeReport({ synthesized: synthesize(planOf()) }).synthesized ?? {};
  expect(security?.roles).toContainEqual(
    expect.objectContaining({
      name: 'seldon1-manager-role',
      namespace: planOf().platform.namespace,
      holders: [expect.objectContaining({ name: 'seldon-manager', runs: ['seldon-controller-manager'] })],
    }),
  );
});

test('where there is no role, there is no table of roles', () => {
  const text = markdownOf(wholeReport({ plan: planWith({ stack: { 'experiment-tracking': 'mlflow' } }) }));
  expect(text).toContain('Roles: none of our own.');
  expect(text).not.toContain('who has it');
});
