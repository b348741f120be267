import { TerraformVariable } from 'cdktf';
import { MlflowTrackingServer } from '../../../src/constructs/mlflow/tracking-server';
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
import { build, flag, MINIMAL, policy, refusal } from '../../support/mlflow-server';

describe('the pods of MlflowTrackingServer', () => {
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

  test('its counters have a port of their own where they are asked for, without a key or a password', () => {
    expect(JSON.stringify(build().pod)).not.toContain('counters');
    const { args, pod, resource } = build({ counters: true });
    expect(args).toContain('--expose-prometheus');
    const beside = at(pod, 'container', 1);
    expect(environment(beside)).toEqual({ HOME: '/tmp', PYTHONDONTWRITEBYTECODE: '1', PORT: '9464' });
    expect(JSON.stringify(policy(resource, 'mlflow'))).not.toContain('9464');
    expect(byName(resource, 'kubernetes_config_map_v1')['mlflow']).toHaveProperty(['data', 'counters.py']);
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
