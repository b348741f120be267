import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { parsePlan } from 'mlops-scaffold';
import { addPlatform } from './main';
import settings from './mlops.json';

interface Body {
  readonly [key: string]: unknown;
}
interface Resource {
  readonly address: string;
  readonly type: string;
  readonly body: Body;
}

const REVIEWED = join(__dirname, 'review', 'cdk.tf.json');
const plan = parsePlan(settings);

function synthesize(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'platform-'));
  try {
    const app = new App({ outdir });
    addPlatform(app);
    app.synth();
    return readFileSync(join(outdir, 'stacks', 'platform', 'cdk.tf.json'), 'utf8');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const text = synthesize();
const json = JSON.parse(text) as {
  readonly terraform: { readonly required_providers: Record<string, { source: string; version: string }> };
  readonly resource: Record<string, Record<string, Body>>;
};
const resources: Resource[] = Object.entries(json.resource).flatMap(([type, named]) =>
  Object.entries(named).map(([name, body]) => ({ address: `${type}.${name}`, type, body })),
);
const ofType = (pattern: RegExp) => resources.filter(({ type }) => pattern.test(type));

/** Terraform's JSON writes a block that may occur once either as an object or as a list of one. */
const list = (value: unknown): Body[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as Body[]);

/** Every object under a key of the given name, at any depth. */
function find(value: unknown, name: string): Body[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(key === name ? list(child) : []),
    ...find(child, name),
  ]);
}

const WORKLOADS = /^kubernetes_(deployment|stateful_set|daemon_set|job|cron_job|pod)/;
const pods = ofType(WORKLOADS).flatMap(({ address, body }) =>
  find(body, 'spec')
    .filter((spec) => 'container' in spec)
    .map((spec) => ({
      address,
      spec,
      containers: [...list(spec['container']), ...list(spec['init_container'])],
    })),
);
const named = pods.flatMap(({ address, containers }) =>
  containers.map((container) => ({ at: `${address} ${String(container['name'])}`, container })),
);

describe('synthesis', () => {
  test('gives the same bytes each time', () => expect(synthesize()).toBe(text));

  const reviewed = existsSync(REVIEWED);
  (reviewed ? test : test.skip)(
    reviewed
      ? 'equals what was reviewed (accept a change with "npm run review" and commit it)'
      : 'equals what was reviewed (nothing yet: run "npm run review" and commit review/)',
    () => expect(json).toEqual(JSON.parse(readFileSync(REVIEWED, 'utf8'))),
  );

  test('names its providers in full and pins them', () => {
    for (const { source, version } of Object.values(json.terraform.required_providers)) {
      expect(source).toMatch(/^[a-z0-9.-]+\.[a-z]+\/[^/]+\/[^/]+$/);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  test('has no resource that needs the cluster at plan time', () =>
    expect(ofType(/^kubernetes_manifest$/)).toEqual([]));
});

describe('secrets', () => {
  test('are generated at apply, or not made at all', () => {
    for (const { address, body } of ofType(/^kubernetes_secret/)) {
      const written = Object.keys(body).filter((key) => key === 'data' || key === 'binary_data');
      expect([address, written]).toEqual([address, []]);
      expect(body['data_wo_revision']).toBeGreaterThanOrEqual(1);
    }
    if (plan.platform.secrets.kind === 'existing') expect(ofType(/^kubernetes_secret/)).toEqual([]);
  });

  test('reach containers by reference, never as a value', () => {
    const literal = named.flatMap(({ at, container }) =>
      list(container['env'])
        .filter((env) =>
          /(PASSWORD|SECRET|TOKEN|ACCESS_KEY|PASSPHRASE)(?!.*_FILE$)/.test(String(env['name'])),
        )
        .filter((env) => env['value_from'] === undefined)
        .map((env) => `${at}: ${String(env['name'])}`),
    );
    expect(literal).toEqual([]);
  });

  test('are not given to Helm', () => {
    for (const { body } of ofType(/^helm_release$/)) expect(body['set_sensitive']).toBeUndefined();
  });
});

const inCluster = 'kubernetes' in json.terraform.required_providers;
(inCluster ? describe : describe.skip)('pods', () => {
  test('exist', () => expect(pods.length).toBeGreaterThan(0));

  test('meet Pod Security "restricted"', () => {
    for (const { address, spec } of pods) {
      expect([address, spec['host_network'], spec['host_pid'], spec['host_ipc']]).toEqual([
        address,
        ...[spec['host_network'], spec['host_pid'], spec['host_ipc']].map((value) =>
          value === undefined ? undefined : false,
        ),
      ]);
      const [security] = list(spec['security_context']);
      expect([address, security?.['run_as_non_root']]).toEqual([address, true]);
      expect([address, list(security?.['seccomp_profile'])[0]?.['type']]).toEqual([
        address,
        'RuntimeDefault',
      ]);
      for (const volume of list(spec['volume']))
        expect([address, volume['host_path']]).toEqual([address, undefined]);
    }
    for (const { at, container } of named) {
      const [security] = list(container['security_context']);
      expect([at, security?.['run_as_non_root']]).toEqual([at, true]);
      expect([at, security?.['allow_privilege_escalation']]).toEqual([at, false]);
      expect([at, security?.['privileged'] ?? false]).toEqual([at, false]);
      expect([at, list(security?.['capabilities'])[0]?.['drop']]).toEqual([at, ['ALL']]);
    }
  });

  test('say what they need and what they may use', () => {
    for (const { at, container } of named) {
      const [resources] = list(container['resources']);
      expect([at, resources]).toEqual([
        at,
        expect.objectContaining({
          requests: expect.objectContaining({
            cpu: expect.anything() as unknown,
            memory: expect.anything() as unknown,
          }) as unknown,
          limits: expect.objectContaining({ memory: expect.anything() as unknown }) as unknown,
        }),
      ]);
    }
  });

  test('pull images by tag or digest, never "latest"', () => {
    for (const { at, container } of named) {
      expect([at, container['image']]).toEqual([
        at,
        expect.stringMatching(/(:(?!latest$)[^:/]+|@sha256:[a-f0-9]{64})$/),
      ]);
    }
  });
});

/** What keeps strangers out of a bucket, by the type that it has. */
const CLOSED: Readonly<Record<string, (body: Body) => boolean>> = {
  aws_s3_bucket_public_access_block: (body) =>
    ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'].every(
      (name) => body[name] === true,
    ),
  azurerm_storage_account: (body) =>
    body['allow_nested_items_to_be_public'] === false && body['shared_access_key_enabled'] === false,
  google_storage_bucket: (body) =>
    body['public_access_prevention'] === 'enforced' && body['uniform_bucket_level_access'] === true,
};

describe('clouds', () => {
  test('no bucket is open to everybody', () => {
    const buckets = ofType(/^aws_s3_bucket$/);
    expect(ofType(/^aws_s3_bucket_public_access_block$/)).toHaveLength(buckets.length);
    for (const { address, type, body } of resources) {
      expect([address, CLOSED[type]?.(body) ?? true]).toEqual([address, true]);
    }
  });

  test('credentials are those of whoever deploys', () => {
    for (const { address } of ofType(/_(access_key|service_account_key|client_secret)$/))
      expect(address).toBe('not made here');
  });
});

describe('exposure', () => {
  const { exposure } = plan.platform;

  test('opens no port of a node and no load balancer', () => {
    for (const { address, body } of ofType(/^kubernetes_service(_v1)?$/)) {
      expect([address, list(body['spec'])[0]?.['type'] ?? 'ClusterIP']).toEqual([address, 'ClusterIP']);
    }
    for (const { at, container } of named) {
      for (const port of list(container['port'])) expect([at, port['host_port']]).toEqual([at, undefined]);
    }
  });

  test('is what mlops.json says', () => {
    const hosts = ofType(/^kubernetes_ingress/).flatMap(({ body }) =>
      find(body, 'rule').map((rule) => String(rule['host'])),
    );
    if (exposure.kind === 'ingress') {
      for (const host of hosts) expect(host.endsWith(`.${exposure.domain}`)).toBe(true);
    } else {
      expect(hosts).toEqual([]);
    }
    if (exposure.kind === 'none') expect(text).not.toMatch(/HTTPRoute|GRPCRoute|TLSRoute/);
  });
});
