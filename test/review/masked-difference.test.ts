import fc from 'fast-check';
import { ABSENT, HIDDEN, MASKED, maskedDifference, UNKNOWN } from '../../src/review/masked-difference';

const nothing = { unknown: undefined, beforeSensitive: undefined, afterSensitive: undefined };
const difference = (before: unknown, after: unknown, marks: object = {}, type = 'kubernetes_deployment_v1') =>
  maskedDifference({ type, address: `${type}.x` }, { before, after, ...nothing, ...marks });

test('tells what differs, and nothing else', () => {
  const before = { spec: [{ replicas: '1', paused: false, image: 'a' }], id: 'x' };
  const after = { spec: [{ replicas: '2', paused: false }], id: 'x' };
  expect(difference(before, after)).toEqual([
    { path: 'spec[0].replicas', before: '1', after: '2' },
    { path: 'spec[0].image', before: 'a', after: '(not set)' },
  ]);
  expect(difference(before, before)).toEqual([]);
});

test('tells what is known after apply only', () => {
  expect(difference({ id: 'x' }, {}, { unknown: { id: true } })).toEqual([
    { path: 'id', before: 'x', after: UNKNOWN },
  ]);
});

test.each([
  ['kubernetes_secret_v1', { data: { a: 'S3CRET' } }, { data: { a: 'S3CRET2' } }],
  ['helm_release', { metadata: { values: '{"a":"S3CRET"}' } }, { metadata: { values: '{"a":"S3CRET2"}' } }],
  ['helm_release', { values: ['{"adminPassword":"S3CRET"}'] }, { values: ['{"adminPassword":"S3CRET2"}'] }],
  [
    'x',
    { env: [{ name: 'DB_PASSWORD', value: 'S3CRET' }] },
    { env: [{ name: 'DB_PASSWORD', value: 'S3CRET2' }] },
  ],
])('masks what a provider does not mark: %s %j', (type, before, after) => {
  const changes = difference(before, after, {}, type);
  expect(changes).not.toEqual([]);
  expect(JSON.stringify(changes)).not.toContain('S3CRET');
});

test('long and many-lined texts are told by their size', () => {
  const [change] = difference({ script: 'a\nb' }, { script: 'a\nb\nc' });
  expect(change).toEqual({ path: 'script', before: '(text of 2 lines)', after: '(text of 3 lines)' });
  expect(difference({ a: 'x'.repeat(500) }, { a: 'y' })[0]?.before.length).toBeLessThan(130);
});

/** Any JSON, with a secret at every leaf that is marked. */
const SECRET = 'S3CRET';
const key = fc.stringMatching(/^[a-z]{1,4}$/);
const marked: fc.Arbitrary<{ value: unknown; mark: unknown }> = fc.letrec<{
  tree: { value: unknown; mark: unknown };
}>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant({ value: SECRET, mark: true }),
    fc.constant({ value: { deep: [SECRET] }, mark: true }),
    fc
      .oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
      .map((value) => ({ value, mark: undefined })),
    fc.dictionary(key, tie('tree')).map((entries) => ({
      value: Object.fromEntries(Object.entries(entries).map(([k, { value }]) => [k, value])),
      mark: Object.fromEntries(Object.entries(entries).map(([k, { mark }]) => [k, mark])),
    })),
    fc.array(tie('tree'), { maxLength: 3 }).map((items) => ({
      value: items.map(({ value }) => value),
      mark: items.map(({ mark }) => mark),
    })),
  ),
})).tree;

test('whatever the shape, nothing that Terraform marks as sensitive is shown', () => {
  fc.assert(
    fc.property(fc.dictionary(key, marked), fc.dictionary(key, marked), (before, after) => {
      const values = (side: typeof before) =>
        Object.fromEntries(Object.entries(side).map(([k, { value }]) => [k, value]));
      const marks = (side: typeof before) =>
        Object.fromEntries(Object.entries(side).map(([k, { mark }]) => [k, mark]));
      const changes = difference(values(before), values(after), {
        beforeSensitive: marks(before),
        afterSensitive: marks(after),
      });
      // A path may hold any key; values may not hold the secret.
      for (const change of changes) expect(`${change.before}${change.after}`).not.toContain(SECRET);
    }),
  );
});

test('a change of something sensitive is seen, not told', () => {
  const marks = { beforeSensitive: { a: true }, afterSensitive: { a: true } };
  expect(difference({ a: '1' }, { a: '2' }, marks)).toEqual([{ path: 'a', before: MASKED, after: MASKED }]);
  expect(difference({ a: '1' }, { a: '1' }, marks)).toEqual([]);
});

test('an empty block that comes or goes is told: an empty rule of a network policy lets everybody in', () => {
  const [rules, rule] = [{ ingress: [{ from: [], ports: [] }] }, '{"from":[],"ports":[]}'];
  expect(difference(rules, { ingress: [] })).toEqual([
    { path: 'ingress[0]', before: rule, after: '(not set)' },
  ]);
  expect(difference({ ingress: [] }, rules)).toEqual([
    { path: 'ingress[0]', before: '(not set)', after: rule },
  ]);
});

const NAMES = [
  ...[
    'API_KEY',
    'private_key',
    'PRIVATE_KEY',
    'ENCRYPTION_KEY',
    'SSH_KEY',
    'ACCOUNT_KEY',
    'PASSWD',
    'PGPASS',
  ],
  ...['PASSPHRASE', 'DSN', 'DATABASE_URL', 'password', 'token', 'key', 'url2', 'x', 'KOMBUCHA'],
];
const yaml = (name: string, secret: string) => `a: 1\n${name}: ${secret}\n`;
const container = (inner: object) => ({ spec: [{ template: [{ spec: [{ container: [inner] }] }] }] });

/** Where somebody's secret can stand, by the kind of the resource. */
const PLACES: readonly [string, string, (name: string, secret: string) => object][] = [
  ['a variable', 'kubernetes_deployment_v1', (name, value) => container({ env: [{ name, value }] })],
  [
    'an argument',
    'kubernetes_deployment_v1',
    (name, value) => container({ args: ['serve', `--${name}=${value}`] }),
  ],
  [
    'an argument of its own',
    'kubernetes_job_v1',
    (name, value) => container({ command: ['x', `--${name}`, value] }),
  ],
  [
    'an annotation',
    'kubernetes_service_v1',
    (name, value) => ({ metadata: [{ annotations: { [name]: value } }] }),
  ],
  [
    'a group below an annotation',
    'kubernetes_pod_v1',
    (name, value) => ({ metadata: [{ annotations: { labels: { [name]: value } } }] }),
  ],
  ['a ConfigMap', 'kubernetes_config_map_v1', (name, value) => ({ data: { [name]: value } })],
  [
    'a file of a ConfigMap',
    'kubernetes_config_map_v1',
    (name, value) => ({ data: { 'a.ini': yaml(name, value) } }),
  ],
  [
    'JSON in a ConfigMap',
    'kubernetes_config_map_v1',
    (name, value) => ({ data: { 'a.json': `{"${name}":"${value}"}` } }),
  ],
  ['a Secret', 'kubernetes_secret_v1', (name, value) => ({ data: { [name]: value } })],
  ["Helm's values", 'helm_release', (name, value) => ({ values: [JSON.stringify({ [name]: value })] })],
  [
    "Helm's values, deep",
    'helm_release',
    (name, value) => ({ values: [JSON.stringify({ a: [{ b: { [name]: value } }] })] }),
  ],
  ["a number in Helm's values", 'helm_release', (name) => ({ values: [JSON.stringify({ [name]: 53 })] })],
  [
    "variables in Helm's values",
    'helm_release',
    (name, value) => ({ values: [JSON.stringify({ env: [{ name, value }], extraEnv: { [name]: value } })] }),
  ],
  ["Helm's values in YAML", 'helm_release', (name, value) => ({ values: [yaml(name, value)] })],
  [
    "Helm's values in one line of YAML",
    'helm_release',
    (name, value) => ({ values: [`{${name}: ${value}}`] }),
  ],
  ["Helm's set", 'helm_release', (name, value) => ({ set: [{ name: `a.${name}`, value }] })],
  [
    "a variable in Helm's set",
    'helm_release',
    (name, value) => ({ set: [{ name: `env[0].value`, value, type: name }] }),
  ],
  ["Helm's set_list", 'helm_release', (name, value) => ({ set_list: [{ name, value: [value] }] })],
  ['a manifest', 'kubernetes_manifest', (name, value) => ({ manifest: { spec: { [name]: value } } })],
  ['data of Terraform', 'terraform_data', (name, value) => ({ input: { [name]: value } })],
  [
    'another provider',
    'some_database',
    (name, value) => ({ [name]: value, connection: [{ [name]: value }] }),
  ],
];

describe.each(PLACES)('%s of %s', (_, type, place) => {
  // Changed, come, gone, the whole known after apply only, and beside another entry that comes before it.
  test.each(NAMES)('hides %s, whatever happens to it', (name) => {
    const [before, after] = [place(name, 'S3CRET-53'), place(name, 'OTHER-53')];
    for (const [one, two, marks] of [
      [before, after, {}],
      [{}, after, {}],
      [before, {}, {}],
      [before, {}, { unknown: Object.fromEntries(Object.keys(before).map((key) => [key, true])) }],
      [{ list: [before] }, { list: [{}] }, { unknown: { list: [true] } }],
    ] as const) {
      const changes = difference(one, two, marks, type);
      const texts = changes.map((change) => `${change.before} ${change.after}`).join();
      expect(texts).not.toMatch(/S3CRET|OTHER|53/);
    }
    expect(difference({}, after, {}, type)).not.toEqual([]);
  });
});

test.each([
  ['an image', 'kubernetes_deployment_v1', (v: string) => container({ image: v }), 'a/b:1'],
  ['replicas', 'kubernetes_deployment_v1', (v: string) => ({ spec: [{ replicas: v }] }), '2'],
  [
    'memory',
    'kubernetes_deployment_v1',
    (v: string) => container({ resources: [{ limits: { memory: v } }] }),
    '2Gi',
  ],
  [
    'a quota',
    'kubernetes_resource_quota_v1',
    (v: string) => ({ spec: [{ hard: { 'limits.memory': v } }] }),
    '2Gi',
  ],
  [
    'storage',
    'kubernetes_persistent_volume_claim_v1',
    (v: string) => ({ spec: [{ resources: [{ requests: { storage: v } }] }] }),
    '9Gi',
  ],
  ['a schedule', 'kubernetes_cron_job_v1', (v: string) => ({ spec: [{ schedule: v }] }), '0 3 * * *'],
  ['a port', 'kubernetes_service_v1', (v: string) => ({ spec: [{ port: [{ port: Number(v) }] }] }), '8080'],
  [
    'a label',
    'kubernetes_service_v1',
    (v: string) => ({ metadata: [{ labels: { 'app.kubernetes.io/name': v } }] }),
    'mlflow',
  ],
  [
    'our annotation',
    'kubernetes_service_v1',
    (v: string) => ({ metadata: [{ annotations: { 'mlops-scaffold/config-hash': v } }] }),
    '6d6ca095',
  ],
  [
    'the key of a Secret',
    'kubernetes_deployment_v1',
    (v: string) => container({ env: [{ name: 'A', value_from: [{ secret_key_ref: [{ key: v }] }] }] }),
    'password-2',
  ],
  [
    'a variable of ours',
    'kubernetes_deployment_v1',
    (v: string) => container({ env: [{ name: 'PGHOST', value: v }] }),
    'db.example.com',
  ],
  ['a known option', 'kubernetes_deployment_v1', (v: string) => container({ args: ['--workers', v] }), '4'],
  [
    'a known setting',
    'kubernetes_stateful_set_v1',
    (v: string) => container({ args: ['-c', `shared_buffers=${v}`] }),
    '512MB',
  ],
  ['the path of a probe', 'kubernetes_pod_v1', (v: string) => ({ http_get: [{ path: v }] }), '/v2/health'],
  ['a version of a chart', 'helm_release', (v: string) => ({ version: v }), '1.18.2'],
  [
    "an image in Helm's values",
    'helm_release',
    (v: string) => ({ values: [JSON.stringify({ manager: { image: { tag: v } } })] }),
    '1.18.2',
  ],
  [
    "memory in Helm's values",
    'helm_release',
    (v: string) => ({ values: [JSON.stringify({ manager: { memoryLimit: v } })] }),
    '1Gi',
  ],
  [
    "an image in Helm's set",
    'helm_release',
    (v: string) => ({ set: [{ name: 'image.tag', value: v }] }),
    '1.18.2',
  ],
])('shows %s', (_, type, place, value) => {
  const [change, ...others] = difference(place('1'), place(value), {}, type);
  expect(others).toEqual([]);
  expect(change?.after.endsWith(value)).toBe(true);
  expect(change?.before).toMatch(/1$/);
});

test("an address in DVC's configuration is shown, and in nobody else's", () => {
  const at = (address: string) =>
    maskedDifference(
      { type: 'kubernetes_config_map_v1', address },
      {
        before: { data: { url: 's3://a', endpoint: 'b' } },
        after: { data: { url: 's3://b', endpoint: 'b' } },
        ...nothing,
      },
    );
  expect(at('kubernetes_config_map_v1.dvc')).toEqual([
    { path: 'data.url', before: 's3://a', after: 's3://b' },
  ]);
  expect(at('kubernetes_config_map_v1.other')).toEqual([{ path: 'data.url', before: HIDDEN, after: HIDDEN }]);
});

test.each(['manifest', 'object'])('nothing of a Secret is shown that stands in a %s', (key) => {
  const secret = (value: string) => ({ [key]: { kind: 'Secret', data: { url: value, region: value } } });
  expect(difference(secret('UzNDUkVU'), secret('UzNDUkVUMg=='), {}, 'kubernetes_manifest')).toEqual([
    { path: key, before: MASKED, after: MASKED },
  ]);
});

test.each<[string, string, (value: string) => object]>([
  [
    'a password behind one dash',
    'kubernetes_pod_v1',
    (v) => container({ command: ['mysql', '-uroot', `-p${v}`] }),
  ],
  [
    'a password in a query',
    'kubernetes_pod_v1',
    (v) => container({ env: [{ name: 'MLFLOW_TRACKING_URI', value: `http://mlflow?password=a,${v}` }] }),
  ],
  [
    "variables in anybody's Helm values",
    'helm_release',
    (v) => ({ values: [JSON.stringify({ env: { ROOT: v } })] }),
  ],
  ['the path of a hook', 'kubernetes_pod_v1', (v) => ({ http_get: [{ path: `/hooks/${v}` }] })],
])('hides %s', (_, type, place) => {
  const changes = difference(place('hunter'), place('shunterzqxyz25'), {}, type);
  expect(JSON.stringify(changes.map(({ before, after }) => [before, after]).slice(-1))).not.toContain(
    'zqxyz',
  );
});

test('what is shown has no user name and no password of an address, and no token', () => {
  const to = (image: string) => container({ image, env: [{ name: 'MLFLOW_TRACKING_URI', value: image }] });
  const changes = difference(to('https://u:S3CRET@r.example.com/x'), to('ghp_S3CRETS3CRETS3CRETS3CRET'));
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    ['https://***@r.example.com/x', '***'],
    ['https://***@r.example.com/x', '***'],
  ]);
});

test('a mark of Terraform hides what is known to be harmless, too, wherever it stands', () => {
  const before = { spec: [{ port: [{ name: 'S3CRET', port: 1 }] }] };
  const marks = { spec: [{ port: [{ name: true }] }] };
  const unknown = { spec: [{ port: true }] };
  for (const changes of [
    difference(before, { spec: [] }, { beforeSensitive: marks }),
    difference(before, {}, { beforeSensitive: marks, unknown }),
    difference({}, before, { afterSensitive: marks }),
    difference({ spec: 'S3CRET' }, {}, { beforeSensitive: { spec: [true] } }),
  ]) {
    expect(JSON.stringify(changes)).toContain(MASKED);
    expect(JSON.stringify(changes)).not.toContain('S3CRET');
  }
});

test('that something hidden comes, goes or changes is seen', () => {
  const change = (before: unknown, after: unknown) =>
    difference({ data: { x: before } }, { data: { x: after } }, {}, 'kubernetes_config_map_v1');
  expect(change('a', 'b')).toEqual([{ path: 'data.x', before: HIDDEN, after: HIDDEN }]);
  expect(change(null, 'b')).toEqual([{ path: 'data.x', before: ABSENT, after: HIDDEN }]);
  expect(change('a', 'a')).toEqual([]);
});

test('a label is shown, but for one under a name that says credential', () => {
  const changes = difference({}, { labels: { team: 'a', API_KEY: 'S3CRET' } });
  expect(changes.map(({ after }) => after)).toEqual(['a', HIDDEN]);
});
