import type { PostgresDatabaseProps } from '../../../src/constructs/postgres/postgres-database';
import { at, byName, environment, type Json } from '../../support/foreign-app';
import { build, MLFLOW } from './build';

describe('passwords of a PostgresDatabase', () => {
  test('are generated, one for each role, and written by nobody but Terraform', () => {
    const secrets = byName(build().resource, 'kubernetes_secret_v1');
    const generated = '${replace(uuid(), "-", "")}';
    const values = Object.entries(secrets).map(([name, secret]) => [name, at(secret, 'data_wo')]);
    expect(Object.fromEntries(values)).toEqual({
      postgres: { 'postgres-password': generated },
      'postgres-mlflow': { password: generated },
      'postgres-optuna': { password: generated },
    });
    for (const secret of Object.values(secrets)) {
      expect(at(secret, 'data_wo_revision')).toBe(1);
      expect(secret).not.toHaveProperty('data');
    }
  });

  test('of one consumer stay as they are when another comes or goes', () => {
    const secretsOf = (consumers: PostgresDatabaseProps['consumers']) =>
      build({ consumers }).resource['kubernetes_secret_v1'] ?? {};
    const [one, both] = [secretsOf({ mlflow: {} }), secretsOf({ mlflow: {}, optuna: {} })];
    expect(both).toMatchObject(one);
    expect(Object.keys(both)).toHaveLength(Object.keys(one).length + 1);
  });

  test('reach the pod as files only', () => {
    const { container, pod } = build();
    expect(environment(container)).toEqual({
      PGDATA: '/var/lib/postgresql/data/pgdata',
      POSTGRES_PASSWORD_FILE: '/etc/postgres-passwords/postgres-password',
    });
    const volume = (at(pod, 'volume') as Json[]).find(({ name }) => name === 'passwords');
    const file = (name: string, key: string, path: string) => ({
      secret: [{ name, items: [{ key, path }] }],
    });
    expect(at(volume, 'projected', 0, 'sources')).toEqual([
      file('postgres', 'postgres-password', 'postgres-password'),
      file('postgres-mlflow', 'password', 'mlflow-password'),
      file('postgres-optuna', 'password', 'optuna-password'),
    ]);
    expect(at(volume, 'projected', 0, 'default_mode')).toBe('0440');
  });

  test('that are new replace the pod: by a higher revision, or by a Secret that had to be made again', () => {
    const annotation = ({ annotations }: ReturnType<typeof build>) =>
      annotations['mlops-scaffold/secret-revision'];
    const first = annotation(build());
    expect(annotation(build({ secret: { generate: { revision: 2 } } }))).not.toBe(first);
    const again = { consumers: { mlflow: {}, optuna: { secret: { generate: { revision: 2 } } } } };
    expect(annotation(build(again))).not.toBe(first);
    expect(first).toMatch(/^(1-\$\{kubernetes_secret_v1\.[A-Za-z0-9_-]+\.metadata\[0\]\.uid\}(\.|$)){3}$/);
  });

  test('can come from Secrets that exist', () => {
    const { database, resource, annotations } = build({
      secret: { secretName: 'own', revision: 7 },
      consumers: { mlflow: { secret: { secretName: 'theirs', revision: 9 } } },
    });
    expect(resource['kubernetes_secret_v1']).toBeUndefined();
    expect(annotations['mlops-scaffold/secret-revision']).toBe('7.9');
    expect(database.accessFor('mlflow', MLFLOW)).toMatchObject({
      password: { secretName: 'theirs', key: 'password' },
      revision: '9',
    });
  });

  test('backups get the superuser', () => {
    const { database, policy } = build({}, (built) => built.backupAccess(MLFLOW));
    expect(database.backupAccess(MLFLOW)).toMatchObject({
      user: 'postgres',
      database: 'postgres',
      password: { secretName: 'postgres', key: 'postgres-password' },
    });
    expect(at(policy, 'ingress')).toHaveLength(1);
  });

  test('can be protected from deletion', () => {
    const { secret } = build({ secret: { generate: { preventDestroy: true } } });
    expect(at(secret, 'lifecycle')).toEqual({ prevent_destroy: true });
  });
});
