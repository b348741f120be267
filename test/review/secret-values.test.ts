import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksOf } from '../../src/review/checks';
import { parseSynthesized, resourcesOf } from '../../src/review/synthesized';
import { planOf } from '../scaffold/plans';
import { markdownOf, synthesize, wholeReport } from './reports';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
type Besides = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const sound = JSON.parse(synthesize(planOf())) as Besides;

/** What the check says of the platform with something besides, written by the code of the project. */
function withBesides(besides: Besides): string {
  const { resource = {}, ...rest } = sound;
  const { resource: more = {}, ...others } = besides;
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(resource), ...Object.keys(more)])].map((type) => [
      type,
      { ...(resource[type] as object | undefined), ...(more[type] as object | undefined) },
    ]),
  );
  return JSON.stringify({ ...rest, ...others, resource: merged });
}

function checkOf(synthesized: string) {
  const root = parseSynthesized(synthesized);
  const check = checksOf(root, resourcesOf(root), {
    protectedData: false,
    cluster: true,
    operators: [],
  }).find(({ id }) => id === 'no-secret-value');
  if (check === undefined) throw new Error('no such check');
  return check;
}
const found = (besides: Besides) => checkOf(withBesides(besides)).problems;
const resource = (type: string, body: object) => ({ resource: { [type]: { besides: body } } });
const pod = (container: object, metadata: object = {}) =>
  resource('kubernetes_pod_v1', {
    metadata: { name: 'besides', ...metadata },
    spec: { container: [container] },
  });
const release = (body: object) =>
  resource('helm_release', { name: 'redis', chart: 'redis', repository: 'https://charts', ...body });

test.each(readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
  'finds none in the example $name',
  ({ name }) => {
    const { problems } = checkOf(readFileSync(join(EXAMPLES, name, 'cdk.tf.json'), 'utf8'));
    expect(problems).toEqual([]);
  },
);

test.each<[string, Besides]>([
  ['an entry of a ConfigMap', resource('kubernetes_config_map_v1', { data: { DB_PASSWORD: 'hunter2' } })],
  [
    'a line of a file',
    resource('kubernetes_config_map_v1', { data: { 'a.yaml': 'user: u\npassword: hunter2\n' } }),
  ],
  ['a file of one line', resource('kubernetes_config_map_v1', { data: { 'a.yaml': 'password: hunter2' } })],
  ['an output', { output: { address: { value: 'postgres://u:hunter2@h' } } }],
  ['beside a variable', pod({ env: [{ name: 'C', value: '{"login":"$(USER)","password":"hunter2"}' }] })],
  ['YAML for Helm', release({ values: ['auth:\n  password: hunter2yaml\n'] })],
  ['JSON for Helm', release({ values: ['{"auth":{"password":"hunter2"}}'] })],
  ['a single value for Helm', release({ set: [{ name: 'auth.password', value: 'hunter2' }] })],
  ["the address of a chart's repository", release({ repository: 'https://u:hunter2repo@charts' })],
  ["the password of a chart's repository", release({ repository_password: 'hunter2' })],
  [
    'a manifest',
    resource('kubernetes_manifest', { manifest: { kind: 'Secret', stringData: { a: 'hunter2' } } }),
  ],
  ['an argument', pod({ args: ['--password=hunter2'] })],
  ['two arguments', pod({ args: ['--password', 'hunter2'] })],
  ['an argument that is filled in by half', pod({ args: ['--password=$(SALT)hunter2'] })],
  [
    'a key beside the name of a Secret',
    resource('kubernetes_config_map_v1', { data: { a: '{"secretRef":{"accessKey":"hunter2"}}' } }),
  ],
  ['an address among the arguments', pod({ args: ['postgres://u:hunter2@h/x'] })],
  ['an environment variable', pod({ env: [{ name: 'API_TOKEN', value: 'hunter2' }] })],
  ['an annotation', pod({}, { annotations: { 'x/token': 'hunter2' } })],
  ['a provider', { provider: { kubernetes: [{ token: 'hunter2' }] } }],
  ['what Terraform puts together', { locals: { a: '${jsonencode({"password" = "hunter2"})}' } }],
])('finds one in %s, and does not repeat it', (_, besides) => {
  const problems = found(besides);
  expect(problems).toHaveLength(1);
  expect(problems.join()).not.toContain('hunter2');
});

test.each<[string, Besides]>([
  ['a reference', { output: { address: { value: '${random_password.a.result}' } } }],
  [
    'a variable that the kubelet fills in',
    pod({ env: [{ name: 'CONNECTION', value: '{"login":"u","password":"$(STORE_SECRET)"}' }] }),
  ],
  ['an address of references', { locals: { a: 'postgres://${local.user}:${local.password}@h' } }],
  ['a name of a Secret', release({ values: ['{"auth":{"existingSecret":"redis","secretName":"r"}}'] })],
  ['an argument that the kubelet fills in', pod({ args: ['--db_password=$(DB_PASSWORD)'] })],
  [
    'the keys of a Secret',
    resource('kubernetes_config_map_v1', {
      data: {
        a: '{"secretRef":{"secretName":"s","accessKeyKey":"access-key-id","usernameKey":"user","passwordKey":"pw"}}',
      },
    }),
  ],
  ['a path of a file', pod({ env: [{ name: 'DB_PASSWORD_FILE', value: '/run/secrets/db' }] })],
  ['a user without a password', pod({ args: ['postgres://mlflow@h/x'] })],
])('takes %s for none', (_, besides) => expect(found(besides)).toEqual([]));

test('names what it cannot read', () => {
  const yaml = checkOf(withBesides(release({ values: ['a: 1\n'] })));
  expect(yaml.notCovered).toContain('values of the Helm release redis that are not JSON');
  const manifest = checkOf(withBesides(resource('kubernetes_manifest', { manifest: '${local.a}' })));
  expect(manifest.notCovered).toContain('what kubernetes_manifest.besides makes');
  const foreign = checkOf(withBesides(resource('kubectl_manifest', { yaml_body: 'a: 1' })));
  expect(foreign.notCovered).toContain('what kubectl_manifest.besides makes');
});

describe('a review of what the code adds', () => {
  const privileged = { name: 'a', image: 'a:1', security_context: { privileged: true } };
  const loadBalancer = { type: 'LoadBalancer' };
  const synthesized = withBesides({
    resource: {
      kubernetes_pod_v1: { added: { metadata: { name: 'pod-added' }, spec: { container: [privileged] } } },
      kubernetes_replication_controller_v1: {
        added: {
          metadata: { name: 'rc-added' },
          spec: { template: { spec: { container: [privileged] } } },
        },
      },
      kubernetes_manifest: {
        pod: {
          manifest: {
            kind: 'Pod',
            metadata: { name: 'manifest-added' },
            spec: { containers: [{ name: 'a', image: 'a', securityContext: { privileged: true } }] },
          },
        },
        service: { manifest: { kind: 'Service', metadata: { name: 's' }, spec: loadBalancer } },
      },
      kubernetes_service_v1: { added: { metadata: { name: 's' }, spec: loadBalancer } },
      kubernetes_ingress_v1: {
        added: { metadata: { name: 'i' }, spec: { rule: [{ host: 'open.example.com' }] } },
      },
      kubernetes_secret_v1: { added: { metadata: { name: 'x' }, data: { a: 'hunter2' } } },
      helm_release: { redis: { name: 'redis', chart: 'redis', values: ['a: 1\n'] } },
    },
  });
  const report = wholeReport({ synthesized });
  const text = markdownOf(report);
  const problemsOf = (id: string) =>
    report.synthesized?.checks.find((check) => check.id === id)?.problems.join('\n') ?? '';

  test('looks at pods of every kind', () => {
    for (const name of ['pod-added', 'rc-added', 'manifest-added'])
      expect(problemsOf('pod-security')).toContain(`${name}: a is privileged`);
  });

  test('sees every Service that opens a port', () => {
    expect(problemsOf('no-open-port')).toContain('kubernetes_service_v1.added');
    expect(problemsOf('no-open-port')).toContain('kubernetes_manifest.service');
    expect(report.reachable).toContain('kubernetes_manifest.service (LoadBalancer)');
  });

  test('does not say that nothing is open above what is', () => {
    expect(text).not.toContain('No Ingress, no route');
    expect(report.reachable).toContain('http://open.example.com (without TLS)');
  });

  test('does not say that no value is in the state where one is', () => {
    expect(problemsOf('no-secret-value')).toContain('kubernetes_secret_v1.added');
    expect(text).not.toMatch(/no value (of them )?is in the plan/);
    expect(text).not.toContain('none that its name');
  });

  test('names every chart from outside where it speaks of roles', () => {
    expect(text).toMatch(/whose roles and accounts this JSON does not show: `redis`\./);
  });
});
