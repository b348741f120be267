import { SECRET_REVISION_ANNOTATION } from '../../src/constructs/kubernetes/labels';
import { assess, isWhole, type Inventory } from '../../src/recovery/assess';
import { declaredIn } from '../../src/recovery/declared-objects';
import { existingIn, recordsIn, SECRET_REVISIONS } from '../../src/recovery/existing-objects';
import { importBlocks } from '../../src/recovery/import-blocks';
import { knownIn } from '../../src/recovery/known-objects';

const UID = '11111111-2222-3333-4444-555555555555';
const labels = { 'app.kubernetes.io/part-of': 'demo', 'app.kubernetes.io/managed-by': 'terraform' };
const metadata = (name: string) => ({ name, namespace: 'ml', labels });
const declared = declaredIn(
  JSON.stringify({
    resource: {
      kubernetes_namespace_v1: { namespace: { metadata: { name: 'ml', labels } } },
      kubernetes_secret_v1: { postgres: { metadata: metadata('postgres'), data_wo_revision: 2 } },
      kubernetes_stateful_set_v1: { postgres: { metadata: metadata('postgres') } },
      kubernetes_service_v1: { postgres: { metadata: metadata('postgres') } },
      helm_release: { operator: { name: 'operator', namespace: 'ml' } },
    },
  }),
);

const row = (kind: string, { gone = '<none>', part = 'demo', by = 'terraform', revisions = '<none>' } = {}) =>
  `${kind}   ${kind === 'Namespace' ? 'ml' : 'postgres'}   ${UID}   ${gone}   ${part}   ${by}   ${revisions}\n`;

const inventories = (rows: readonly string[], records = ''): readonly Inventory[] => [
  {
    namespace: undefined,
    objects: existingIn(rows.filter((one) => one.startsWith('Namespace')).join('')),
    records: [],
  },
  {
    namespace: 'ml',
    objects: existingIn(rows.filter((one) => !one.startsWith('Namespace')).join('')),
    records: recordsIn(records),
  },
];

const state = (instances: Readonly<Record<string, object>>) =>
  knownIn(
    JSON.stringify({
      version: 4,
      resources: Object.entries(instances).map(([address, instance]) => {
        const [type, name] = address.split('.');
        return { mode: 'managed', type, name, instances: [instance] };
      }),
    }),
  );
const secretOf = (revision: number, status?: string) => ({
  'kubernetes_secret_v1.postgres': { status, attributes: { data_wo_revision: revision } },
});

const nothing = { adopt: [], makeAnew: [], untaint: [], unblock: [], foreign: [], leaving: [] };
const addresses = (list: readonly { readonly address: string }[]) => list.map(({ address }) => address);

test('the annotation is the one that the constructs write', () => {
  expect(SECRET_REVISIONS).toBe(SECRET_REVISION_ANNOTATION);
});

test('an empty cluster with an empty state has nothing to recover', () => {
  const found = assess(declared, knownIn(''), inventories([]));
  expect(found).toEqual(nothing);
  expect(isWhole(found)).toBe(true);
});

test('what exists and is not known is adopted, but Secrets are made anew', () => {
  const rows = [row('Namespace'), row('Service'), row('StatefulSet'), row('Secret')];
  const found = assess(declared, knownIn(''), inventories(rows));
  expect(addresses(found.adopt)).toEqual([
    'kubernetes_namespace_v1.namespace',
    'kubernetes_service_v1.postgres',
    'kubernetes_stateful_set_v1.postgres',
  ]);
  expect(found.makeAnew).toMatchObject([
    { object: { address: 'kubernetes_secret_v1.postgres' }, reason: 'unknown' },
  ]);
  expect(isWhole(found)).toBe(false);
  expect(JSON.parse(importBlocks(found.adopt))).toMatchObject({
    import: [
      { to: 'kubernetes_namespace_v1.namespace', id: 'ml' },
      { to: 'kubernetes_service_v1.postgres', id: 'ml/postgres' },
      { to: 'kubernetes_stateful_set_v1.postgres', id: 'ml/postgres' },
    ],
  });
});

test('what is known is left alone', () => {
  const known = state({ 'kubernetes_service_v1.postgres': {}, ...secretOf(2) });
  expect(assess(declared, known, inventories([row('Service'), row('Secret')]))).toEqual(nothing);
});

test.each([
  ['another platform', { part: 'other' }],
  ['somebody who labels nothing', { part: '<none>', by: '<none>' }],
  ['another tool', { by: 'Helm' }],
])('objects of %s are foreign, Secrets too', (_, owner) => {
  const rows = [row('Service', owner), row('Secret', owner)];
  const found = assess(declared, knownIn(''), inventories(rows));
  expect(addresses(found.foreign.map(({ object }) => object))).toEqual([
    'kubernetes_secret_v1.postgres',
    'kubernetes_service_v1.postgres',
  ]);
  expect({ ...found, foreign: [] }).toEqual(nothing);
});

test('an object without labels of its own cannot be told from one of somebody else', () => {
  const bare = declaredIn(
    JSON.stringify({
      resource: { kubernetes_service_v1: { mine: { metadata: { name: 'postgres', namespace: 'ml' } } } },
    }),
  );
  expect(assess(bare, knownIn(''), inventories([row('Service')])).foreign).toHaveLength(1);
});

test('what is being deleted is waited for', () => {
  const rows = [
    row('Namespace', { gone: '2026-01-01T00:00:00Z' }),
    row('Secret', { gone: '2026-01-01T00:00:00Z' }),
  ];
  const found = assess(declared, knownIn(''), inventories(rows));
  expect(addresses(found.leaving)).toEqual([
    'kubernetes_namespace_v1.namespace',
    'kubernetes_secret_v1.postgres',
  ]);
  expect({ ...found, leaving: [] }).toEqual(nothing);
});

test('the mark to be replaced is taken off what holds data; a Secret with it is made anew', () => {
  const known = state({
    'kubernetes_stateful_set_v1.postgres': { status: 'tainted' },
    'kubernetes_service_v1.postgres': { status: 'tainted' },
    ...secretOf(2, 'tainted'),
  });
  const found = assess(declared, known, inventories([row('StatefulSet'), row('Service'), row('Secret')]));
  expect(addresses(found.untaint)).toEqual(['kubernetes_stateful_set_v1.postgres']);
  expect(found.makeAnew).toMatchObject([{ reason: 'half-made' }]);
});

test('a mark on what is not there any more is left to Terraform', () => {
  const known = state({
    'kubernetes_stateful_set_v1.postgres': { status: 'tainted' },
    ...secretOf(2, 'tainted'),
  });
  expect(assess(declared, known, inventories([]))).toEqual(nothing);
});

test.each([
  ['of the revision that the state has', `2-${UID}`, 2, []],
  [
    'of a later revision than the state has',
    `7-00000000-0000-0000-0000-000000000000.2-${UID}`,
    1,
    ['behind'],
  ],
  ['of an earlier revision, which the next apply replaces', `1-${UID}`, 2, []],
  ['of another Secret', '2-00000000-0000-0000-0000-000000000000', 1, []],
  ['of no Secret at all', 'none', 1, []],
])('pods %s', (_, revisions, inState, reasons) => {
  const known = state({ 'kubernetes_stateful_set_v1.postgres': {}, ...secretOf(inState) });
  const found = assess(declared, known, inventories([row('StatefulSet', { revisions }), row('Secret')]));
  expect(found.makeAnew.map(({ reason }) => reason)).toEqual(reasons);
});

test.each([
  ['pending-install of the first try', 'sh.helm.release.v1.operator.v1 operator 1 pending-install', ['v1']],
  [
    'pending-upgrade of the last of many tries',
    'r.v10 operator 10 pending-upgrade\nr.v9 operator 9 deployed\nr.v2 operator 2 superseded',
    ['v10'],
  ],
  ['pending once, and deployed since', 'r.v1 operator 1 pending-install\nr.v2 operator 2 deployed', []],
  ['failed, which Helm gets over by itself', 'r.v1 operator 1 failed', []],
  ['of another release', 'r.v1 other 1 pending-install', []],
])('a release that is %s', (_, records, unblocked) => {
  const found = assess(declared, knownIn(''), inventories([], records));
  expect(found.unblock.map(({ secret }) => secret.split('.').at(-1))).toEqual(unblocked);
});
