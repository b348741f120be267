import { ABSENT, HIDDEN, MASKED } from '../../src/review/masked-difference';
import { container, difference } from './differences';

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
