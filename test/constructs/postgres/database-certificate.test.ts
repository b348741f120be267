import { ExistingPostgres } from '../../../src/constructs/postgres/existing-postgres';
import { MlflowTrackingServer } from '../../../src/constructs/mlflow/tracking-server';
import { OptunaStorage } from '../../../src/constructs/optuna/storage';
import { at, BUCKET, byName, environment, synthesize } from '../../support/foreign-app';

/** Every container that works with the database, and its pod's volumes. */
function containers(sslMode: 'require' | 'verify-ca' | 'verify-full') {
  const { built, resource } = synthesize((stack) => {
    const database = new ExistingPostgres(stack, 'Postgres', {
      host: 'pg.example.com',
      consumers: { mlflow: { secretName: 'pg-mlflow' }, optuna: { secretName: 'pg-optuna' } },
      certificates: { secretName: 'team-postgres', key: 'ca.crt' },
      sslMode,
    });
    new MlflowTrackingServer(stack, 'Mlflow', { namespace: 'lab', database, artifacts: BUCKET });
    return new OptunaStorage(stack, 'Optuna', { namespace: 'lab', database });
  });
  const deployments = byName(resource, 'kubernetes_deployment_v1');
  const pods = [
    at(deployments['mlflow'], 'spec', 'template', 'spec'),
    at(deployments['optuna-dashboard'], 'spec', 'template', 'spec'),
    at(
      byName(resource, 'kubernetes_cron_job_v1')['mlflow-gc'],
      'spec',
      'job_template',
      'spec',
      'template',
      'spec',
    ),
  ];
  const all = pods.flatMap((pod) =>
    ['init_container', 'container'].flatMap((kind) =>
      ((at(pod, kind) ?? []) as Record<string, unknown>[]).map((container) => ({
        name: container['name'],
        env: environment(container)['PGSSLROOTCERT'],
        mounts: (container['volume_mount'] as Record<string, unknown>[]).filter(
          ({ name }) => name === 'database-certificates',
        ),
        volumes: (at(pod, 'volume') as Record<string, unknown>[]).filter(
          ({ name }) => name === 'database-certificates',
        ),
      })),
    ),
  );
  return { all, connection: built.connection };
}

const EVERY = ['prepare-database', 'mlflow', 'prepare-storage', 'optuna-dashboard', 'gc'];

test.each(['verify-ca', 'verify-full'] as const)('with %s every container checks the server', (sslMode) => {
  const { all, connection } = containers(sslMode);
  expect(all.map(({ name }) => name)).toEqual(EVERY);
  for (const { env, mounts, volumes } of all) {
    expect(env).toBe('/etc/database-certificates/ca.crt');
    expect(mounts).toEqual([
      { name: 'database-certificates', mount_path: '/etc/database-certificates', read_only: true },
    ]);
    expect(volumes).toEqual([
      {
        name: 'database-certificates',
        secret: {
          secret_name: 'team-postgres',
          default_mode: '0440',
          items: [{ key: 'ca.crt', path: 'ca.crt' }],
        },
      },
    ]);
  }
  expect(connection.rootCertificates).toEqual({ secretName: 'team-postgres', key: 'ca.crt' });
});

test('without a check there is no file to have', () => {
  const { all, connection } = containers('require');
  expect(all.map(({ name }) => name)).toEqual(EVERY);
  for (const { env, mounts, volumes } of all) expect([env, mounts, volumes]).toEqual([undefined, [], []]);
  expect(connection.rootCertificates).toBeUndefined();
});
