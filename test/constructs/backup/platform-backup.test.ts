import { TerraformVariable } from 'cdktf';
import { ObjectStore } from '../../../src/constructs/object-store/object-store';
import { PlatformBackup, type PlatformBackupProps } from '../../../src/constructs/backup/platform-backup';
import { MariaDb } from '../../../src/constructs/mariadb';
import { PostgresDatabase } from '../../../src/constructs/postgres/postgres-database';
import { at, byName, environment, synthesize, type Json } from '../../support/foreign-app';

interface Parts {
  readonly database?: boolean;
  readonly objectStore?: boolean;
}
const S3 = { s3: { endpoint: 'https://s3.example.com', bucket: 'backups', secretName: 'backup' } };

function build(props: Partial<PlatformBackupProps> = {}, parts: Parts = {}) {
  const { database = true, objectStore = true } = parts;
  const { resource, text } = synthesize((stack) => {
    const common = { namespace: 'lab' };
    new PlatformBackup(stack, 'Backup', {
      ...common,
      ...(database && {
        database: new PostgresDatabase(stack, 'Postgres', {
          ...common,
          consumers: { mlflow: {}, optuna: {} },
        }),
      }),
      ...(objectStore && {
        objectStore: new ObjectStore(stack, 'ObjectStore', {
          ...common,
          consumers: {
            mlflow: { bucket: 'models', access: 'read-write' },
            serving: { bucket: 'models', access: 'read' },
            dvc: { bucket: 'data', access: 'read-write' },
          },
        }),
      }),
      destination: { volume: { storageGiB: 5 } },
      ...props,
    });
  });
  const jobs = byName(resource, 'kubernetes_cron_job_v1');
  const job = (name: string) => {
    const spec = at(jobs[name], 'spec');
    const pod = at(spec, 'job_template', 'spec', 'template', 'spec');
    const steps = [...((at(pod, 'init_container') ?? []) as Json[]), ...(at(pod, 'container') as Json[])];
    return { spec, jobSpec: at(spec, 'job_template', 'spec'), pod, steps };
  };
  const policy = (name: string) => at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec');
  return { resource, text, backup: job('backup'), restore: job('restore'), policy };
}

const names = (steps: readonly Json[]) => steps.map(({ name }) => name);

describe('PlatformBackup', () => {
  test('backs up on the schedule, one at a time, with an end, and keeps the last Jobs to be looked at', () => {
    const { backup } = build({ schedule: '5 4 * * 1' });
    expect(backup.spec).toMatchObject({
      schedule: '5 4 * * 1',
      timezone: 'Etc/UTC',
      suspend: false,
      concurrency_policy: 'Forbid',
      failed_jobs_history_limit: 3,
    });
    expect(backup.jobSpec).toMatchObject({ active_deadline_seconds: 21_600, backoff_limit: 1 });
    expect(at(backup.pod, 'restart_policy')).toBe('Never');
  });

  test('the restore never starts by itself, and is not tried twice', () => {
    const { restore } = build();
    expect(restore.spec).toMatchObject({ suspend: true, schedule: '0 0 31 2 *' });
    expect(restore.jobSpec).toMatchObject({ backoff_limit: 0 });
    expect(environment(restore.steps[0])['BACKUP']).toBe('latest');
  });

  test('databases are dumped before objects are copied, and swapped after objects are back', () => {
    const { backup, restore } = build();
    expect(names(backup.steps)).toEqual(['dump', 'backup']);
    expect(names(restore.steps)).toEqual(['fetch', 'databases', 'finish']);
    const image = (step: Json) => (String(step['image']).includes('postgres') ? 'postgres' : 'rclone');
    expect([...backup.steps, ...restore.steps].map(image)).toEqual([
      'postgres',
      'rclone',
      'rclone',
      'postgres',
      'rclone',
    ]);
  });

  test('what is not given is left out: neither steps nor edges nor environment', () => {
    const objects = build({}, { database: false });
    expect(names(objects.backup.steps)).toEqual(['backup']);
    expect(names(objects.restore.steps)).toEqual(['fetch', 'finish']);
    expect(at(objects.policy('backup'), 'egress')).toHaveLength(2);
    const databases = build({}, { objectStore: false });
    expect(names(databases.backup.steps)).toEqual(['dump', 'backup']);
    const env = environment(databases.backup.steps[1]);
    expect(env['BUCKETS']).toBe('');
    expect(Object.keys(env).filter((name) => name.includes('STORE'))).toEqual([]);
    expect(() => build({}, { database: false, objectStore: false })).toThrow(/nothing to back up/);
  });

  test('MariaDB is dumped and brought back beside PostgreSQL, by its own client', () => {
    const consumers = { shop: { databases: ['orders', 'customers'] } };
    const { resource } = synthesize((stack) => {
      const mariaDb = new MariaDb(stack, 'Mariadb', { namespace: 'lab', consumers });
      new PlatformBackup(stack, 'Backup', {
        namespace: 'lab',
        database: new PostgresDatabase(stack, 'Postgres', { namespace: 'lab', consumers: { mlflow: {} } }),
        mariaDb,
        destination: { volume: { storageGiB: 5 } },
      });
    });
    const stepsOf = (name: string) => {
      const job = byName(resource, 'kubernetes_cron_job_v1')[name];
      const pod = at(job, 'spec', 'job_template', 'spec', 'template', 'spec');
      return [...(at(pod, 'init_container') as Json[]), ...(at(pod, 'container') as Json[])];
    };
    const [backup, restore] = [stepsOf('backup'), stepsOf('restore')];
    expect(names(backup)).toEqual(['dump', 'dump-mariadb', 'backup']);
    expect(names(restore)).toEqual(['fetch', 'databases', 'mariadb', 'finish']);
    for (const step of [backup[1], restore[2]]) {
      expect(String(step?.['image'])).toContain('/mariadb:');
      expect(environment(step)).toEqual({
        DATABASES: 'orders customers',
        MARIADB_HOST: 'mariadb.lab.svc',
        MARIADB_PORT: '3306',
        MARIADB_USER: 'backup',
        MYSQL_PWD: 'mariadb/backup-password',
      });
    }
    const scripts = at(byName(resource, 'kubernetes_config_map_v1')['backup'], 'data') as Record<
      string,
      string
    >;
    expect(scripts['dump-mariadb.sh']).toContain('--single-transaction');
    const letIn = at(
      byName(resource, 'kubernetes_network_policy_v1')['mariadb'],
      'spec',
      'ingress',
    ) as Json[];
    expect(letIn).toHaveLength(1);
  });

  test('a platform without MariaDB has no script for it, which would replace its pods', () => {
    const { resource } = build();
    const scripts = at(byName(resource, 'kubernetes_config_map_v1')['backup'], 'data') as object;
    expect(Object.keys(scripts).sort()).toEqual(
      ['backup', 'databases', 'dump', 'fetch', 'finish'].map((name) => `${name}.sh`),
    );
  });

  test('each program has the keys that it needs and no other', () => {
    const { backup } = build({ destination: S3 });
    const secretsOf = (step: Json | undefined) =>
      Object.fromEntries(Object.entries(environment(step)).filter(([name]) => /PASSWORD|KEY/.test(name)));
    expect(secretsOf(backup.steps[0])).toEqual({ PGPASSWORD: 'postgres/postgres-password' });
    expect(secretsOf(backup.steps[1])).toEqual({
      RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'object-store/backup-access-key-id',
      RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'object-store/backup-secret-access-key',
      RCLONE_CONFIG_TARGET_ACCESS_KEY_ID: 'backup/access-key-id',
      RCLONE_CONFIG_TARGET_SECRET_ACCESS_KEY: 'backup/secret-access-key',
    });
    expect(environment(backup.steps[0])).toMatchObject({ DATABASES: 'mlflow optuna', PGUSER: 'postgres' });
    expect(environment(backup.steps[1])).toMatchObject({
      BUCKETS: 'data models',
      KEEP: '7',
      RCLONE_VERBOSE: '0',
    });
  });

  test('lets its pods reach the servers and the destination, and the servers let its pods in', () => {
    const { policy } = build({ destination: { s3: { ...S3.s3, endpoint: 'http://s3.example.com:9000' } } });
    const ports = (policyName: string, direction: string) =>
      (at(policy(policyName), direction) as Json[]).map((edge) => at(edge, 'ports', 0, 'port'));
    expect(ports('backup', 'egress')).toEqual(['5432', '8333', '9000', '53']);
    expect(at(policy('backup'), 'ingress')).toEqual([]);
    for (const [server, port] of [
      ['postgres', '5432'],
      ['object-store', '8333'],
    ] as const) {
      expect(at(policy(server), 'ingress')).toEqual([
        {
          from: [
            {
              pod_selector: {
                match_labels: { 'app.kubernetes.io/name': 'backup', 'app.kubernetes.io/component': 'backup' },
              },
            },
          ],
          ports: [{ port, protocol: 'TCP' }],
        },
      ]);
    }
  });

  describe('a volume', () => {
    const claim = (props: Partial<PlatformBackupProps>) =>
      byName(build(props).resource, 'kubernetes_persistent_volume_claim_v1')['backup'];

    test('of the asked size and class is claimed, and not waited for', () => {
      const body = claim({ destination: { volume: { storageGiB: 9, storageClass: 'slow' } } });
      expect(at(body, 'spec')).toMatchObject({ storage_class_name: 'slow', access_modes: ['ReadWriteOnce'] });
      expect(at(body, 'spec', 'resources', 'requests')).toEqual({ storage: '9Gi' });
      expect(at(body, 'wait_until_bound')).toBe(false);
      expect(at(body, 'lifecycle', 'prevent_destroy')).toBeUndefined();
      expect(at(body, 'lifecycle', 'precondition')).toHaveLength(2);
    });

    test('can be protected from deletion', () => {
      const body = claim({ destination: { volume: { storageGiB: 9, preventDestroy: true } } });
      expect(at(body, 'lifecycle', 'prevent_destroy')).toBe(true);
    });

    test('is mounted by rclone only, in a folder of the namespace', () => {
      const { backup, restore } = build();
      for (const step of [...backup.steps, ...restore.steps]) {
        const mounts = (at(step, 'volume_mount') as Json[]).map((mount) => mount['mount_path']);
        expect([step['name'], mounts.includes('/backup')]).toEqual([
          step['name'],
          ['backup', 'fetch', 'finish'].includes(String(step['name'])),
        ]);
      }
      expect(environment(backup.steps[1])['ROOT']).toBe('/backup/lab');
    });
  });

  test('an S3 store takes no volume', () => {
    const { resource, backup } = build({ destination: S3 });
    expect(resource['kubernetes_persistent_volume_claim_v1']).toBeUndefined();
    expect(environment(backup.steps[1])).toMatchObject({
      ROOT: 'target:backups/lab',
      RCLONE_CONFIG_TARGET_ENDPOINT: 'https://s3.example.com',
      RCLONE_CONFIG_TARGET_REGION: 'us-east-1',
    });
  });

  test('a changed script changes the Jobs', () => {
    const hash = (props: Partial<PlatformBackupProps>) =>
      at(build(props).backup.jobSpec, 'template', 'metadata', 'annotations', 'mlops-scaffold/config-hash');
    const kept = [{ database: 'mlflow', table: 'users', column: 'password_hash', where: 'id = 1' }];
    expect(hash({ keptValues: kept })).not.toBe(hash({}));
  });

  test('what the shell expands is left to the shell by Terraform', () => {
    const scripts = at(byName(build().resource, 'kubernetes_config_map_v1')['backup'], 'data');
    expect(Object.keys(scripts as Json).sort()).toEqual([
      'backup.sh',
      'databases.sh',
      'dump.sh',
      'fetch.sh',
      'finish.sh',
    ]);
    for (const script of Object.values(scripts as Json)) expect(script).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
  });

  test.each<[string, Partial<PlatformBackupProps>]>([
    ['namespace', { namespace: '${x}' }],
    ['keep', { keep: 0 }],
    ['schedule', { schedule: '@daily' }],
    ['schedule', { schedule: '99 99 99 99 99' }],
    ['rcloneImage', { rcloneImage: 'rclone' }],
    ['postgresImage', { postgresImage: 'postgres' }],
    ['storageGiB', { destination: { volume: { storageGiB: 0 } } }],
    ['storageClass', { destination: { volume: { storageGiB: 1, storageClass: 'A B' } } }],
    ['endpoint', { destination: { s3: { ...S3.s3, endpoint: 'https://user:key@s3.example.com' } } }],
    ['region', { destination: { s3: { ...S3.s3, region: '' } } }],
    ['bucket', { destination: { s3: { ...S3.s3, bucket: 'A/B' } } }],
    ['secretName', { destination: { s3: { ...S3.s3, secretName: '-' } } }],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(new RegExp(`^foreign/Backup: \`${prop}\` `));
  });

  test('takes names that are known only at apply', () => {
    const { text } = synthesize((stack) => {
      const namespace = new TerraformVariable(stack, 'namespace', { type: 'string' }).stringValue;
      const database = new PostgresDatabase(stack, 'Postgres', { namespace, consumers: { mlflow: {} } });
      new PlatformBackup(stack, 'Backup', { namespace, database, destination: S3 });
    });
    expect(text).toContain('"value": "target:backups/${var.namespace}"');
  });
});
