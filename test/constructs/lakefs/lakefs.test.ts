import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { SETUP_FILES } from '../../../src/constructs/lakefs/source';
import { LakeFs, type LakeFsProps } from '../../../src/constructs/lakefs';
import { PropError } from '../../../src/constructs/kubernetes/prop-error';
import {
  at,
  BUCKET,
  byName,
  DATABASE,
  environment,
  type Json,
  RecordingStores,
  synthesize,
} from '../../support/foreign-app';

function build(props: Partial<LakeFsProps> = {}) {
  const synth = synthesize(
    (stack) => new LakeFs(stack, 'Lakefs', { namespace: 'lab', database: DATABASE, data: BUCKET, ...props }),
  );
  const deployment = Object.values(synth.resource['kubernetes_deployment_v1'] ?? {})[0];
  const job = Object.values(synth.resource['kubernetes_job_v1'] ?? {})[0];
  const podOf = (workload: unknown) => at(workload, 'spec', 'template', 'spec');
  return {
    ...synth,
    deployment,
    job,
    server: at(podOf(deployment), 'container', 0),
    prepare: at(podOf(deployment), 'init_container', 0),
    forget: at(podOf(job), 'init_container', 0),
    setup: at(podOf(job), 'container', 0),
  };
}
const policy = (resource: Record<string, Record<string, Json>>, name: string) =>
  at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Record<string, Json[]>;
const ports = (rules: Json[] | undefined) => rules?.map((rule) => at(rule, 'ports', 0, 'port'));

describe('LakeFs', () => {
  test('in a foreign app with a namespace, a database and a bucket', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('the account is made before a server starts, and once the Job has ended well', () => {
    const { deployment, job, resource } = build();
    const [address = ''] = Object.keys(resource['kubernetes_job_v1'] ?? {});
    expect(at(deployment, 'depends_on')).toContain(`kubernetes_job_v1.${address}`);
    expect(at(job, 'wait_for_completion')).toBe(true);
  });

  test('a server that starts with an empty database makes the account itself, before it listens', () => {
    const { prepare, server } = build();
    expect(at(prepare, 'command')).toEqual(['sh', '/etc/lakefs-setup/setup.sh']);
    expect(environment(prepare)).toMatchObject({
      SECRET_ACCESS_KEY: 'lakefs/secret-access-key',
    });
    expect(Object.keys(environment(server)).filter((name) => name.startsWith('SECRET_ACCESS_KEY'))).toEqual(
      [],
    );
  });

  test('the Job forgets the account and makes it anew, whenever the Secret or a script changes', () => {
    const { forget, setup, job, resource, built } = build({ secret: { secretName: 'mine', revision: 4 } });
    expect(at(forget, 'command')).toEqual(['sh', '/etc/lakefs-setup/forget_account.sh']);
    expect(environment(forget)).toMatchObject({
      PGHOST: 'postgres.lab.svc',
      PGPASSWORD: 'postgres/user-password',
    });
    expect(at(setup, 'command')).toEqual(['sh', '/etc/lakefs-setup/setup.sh', '--no-check']);
    expect(at(job, 'spec', 'template', 'metadata', 'annotations')).toMatchObject({
      'mlops-scaffold/secret-revision': '4.1',
    });
    // Kubernetes changes no Job: another one takes its place.
    const [address = ''] = Object.keys(resource['terraform_data'] ?? {});
    expect(at(job, 'lifecycle', 'replace_triggered_by')).toEqual([`terraform_data.${address}`]);
    const inputOf = (props: Partial<LakeFsProps>) =>
      Object.values(build(props).resource['terraform_data'] ?? {})[0]?.['input'];
    expect(built.accessKeyId).toBe('lakefs-admin');
    expect(SETUP_FILES['setup.sh']).toContain(`--access-key-id ${built.accessKeyId} `);
    const inputs = [{}, { image: 'r.example.com/lakefs:1' }, { clientImage: 'r.example.com/psql:1' }].map(
      inputOf,
    );
    expect(new Set(inputs).size).toBe(3);
  });

  test('no password is in an address, and every key is a reference', () => {
    const { server, text } = build();
    expect(environment(server)).toMatchObject({
      LAKEFS_DATABASE_POSTGRES_CONNECTION_STRING: 'postgres://user@postgres.lab.svc:5432/db?sslmode=disable',
      PGPASSWORD: 'postgres/user-password',
      LAKEFS_AUTH_ENCRYPT_SECRET_KEY: 'lakefs/encryption-key',
      LAKEFS_BLOCKSTORE_S3_CREDENTIALS_SECRET_ACCESS_KEY: 'object-store/user-secret-access-key',
      LAKEFS_BLOCKSTORE_DEFAULT_NAMESPACE_PREFIX: 's3://bucket/',
    });
    expect(text).not.toMatch(/postgres:\/\/[^"@]*:[^"@/]*@/);
  });

  test('it calls nobody, and sends no client to the object store', () => {
    expect(environment(build().server)).toMatchObject({
      LAKEFS_STATS_ENABLED: 'false',
      LAKEFS_SECURITY_AUDIT_CHECK_INTERVAL: '0',
      LAKEFS_BLOCKSTORE_S3_DISABLE_PRE_SIGNED: 'true',
    });
  });

  test('edges: in from who is named or labelled, out to the two stores; the Job to the database alone', () => {
    const { resource, built } = build({ clients: [{ namespace: 'team' }] });
    const server = policy(resource, 'lakefs');
    expect(server['ingress']?.map((rule) => rule['from'])).toEqual([
      [{ pod_selector: { match_labels: { 'mlops-scaffold/lakefs-client': 'true' } } }],
      [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'team' } } }],
    ]);
    expect(ports(server['ingress'])).toEqual(['8000', '8000']);
    expect(ports(server['egress'])).toEqual(['5432', '8333', '53']);
    // Who has the label finds the way out, too, where a namespace denies by default.
    expect(ports(policy(resource, 'lakefs-client')['egress'])).toEqual(['8000', '53']);
    const setup = policy(resource, 'lakefs-setup');
    expect(setup['ingress']).toEqual([]);
    expect(ports(setup['egress'])).toEqual(['5432', '53']);
    expect(built.podLabels).toEqual({ 'mlops-scaffold/lakefs-client': 'true' });
  });

  test('stores are asked for what its name has, and two in one namespace share nothing', () => {
    const stores = new RecordingStores();
    const { built } = build({ name: 'lake-b', database: stores, data: stores.objects });
    expect(stores.asked).toEqual([
      ['database', 'lake-b', { name: 'lake-b', component: 'server' }],
      ['database', 'lake-b', { name: 'lake-b', component: 'setup' }],
      ['bucket', 'lake-b', { name: 'lake-b', component: 'server' }],
    ]);
    expect(built.url).toBe('http://lake-b.lab.svc:8000');
  });

  test('the certificate of a database is checked by server and psql', () => {
    const rootCertificates = { secretName: 'ca', key: 'ca.crt' };
    const { server, forget } = build({ database: { ...DATABASE, sslMode: 'verify-full', rootCertificates } });
    for (const container of [server, forget]) {
      expect(environment(container)['PGSSLROOTCERT']).toBe('/etc/database-certificates/ca.crt');
    }
  });

  test.each<[Partial<LakeFsProps>, RegExp]>([
    [{ name: 'LakeFS' }, /foreign\/Lakefs: `name` must be a lower-case name/],
    [{ image: 'lakefs' }, /`image` must be an image reference/],
    [{ clientImage: 'psql' }, /`clientImage` must be an image reference/],
    [{ replicas: 0 }, /`replicas` must be a whole number from 1 to 50, got 0/],
    [{ secret: { secretName: 'No' } }, /`secretName` must be the name of a Secret/],
  ])('refuses %j', (props, message) => {
    expect(() => build(props)).toThrow(PropError);
    expect(() => build(props)).toThrow(message);
  });

  test('takes a namespace that is known at apply', () => {
    expect(() =>
      synthesize((stack) => {
        const { stringValue } = new TerraformVariable(stack, 'namespace', { type: 'string' });
        return new LakeFs(stack, 'Lakefs', { namespace: stringValue, database: DATABASE, data: BUCKET });
      }),
    ).not.toThrow();
  });
});

describe('setup.sh', () => {
  const SCRIPT = join(__dirname, '..', '..', '..', 'src', 'constructs', 'lakefs', 'setup.sh');

  /** With a program in lakeFS's place that prints this and ends so. */
  function run(prints: string, code: number, args: readonly string[] = []) {
    const folder = mkdtempSync(join(tmpdir(), 'lakefs-'));
    try {
      const program = join(folder, 'lakefs');
      writeFileSync(
        program,
        `#!/bin/sh\necho "$@" > ${folder}/asked\ncat <<'E'\n${prints}\nE\nexit ${code}\n`,
      );
      chmodSync(program, 0o755);
      const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
      const env = { PATH, SECRET_ACCESS_KEY: 'the-key' };
      const { status, stdout, stderr } = spawnSync('sh', [SCRIPT, ...args], { env, encoding: 'utf8' });
      const asked = spawnSync('cat', [join(folder, 'asked')], { encoding: 'utf8' }).stdout.trim();
      return { status, said: `${stdout}${stderr}`.trim(), asked };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const MADE = 'credentials:\n  access_key_id: lakefs-admin\n  secret_access_key: the-key';

  test('makes the account, and prints none of its keys', () => {
    expect(run(MADE, 0, ['--no-check'])).toEqual({
      status: 0,
      said: 'the account is made',
      asked: 'setup --no-check --user-name admin --access-key-id lakefs-admin --secret-access-key the-key',
    });
  });

  test('is content with an account that is there', () => {
    expect(run('Setup is already complete.', 1)).toMatchObject({ status: 0, said: 'set up already' });
  });

  test('fails with what lakeFS says, but for keys', () => {
    const failed = run(`Failed to connect to DB: refused\n${MADE}`, 1);
    expect(failed.status).toBe(1);
    expect(failed.said).toBe('Failed to connect to DB: refused\ncredentials:');
  });
});
