import { spawnSync } from 'node:child_process';
import { TerraformVariable } from 'cdktf';
import { DASHBOARD_FILES } from '../../../src/constructs/optuna/dashboard-source';
import { OptunaStorage, type OptunaStorageProps } from '../../../src/constructs/optuna/storage';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import {
  at,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../../support/foreign-app';
import { describeWithPython, PYTHON, syntaxErrors, testWithPython } from '../../support/python';

const MINIMAL: OptunaStorageProps = { namespace: 'lab', database: DATABASE };
const DASHBOARD = { name: 'optuna-dashboard', component: 'dashboard' };
const WORKER = { 'mlops-scaffold/optuna-client': 'true' };

function build(props: Partial<OptunaStorageProps> = {}) {
  const synth = synthesize((stack) => new OptunaStorage(stack, 'Optuna', { ...MINIMAL, ...props }));
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')['optuna-dashboard'];
  const pod = at(deployment, 'spec', 'template', 'spec');
  return {
    ...synth,
    storage: synth.built,
    deployment,
    prepare: at(pod, 'init_container', 0),
    container: at(pod, 'container', 0),
    env: environment(at(pod, 'container', 0)),
  };
}

const policy = (resource: Record<string, Record<string, Json>>, name: string) =>
  at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Json;

describe('OptunaStorage', () => {
  test('in a foreign app with nothing but a namespace and a database', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('the database gets its schema before the dashboard starts, which dies without', () => {
    const { prepare } = build();
    expect(at(prepare, 'command')).toEqual(['python3', '/etc/optuna-dashboard/prepare_storage.py']);
    expect(environment(prepare)).toMatchObject({
      OPTUNA_STORAGE_URL: 'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
      PGPASSWORD: 'postgres/user-password',
    });
    expect(DASHBOARD_FILES['prepare_storage.py']).toMatch(/pg_advisory_lock[\s\S]*RDBStorage\(URL/);
  });

  test('the dashboard asks for the password of its Secret', () => {
    const { env, resource, storage } = build();
    expect(env).toMatchObject({ DASHBOARD_USER: 'optuna', DASHBOARD_PASSWORD: 'optuna-dashboard/password' });
    expect(
      Object.keys(at(byName(resource, 'kubernetes_secret_v1')['optuna-dashboard'], 'data_wo') as object),
    ).toEqual(['password']);
    expect(storage.secretName).toBe('optuna-dashboard');
    expect(build({ secret: { secretName: 'mine' } }).env['DASHBOARD_PASSWORD']).toBe('mine/password');
  });

  test('none: no password, but foreign hosts stay out', () => {
    const { env, resource, storage } = build({ authentication: 'none' });
    expect(Object.keys(env).filter((name) => /USER|DASHBOARD_PASSWORD/.test(name))).toEqual([]);
    expect(env['DASHBOARD_HOSTS']).toContain('optuna-dashboard.lab.svc:8080');
    expect(resource).not.toHaveProperty('kubernetes_secret_v1');
    expect(storage.secretName).toBeUndefined();
  });

  test('hosts: the Service, port-forward and the public addresses', () => {
    const { env } = build({
      publicUrls: ['https://optuna.example.com'],
      allowedHosts: ['proxy.example.com'],
    });
    expect(env['DASHBOARD_HOSTS']?.split(',')).toEqual(
      expect.arrayContaining([
        'localhost:*',
        'optuna-dashboard:8080',
        'optuna.example.com',
        'proxy.example.com',
      ]),
    );
  });

  test('the storage address never holds the password, and is in no argument', () => {
    const { container, text } = build();
    expect(JSON.stringify(at(container, 'args'))).not.toContain('postgres');
    expect(text).not.toMatch(/postgresql[^"]*:[^/"][^"]*@/);
  });

  test('edges: in from named clients, out to the database only; workers the same way out', () => {
    const { resource } = build({ clients: [{ namespace: 'team' }] });
    const dashboard = policy(resource, 'optuna-dashboard');
    expect(
      (dashboard['ingress'] as Json[]).map((rule) => [rule['from'], at(rule, 'ports', 0, 'port')]),
    ).toEqual([
      [[{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'team' } } }], '8080'],
    ]);
    const worker = policy(resource, 'optuna-client');
    expect(worker['pod_selector']).toEqual({ match_labels: WORKER });
    for (const { egress } of [dashboard, worker]) {
      expect((egress as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['5432', '53']);
    }
  });

  test('a server is asked to let in the dashboard, labelled workers and the named ones', () => {
    const stores = new RecordingStores();
    const { storage } = build({ database: stores, workers: [{ namespace: 'team' }] });
    expect(stores.asked).toEqual([
      ['database', 'optuna', DASHBOARD],
      ['database', 'optuna', { podLabels: WORKER }],
      ['database', 'optuna', { namespace: 'team' }],
    ]);
    expect(storage.connection).toEqual({
      storageUrl: 'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
      password: { secretName: 'postgres', key: 'user-password' },
      environment: {
        OPTUNA_STORAGE_URL: 'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
        PGPASSWORD: { secretKey: { secretName: 'postgres', key: 'user-password' } },
      },
      podLabels: WORKER,
    });
  });

  test.each([
    [
      'public without a password',
      { authentication: 'none', publicUrls: ['https://a.example'] },
      /`authentication`/,
    ],
    ['workers that nobody can let in', { workers: [{ namespace: 'team' }] }, /`workers` must be empty/],
    ['no replica', { replicas: 0 }, /`replicas`/],
    ['an image without a tag', { image: 'optuna' }, /`image`/],
    ['an address with a path', { publicUrls: ['https://a.example/x'] }, /`publicUrls`/],
    ['a bad namespace', { namespace: 'a_b' }, /`namespace`/],
  ] as const)('refuses %s', (_, props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('accepts values that only Terraform knows', () => {
    const { text } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new OptunaStorage(stack, 'Optuna', {
        namespace: variable('namespace'),
        image: variable('image'),
        publicUrls: [variable('url')],
        database: { ...DATABASE, host: variable('host') },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    expect(text).toContain('optuna-dashboard.${var.namespace}.svc:8080');
  });
});

/** Runs the guard in front of an application that always answers 200, one request after the other. */
function guard(
  account: { user?: string; password?: string },
  requests: readonly Record<string, string>[],
): string[] {
  const driver = `
import base64, json, sys
given = json.load(sys.stdin)
space = {}
exec(given["source"], space)
def application(environ, start_response):
    start_response("200 OK", [])
    return [b"inside"]
guard = space["Guard"](application, hosts=["localhost:*", "optuna.example.com"], **given["account"])
answers = []
for request in given["requests"]:
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "HTTP_HOST": "optuna.example.com", **request}
    body = guard(environ, lambda status, headers, exc=None: answers.append([status, dict(headers)]))
    answers[-1].append(b"".join(body).decode())
print(json.dumps(answers))`;
  const run = spawnSync(PYTHON, ['-c', driver], {
    input: JSON.stringify({ source: DASHBOARD_FILES['guard.py'], account, requests }),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as [string, Record<string, string>, string][]).map(
    ([status, headers, body]) =>
      `${status.slice(0, 3)}${body === 'inside' ? ' inside' : ''}${headers['WWW-Authenticate'] ? ' challenge' : ''}`,
  );
}

describeWithPython('the guard in front of the dashboard', () => {
  const basic = (text: string) => ({ HTTP_AUTHORIZATION: `Basic ${Buffer.from(text).toString('base64')}` });
  const account = { user: 'optuna', password: 'pass:word' };

  test('lets in the account and nobody else', () => {
    expect(
      guard(account, [
        basic('optuna:pass:word'),
        {},
        basic('optuna:wrong'),
        basic('other:pass:word'),
        basic('optuna:pass:word '),
        { HTTP_AUTHORIZATION: `Bearer ${Buffer.from('optuna:pass:word').toString('base64')}` },
        { HTTP_AUTHORIZATION: 'Basic' },
        { HTTP_AUTHORIZATION: 'Basic ****' },
        { HTTP_AUTHORIZATION: 'Basic äöü' },
        basic(''),
      ]),
    ).toEqual(['200 inside', ...Array<string>(9).fill('401 challenge')]);
  });

  test('answers the health check itself, for any host and without an account', () => {
    expect(guard(account, [{ PATH_INFO: '/health', HTTP_HOST: '10.0.0.7:8080' }])).toEqual(['200']);
    expect(guard(account, [{ PATH_INFO: '/health/' }, { PATH_INFO: '/healthz' }])).toEqual([
      '401 challenge',
      '401 challenge',
    ]);
  });

  test('serves known hosts only, before it looks at the account', () => {
    const hosts = [
      'optuna.example.com',
      'OPTUNA.example.com',
      'localhost:18080',
      'evil.example.com',
      'localhost',
      '',
    ];
    expect(
      guard(
        {},
        hosts.map((host) => ({ HTTP_HOST: host })),
      ),
    ).toEqual(['200 inside', '200 inside', '200 inside', '403', '403', '403']);
    expect(guard(account, [{ HTTP_HOST: 'evil.example.com', ...basic('optuna:pass:word') }])).toEqual([
      '403',
    ]);
  });

  test('lets a page of another site read nothing it may not, and change nothing', () => {
    const change = (origin: Record<string, string>) => ({ REQUEST_METHOD: 'POST', ...origin });
    expect(
      guard({}, [
        change({}),
        change({ HTTP_ORIGIN: 'https://optuna.example.com' }),
        change({ HTTP_ORIGIN: 'https://evil.example.com' }),
        change({ HTTP_ORIGIN: 'null' }),
        change({ HTTP_SEC_FETCH_SITE: 'cross-site' }),
        change({ HTTP_SEC_FETCH_SITE: 'same-origin', HTTP_ORIGIN: 'https://optuna.example.com' }),
        { REQUEST_METHOD: 'DELETE', HTTP_ORIGIN: 'https://evil.example.com' },
        { HTTP_ORIGIN: 'https://evil.example.com' },
      ]),
    ).toEqual(['200 inside', '200 inside', '403', '403', '403', '200 inside', '403', '200 inside']);
  });

  test.each([
    { user: 'optuna', password: '' },
    { user: '', password: 'x' },
    { user: 'optuna' },
    { password: 'x' },
  ])('does not start with half an account: %p', (half) => {
    expect(() => guard(half, [{}])).toThrow('must both be set, or both be left out');
  });
});

for (const [name, source] of Object.entries(DASHBOARD_FILES)) {
  testWithPython(`${name} is Python`, () => expect(syntaxErrors(source)).toBe(''));
}
