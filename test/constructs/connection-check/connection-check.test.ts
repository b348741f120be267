import { ExistingObjectStore } from '../../../src/constructs/object-store/existing-object-store';
import { ExistingPostgres } from '../../../src/constructs/postgres/existing-postgres';
import { at, byName, environment, synthesize } from '../../support/foreign-app';

const CHECK = { namespace: 'lab', image: 'example.com/client:1' };

const postgres = (consumers: readonly string[] = ['mlflow', 'optuna']) =>
  synthesize((stack) => {
    const server = new ExistingPostgres(stack, 'Postgres', {
      host: 'pg.example.com',
      consumers: Object.fromEntries(
        consumers.map((consumer) => [consumer, { secretName: `pg-${consumer}`, revision: 3 }]),
      ),
      sslMode: 'require',
      check: CHECK,
    });
    return server.accessFor('mlflow').dependencies;
  });

const store = () =>
  synthesize((stack) => {
    const server = new ExistingObjectStore(stack, 'ObjectStore', {
      endpoint: 'https://s3.example.com',
      consumers: {
        mlflow: { bucket: 'models', access: 'read-write', secret: { secretName: 's3-mlflow' } },
        serving: { bucket: 'models', access: 'read', secret: { secretName: 's3-serving' } },
      },
      check: CHECK,
    });
    return server.accessFor('serving').dependencies;
  });

const podOf = (job: unknown) => at(job, 'spec', 'template', 'spec');

describe('The check of a PostgreSQL server', () => {
  const { built, resource } = postgres();
  const job = byName(resource, 'kubernetes_job_v1')['check-postgres'];

  test('connects as each consumer, with the password of its Secret', () => {
    const names = ['mlflow', 'optuna'].map((_, index) => at(podOf(job), 'container', index, 'name'));
    expect(names).toEqual(['mlflow', 'optuna']);
    expect(environment(at(podOf(job), 'container', 1))).toMatchObject({
      CONSUMER: 'optuna',
      PGHOST: 'pg.example.com',
      PGPORT: '5432',
      PGUSER: 'optuna',
      PGDATABASE: 'optuna',
      PGPASSWORD: 'pg-optuna/password',
      PGSSLMODE: 'require',
    });
  });

  test('is waited for by what uses the server, and by Terraform, and runs once', () => {
    expect(built).toHaveLength(1);
    expect(job).toMatchObject({ wait_for_completion: true, timeouts: { create: '5m' } });
    expect(at(job, 'spec', 'backoff_limit')).toBe(0);
    expect(at(podOf(job), 'restart_policy')).toBe('Never');
    // With a time to live the Job would be gone at the next plan, and Terraform would make it again.
    expect(at(job, 'spec', 'ttl_seconds_after_finished')).toBeUndefined();
  });

  test('is tried again when the passwords changed', () => {
    const annotations = at(job, 'spec', 'template', 'metadata', 'annotations');
    expect(annotations).toEqual({ 'mlops-scaffold/secret-revision': '3.3' });
  });

  test('reaches the server, and nothing else', () => {
    const policy = byName(resource, 'kubernetes_network_policy_v1')['check-postgres'];
    expect(JSON.stringify(at(policy, 'spec', 'egress', 0))).toContain('"5432"');
    expect(at(policy, 'spec', 'ingress', 0)).toBeUndefined();
  });

  test("checks the server's certificate where its users do", () => {
    const { resource: verified } = synthesize((stack) => {
      new ExistingPostgres(stack, 'Postgres', {
        host: 'pg.example.com',
        consumers: { mlflow: { secretName: 'pg-mlflow' } },
        certificates: { secretName: 'authorities', key: 'ca.crt' },
        sslMode: 'verify-full',
        check: CHECK,
      });
    });
    const pod = podOf(byName(verified, 'kubernetes_job_v1')['check-postgres']);
    const { PGSSLROOTCERT = '', PGSSLMODE } = environment(at(pod, 'container', 0));
    expect(PGSSLMODE).toBe('verify-full');
    const folders = (at(pod, 'container', 0, 'volume_mount') as { mount_path: string }[]).map(
      ({ mount_path }) => mount_path,
    );
    expect(folders.some((folder) => PGSSLROOTCERT.startsWith(`${folder}/`))).toBe(true);
    expect(JSON.stringify(at(pod, 'volume'))).toContain('"key":"ca.crt"');
  });

  test('refuses to check nobody', () => {
    expect(() => postgres([])).toThrow('foreign/Postgres: `consumers` must name at least one');
  });
});

describe('The check of an object store', () => {
  const job = byName(store().resource, 'kubernetes_job_v1')['check-object-store'];

  test('uses each bucket with its own key: a reader only lists', () => {
    const [mlflow, serving] = [0, 1].map((index) => environment(at(podOf(job), 'container', index)));
    expect(mlflow).toMatchObject({
      BUCKET: 'models',
      ACCESS: 'read-write',
      RCLONE_CONFIG_STORE_ENDPOINT: 'https://s3.example.com',
      RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 's3-mlflow/access-key-id',
      RCLONE_CONFIG_STORE_NO_CHECK_BUCKET: 'true',
    });
    expect(serving).toMatchObject({
      ACCESS: 'read',
      RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 's3-serving/secret-access-key',
    });
  });
});
