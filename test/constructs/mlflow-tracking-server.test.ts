import { spawnSync } from 'node:child_process';
import { TerraformVariable } from 'cdktf';
import {
  MlflowTrackingServer,
  type MlflowTrackingServerProps,
} from '../../src/constructs/mlflow-tracking-server';
import { PropError } from '../../src/constructs/prop-error';
import {
  at,
  BUCKET,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../support/foreign-app';

const MINIMAL: MlflowTrackingServerProps = { namespace: 'lab', database: DATABASE, artifacts: BUCKET };

function build(props: Partial<MlflowTrackingServerProps> = {}) {
  const synth = synthesize((stack) => new MlflowTrackingServer(stack, 'Mlflow', { ...MINIMAL, ...props }));
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')['mlflow'];
  const pod = at(deployment, 'spec', 'template', 'spec');
  const container = at(pod, 'container', 0);
  return {
    ...synth,
    server: synth.built,
    deployment,
    pod,
    container,
    prepare: at(pod, 'init_container', 0),
    args: at(container, 'args') as string[],
    env: environment(container),
    files: at(byName(synth.resource, 'kubernetes_config_map_v1')['mlflow'], 'data') as Record<string, string>,
    annotations: at(deployment, 'spec', 'template', 'metadata', 'annotations') as Record<string, string>,
  };
}

const flag = (args: readonly string[], name: string) => args[args.indexOf(name) + 1];
const refusal = (props: Partial<MlflowTrackingServerProps>) => () => build(props);
const policy = (resource: Record<string, Record<string, Json>>, name: string) =>
  at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Json;

describe('MlflowTrackingServer', () => {
  test('in a foreign app with nothing but a namespace and stores', () => {
    expect(build().resource).toMatchSnapshot();
  });

  describe('database', () => {
    test('is brought to its schema before the server starts, under a lock that all pods share', () => {
      const { prepare, files } = build();
      expect(at(prepare, 'command')).toEqual(['python3', '/etc/mlflow/prepare_database.py']);
      expect(files['prepare_database.py']).toMatch(/pg_advisory_lock[\s\S]*upgrade_tracking\(\)/);
      expect(environment(prepare)).toMatchObject({
        MLFLOW_BACKEND_STORE_URI: 'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
        PGPASSWORD: 'postgres/user-password',
      });
    });

    test('its script is Python', () => {
      const script =
        build().files['prepare_database.py']?.replaceAll('$${', '${').replaceAll('%%{', '%{') ?? '';
      const run = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
        input: script,
      });
      if (run.error !== undefined) return; // no Python here
      expect(run.stderr.toString()).toBe('');
    });
  });

  describe('authentication', () => {
    test('basic by default: accounts in the database, nothing allowed to a new user, no password in the file', () => {
      const { args, env, files, server } = build();
      expect(flag(args, '--app-name')).toBe('basic-auth');
      expect(files['basic_auth.ini']).toContain('default_permission = NO_PERMISSIONS\n');
      expect(files['basic_auth.ini']).toContain(
        'database_uri = postgresql+psycopg2://user@postgres.lab.svc:5432/db',
      );
      expect(files['basic_auth.ini']).not.toMatch(/password/i);
      expect(env).toMatchObject({
        MLFLOW_AUTH_CONFIG_PATH: '/etc/mlflow/basic_auth.ini',
        MLFLOW_AUTH_ADMIN_USERNAME: 'admin',
        MLFLOW_AUTH_ADMIN_PASSWORD: 'mlflow/admin-password',
        MLFLOW_FLASK_SERVER_SECRET_KEY: 'mlflow/flask-secret-key',
        MLFLOW_CRYPTO_KEK_PASSPHRASE: 'mlflow/kek-passphrase',
      });
      expect(server.clientEnvironment).toMatchObject({ MLFLOW_TRACKING_USERNAME: 'admin' });
    });

    test('a percent sign in the address is doubled for configparser', () => {
      const { files, env } = build({ database: { ...DATABASE, user: 'a%40b' } });
      expect(files['basic_auth.ini']).toContain('psycopg2://a%%40b@');
      expect(env['MLFLOW_BACKEND_STORE_URI']).toContain('psycopg2://a%40b@');
    });

    test('none: no account is asked for, anywhere', () => {
      const { args, env, files, server, text } = build({ authentication: 'none' });
      expect(args).not.toContain('--app-name');
      expect(Object.keys(files)).toEqual(['prepare_database.py']);
      expect(Object.keys(env).filter((name) => name.includes('AUTH'))).toEqual([]);
      expect(server.clientEnvironment).not.toHaveProperty('MLFLOW_TRACKING_USERNAME');
      expect(text).not.toContain('"MLFLOW_TRACKING_PASSWORD"');
    });

    test('the Secret has all keys whatever the authentication is, so that it can be turned on later', () => {
      for (const authentication of ['basic', 'none'] as const) {
        const { resource } = build({ authentication });
        expect(
          Object.keys(at(byName(resource, 'kubernetes_secret_v1')['mlflow'], 'data_wo') as object),
        ).toEqual(['admin-password', 'flask-secret-key', 'kek-passphrase']);
      }
    });

    test('takes an existing Secret by name, and its revision replaces the pods', () => {
      const first = build({ secret: { secretName: 'mine' } });
      expect(first.resource).not.toHaveProperty('kubernetes_secret_v1');
      expect(first.env['MLFLOW_AUTH_ADMIN_PASSWORD']).toBe('mine/admin-password');
      const second = build({ secret: { secretName: 'mine', revision: 2 } });
      expect(second.annotations).not.toEqual(first.annotations);
    });
  });

  describe('who may reach it', () => {
    test('hosts: names of the Service with and without port, port-forward on any port, public addresses, no more', () => {
      const { args } = build({ publicUrls: ['https://mlflow.example.com', 'https://x.example.com:8443'] });
      expect(flag(args, '--allowed-hosts')?.split(',')).toEqual([
        'localhost',
        'localhost:*',
        '127.0.0.1',
        '127.0.0.1:*',
        'mlflow',
        'mlflow:5000',
        'mlflow.lab',
        'mlflow.lab:5000',
        'mlflow.lab.svc',
        'mlflow.lab.svc:5000',
        'mlflow.lab.svc.cluster.local',
        'mlflow.lab.svc.cluster.local:5000',
        'mlflow.example.com',
        'x.example.com:8443',
      ]);
    });

    test('origins: loopback and the public addresses; never framed', () => {
      const { args } = build({ publicUrls: ['https://mlflow.example.com'] });
      expect(flag(args, '--cors-allowed-origins')).toBe(
        'http://localhost:5000,http://127.0.0.1:5000,https://mlflow.example.com',
      );
      expect(flag(args, '--x-frame-options')).toBe('DENY');
    });

    test('edges: in from its job, labelled pods and named clients; out to the stores only', () => {
      const { resource } = build({ clients: [{ namespace: 'notebooks' }] });
      const { ingress, egress } = policy(resource, 'mlflow') as { ingress: Json[]; egress: Json[] };
      expect(ingress.map((rule) => [rule['from'], at(rule, 'ports', 0, 'port')])).toEqual(
        [
          {
            pod_selector: {
              match_labels: {
                'app.kubernetes.io/name': 'mlflow',
                'app.kubernetes.io/component': 'maintenance',
              },
            },
          },
          { pod_selector: { match_labels: { 'mlops-scaffold/mlflow-client': 'true' } } },
          { namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'notebooks' } } },
        ].map((peer) => [[peer], '5000']),
      );
      expect(egress.map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['5432', '8333', '53']);
    });

    test('pods with the client labels reach the server and nothing else', () => {
      const { egress, ingress, pod_selector } = policy(build().resource, 'mlflow-client');
      expect(pod_selector).toEqual({ match_labels: { 'mlops-scaffold/mlflow-client': 'true' } });
      expect((egress as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual(['5000', '53']);
      expect(ingress ?? []).toEqual([]);
    });
  });

  describe('artifacts', () => {
    test('pass through the server: clients need no key', () => {
      const { args, env, server } = build();
      expect(args).toContain('--serve-artifacts');
      expect(flag(args, '--artifacts-destination')).toBe('s3://bucket');
      expect(env).toMatchObject({
        MLFLOW_S3_ENDPOINT_URL: 'http://object-store.lab.svc:8333',
        AWS_ACCESS_KEY_ID: 'object-store/user-access-key-id',
        AWS_SECRET_ACCESS_KEY: 'object-store/user-secret-access-key',
        AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      });
      expect(server.clientEnvironment).toMatchObject({
        MLFLOW_TRACKING_URI: 'http://mlflow.lab.svc:5000',
        MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD: 'false',
        MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD: 'false',
      });
    });

    test('lie in /tmp on disk while they pass, up to the limit of ephemeral storage or less', () => {
      const limits = { cpu: '1', memory: '1Gi', ephemeralStorage: '7Gi' };
      const sizes = [{}, { resources: { requests: limits, limits } }, { temporarySpace: '512Mi' }].map(
        (props) => at(build(props).pod, 'volume', 0, 'empty_dir'),
      );
      expect(sizes).toEqual([{ size_limit: '5Gi' }, { size_limit: '7Gi' }, { size_limit: '512Mi' }]);
    });
  });

  test('jobs, the gateway and pickles are off, and nothing is sent home', () => {
    expect(build().env).toMatchObject({
      MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
      MLFLOW_ENABLE_AI_GATEWAY: 'false',
      MLFLOW_ALLOW_PICKLE_DESERIALIZATION: 'false',
      MLFLOW_DISABLE_TELEMETRY: 'true',
    });
  });

  test('metrics only when asked for: the flag, the pod address as host, the edge', () => {
    const off = build();
    expect(off.args).not.toContain('--expose-prometheus');
    const on = build({ metrics: { scrapeNamespace: 'monitoring' } });
    expect(on.args).toContain('--expose-prometheus');
    expect(flag(on.args, '--allowed-hosts')).toMatch(/,\$\(POD_IP\):5000$/);
    expect(on.env['POD_IP']).toBe('status.podIP');
    expect(JSON.stringify(policy(on.resource, 'mlflow'))).toContain('"monitoring"');
    expect(JSON.stringify(policy(off.resource, 'mlflow'))).not.toContain('"monitoring"');
  });

  test('replicas: a disruption budget from the second on, pods replaced one after the other without a gap', () => {
    expect(build().resource).not.toHaveProperty('kubernetes_pod_disruption_budget_v1');
    const { resource, deployment } = build({ replicas: 3, workers: 2 });
    expect(at(deployment, 'spec', 'replicas')).toBe('3');
    expect(at(deployment, 'spec', 'strategy', 'rolling_update')).toEqual({
      max_surge: '1',
      max_unavailable: '0',
    });
    expect(
      at(byName(resource, 'kubernetes_pod_disruption_budget_v1')['mlflow'], 'spec', 'max_unavailable'),
    ).toBe('1');
  });

  test('a pod that is about to go still answers while the cluster finds out', () => {
    const { container, pod } = build();
    expect(at(container, 'lifecycle', 'pre_stop', 'exec', 'command')).toEqual(['sleep', '5']);
    expect(at(pod, 'termination_grace_period_seconds')).toBe(60);
  });

  test('a change of its files replaces the pods', () => {
    const other = build({ database: { ...DATABASE, host: 'elsewhere' } });
    expect(other.annotations['mlops-scaffold/config-hash']).not.toBe(
      build().annotations['mlops-scaffold/config-hash'],
    );
  });

  test('every night deleted runs are removed, through the server, with the administrator account', () => {
    const { resource } = build({ retentionDays: 7 });
    const job = at(byName(resource, 'kubernetes_cron_job_v1')['mlflow-gc'], 'spec');
    expect(at(job, 'concurrency_policy')).toBe('Forbid');
    const container = at(job, 'job_template', 'spec', 'template', 'spec', 'container', 0);
    expect([at(container, 'command'), at(container, 'args')]).toEqual([
      ['mlflow', 'gc'],
      [
        '--older-than',
        '7d',
        '--backend-store-uri',
        'postgresql+psycopg2://user@postgres.lab.svc:5432/db?sslmode=disable',
      ],
    ]);
    expect(environment(container)).toMatchObject({
      MLFLOW_TRACKING_URI: 'http://mlflow.lab.svc:5000',
      MLFLOW_TRACKING_PASSWORD: 'mlflow/admin-password',
      MLFLOW_ARTIFACTS_DESTINATION: 's3://bucket',
      PGPASSWORD: 'postgres/user-password',
    });
    const { egress, ingress } = policy(resource, 'mlflow-gc');
    expect((egress as Json[]).map((rule) => at(rule, 'ports', 0, 'port'))).toEqual([
      '5432',
      '8333',
      '5000',
      '53',
    ]);
    expect(ingress ?? []).toEqual([]);
  });

  test('no password is a literal, in any container', () => {
    const { resource } = build({ metrics: { scrapeNamespace: 'monitoring' } });
    const pods = [
      at(byName(resource, 'kubernetes_deployment_v1')['mlflow'], 'spec', 'template', 'spec'),
      at(
        byName(resource, 'kubernetes_cron_job_v1')['mlflow-gc'],
        'spec',
        'job_template',
        'spec',
        'template',
        'spec',
      ),
    ];
    const containers = pods.flatMap((pod) => [at(pod, 'container'), at(pod, 'init_container') ?? []].flat());
    const secrets = containers
      .flatMap((container) => Object.entries(environment(container)))
      .filter(([name]) => /PASSWORD|SECRET|ACCESS_KEY|PASSPHRASE/.test(name));
    expect(secrets.length).toBeGreaterThanOrEqual(9);
    for (const [, value] of secrets) expect(value).toMatch(/^(mlflow|postgres|object-store)\/[-a-z]+$/);
  });

  test('asks a server and a store for the access of each kind of its pods', () => {
    const stores = new RecordingStores();
    build({ database: stores, artifacts: stores.objects });
    const pods = ['tracking-server', 'maintenance'].map((component) => ({ name: 'mlflow', component }));
    expect(stores.asked).toHaveLength(4);
    expect(stores.asked).toEqual(
      expect.arrayContaining(
        pods.flatMap((pod) => [
          ['database', 'mlflow', pod],
          ['bucket', 'mlflow', pod],
        ]),
      ),
    );
  });

  test.each([
    [
      'an old image',
      { image: 'ghcr.io/mlflow/mlflow:v3.16.0-full' },
      /image.*3\.16\.1 or newer.*CVE-2026-2635/,
    ],
    ['a very old image', { image: 'mirror.example.com:5000/mlflow:2.22.1' }, /3\.16\.1 or newer/],
    ['an image without a tag', { image: 'ghcr.io/mlflow/mlflow' }, /`image` must be/],
    ['no replica', { replicas: 0 }, /`replicas` must be a whole number from 1 to 50, got 0/],
    ['half a worker', { workers: 0.5 }, /`workers`/],
    ['no retention', { retentionDays: 0 }, /`retentionDays`/],
    ['a size without a unit', { temporarySpace: '5' }, /`temporarySpace` must be a size/],
    [
      'an address with a path',
      { publicUrls: ['https://example.com/mlflow'] },
      /`publicUrls` must be an address/,
    ],
    ['an address with an account', { publicUrls: ['https://a:b@example.com'] }, /`publicUrls`/],
    ['a host with a comma', { allowedHosts: ['a,*'] }, /`allowedHosts`/],
    ['a bad namespace', { namespace: 'Lab' }, /`namespace`/],
    [
      'public without accounts',
      { authentication: 'none', publicUrls: ['https://a.example'] },
      /`authentication` must be "basic"/,
    ],
  ] as const)('refuses %s', (_, props, message) => {
    expect(refusal(props)).toThrow(PropError);
    expect(refusal(props)).toThrow(message);
    expect(refusal(props)).toThrow(/^foreign\/Mlflow/);
  });

  test.each(['v3.16.1-full', '3.17.0', 'v4.0.0', 'latest-of-ours', 'v3.17.0@sha256:' + 'a'.repeat(64)])(
    'accepts the image tag %s',
    (tag) => {
      expect(at(build({ image: `r.example.com:5000/mlflow:${tag}` }).container, 'image')).toContain(tag);
    },
  );

  test('accepts values that only Terraform knows', () => {
    const { text, resource } = synthesize((stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
      new MlflowTrackingServer(stack, 'Mlflow', {
        ...MINIMAL,
        namespace: variable('namespace'),
        image: variable('image'),
        publicUrls: [variable('url')],
        database: { ...DATABASE, host: variable('host') },
      });
    });
    expect(text).not.toMatch(/TfToken/i);
    const container = at(
      byName(resource, 'kubernetes_deployment_v1')['mlflow'],
      'spec',
      'template',
      'spec',
      'container',
      0,
    );
    expect(at(container, 'image')).toBe('${var.image}');
    const hosts = flag(at(container, 'args') as string[], '--allowed-hosts');
    expect(hosts).toContain('mlflow.${var.namespace}.svc:5000');
    expect(hosts).toContain('${trimprefix(trimprefix(var.url, "https://"), "http://")}');
  });

  test('its pods are not replaced because an app grows', () => {
    const hashes = [0, 3].map((others) => {
      const { resource } = synthesize((stack) => {
        for (let index = 0; index < others; index++) {
          expect(new TerraformVariable(stack, `other${index}`, { type: 'string' }).stringValue).toContain(
            'TOKEN',
          );
        }
        const host = new TerraformVariable(stack, 'host', { type: 'string' }).stringValue;
        new MlflowTrackingServer(stack, 'Mlflow', { ...MINIMAL, database: { ...DATABASE, host } });
      });
      return at(
        byName(resource, 'kubernetes_deployment_v1')['mlflow'],
        'spec',
        'template',
        'metadata',
        'annotations',
      );
    });
    expect(hashes[0]).toEqual(hashes[1]);
  });
});
