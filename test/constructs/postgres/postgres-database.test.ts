import { TerraformVariable } from 'cdktf';
import {
  PostgresDatabase,
  type PostgresDatabaseProps,
} from '../../../src/constructs/postgres/postgres-database';
import { at, byName, environment, synthesize, type Json } from '../../support/foreign-app';

const MLFLOW = { name: 'mlflow', component: 'tracking-server' };
const MINIMAL: PostgresDatabaseProps = { namespace: 'lab', consumers: { mlflow: {}, optuna: {} } };

function build(
  props: Partial<PostgresDatabaseProps> = {},
  use: (database: PostgresDatabase) => void = () => undefined,
) {
  const { built: database, ...synth } = synthesize((stack) => {
    const database = new PostgresDatabase(stack, 'Postgres', { ...MINIMAL, ...props });
    use(database);
    return database;
  });
  const name = props.name ?? 'postgres';
  const set = byName(synth.resource, 'kubernetes_stateful_set_v1')[name];
  const pod = at(set, 'spec', 'template', 'spec');
  return {
    ...synth,
    database,
    set,
    pod,
    container: at(pod, 'container', 0),
    annotations: at(set, 'spec', 'template', 'metadata', 'annotations') as Record<string, string>,
    secret: byName(synth.resource, 'kubernetes_secret_v1')[name],
    policy: at(byName(synth.resource, 'kubernetes_network_policy_v1')[name], 'spec'),
  };
}

describe('PostgresDatabase', () => {
  test('in a foreign app with nothing but a namespace and consumers', () => {
    expect(build().resource).toMatchSnapshot();
  });

  describe('data', () => {
    test('outlive the StatefulSet, on a volume of the asked size and class', () => {
      const { set } = build({ storageGiB: 3, storageClass: 'fast' });
      expect(at(set, 'spec', 'persistent_volume_claim_retention_policy')).toEqual([
        { when_deleted: 'Retain', when_scaled: 'Retain' },
      ]);
      expect(at(set, 'spec', 'volume_claim_template', 0, 'spec')).toEqual({
        access_modes: ['ReadWriteOnce'],
        storage_class_name: 'fast',
        resources: { requests: { storage: '3Gi' } },
      });
    });

    test('lie below the mount point, where lost+found does not disturb initdb', () => {
      const { container } = build();
      const mount = (at(container, 'volume_mount') as Json[]).find(({ name }) => name === 'data');
      expect(environment(container)['PGDATA']).toBe(`${String(mount?.['mount_path'])}/pgdata`);
    });

    test('a pod that never gets ready does not block the update that mends it', () => {
      expect(at(build().set, 'spec', 'pod_management_policy')).toBe('Parallel');
    });
  });

  describe('passwords', () => {
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

  describe('provisioning', () => {
    test('runs at every start of the container', () => {
      const { container, pod } = build();
      expect(at(container, 'lifecycle', 'post_start', 0, 'exec', 'command')).toEqual([
        'sh',
        '/etc/postgres-provisioning/provision.sh',
      ]);
      const volume = (at(pod, 'volume') as Json[]).find(({ name }) => name === 'provisioning');
      expect(at(volume, 'config_map', 'name')).toBe('postgres-provisioning');
    });

    test('a change of the consumers replaces the pod', () => {
      const hash = ({ annotations }: ReturnType<typeof build>) => annotations['mlops-scaffold/config-hash'];
      expect(hash(build({ consumers: { mlflow: {} } }))).not.toBe(hash(build()));
      expect(hash(build())).toBe(hash(build()));
    });

    test('the script reaches the cluster without a template that Terraform would fill in', () => {
      const { resource } = build();
      const script = at(
        byName(resource, 'kubernetes_config_map_v1')['postgres-provisioning'],
        'data',
        'provision.sh',
      );
      expect(script).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
    });
  });

  describe('network', () => {
    const open = (database: PostgresDatabase) => {
      database.accessFor('mlflow', MLFLOW);
      database.accessFor('mlflow', { name: 'mlflow', component: 'gc' });
      database.accessFor('optuna', { namespace: 'jobs' });
    };

    test('nobody may connect who was not named, and the server connects to nobody', () => {
      expect(build().policy).toEqual({
        pod_selector: {
          match_labels: { 'app.kubernetes.io/name': 'postgres', 'app.kubernetes.io/component': 'database' },
        },
        policy_types: ['Ingress', 'Egress'],
        ingress: [],
        egress: [],
      });
    });

    test('each client is let in on the one port', () => {
      const ports = [{ port: '5432', protocol: 'TCP' }];
      const pods = (component: string) => ({
        pod_selector: {
          match_labels: { 'app.kubernetes.io/name': 'mlflow', 'app.kubernetes.io/component': component },
        },
      });
      expect(at(build({}, open).policy, 'ingress')).toEqual([
        { from: [pods('tracking-server')], ports },
        { from: [pods('gc')], ports },
        {
          from: [{ namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'jobs' } } }],
          ports,
        },
      ]);
    });

    test('the same client twice is one rule', () => {
      const twice = (database: PostgresDatabase) => {
        open(database);
        open(database);
      };
      expect(build({}, twice).policy).toEqual(build({}, open).policy);
    });
  });

  test('a consumer gets its own database and role, and waits for the server and its policy', () => {
    const { database } = build();
    const access = database.accessFor('optuna', { podLabels: { app: 'study' } });
    expect(access).toMatchObject({
      host: 'postgres.lab.svc',
      port: 5432,
      database: 'optuna',
      user: 'optuna',
      password: { secretName: 'postgres-optuna', key: 'password' },
      sslMode: 'disable',
      edge: { peer: { workload: { name: 'postgres', component: 'database' } }, port: 5432 },
    });
    expect(access.dependencies).toEqual([database.statefulSet, database.edges.policy]);
  });

  test('a consumer that was not planned for gets nothing', () => {
    expect(() => build().database.accessFor('dvc', MLFLOW)).toThrow(
      'foreign/Postgres: `consumers` must name "dvc" for it to get a database, has: mlflow, optuna',
    );
  });

  test('probes: readiness asks the server, liveness only the port', () => {
    const { container } = build();
    expect(at(container, 'readiness_probe', 'exec', 'command')).toContain('pg_isready');
    expect(at(container, 'startup_probe', 'exec', 'command')).toContain('--host=127.0.0.1');
    expect(at(container, 'liveness_probe', 'tcp_socket', 0, 'port')).toBe('5432');
  });

  test('a quarter of the memory is for buffers', () => {
    const amounts = { cpu: '1', memory: '2Gi', ephemeralStorage: '1Gi' };
    const { container } = build({ resources: { requests: amounts, limits: amounts } });
    expect(at(container, 'args')).toEqual(expect.arrayContaining(['shared_buffers=512MB']));
  });

  test('takes as many connections as all consumers may hold, and ten more for its own work', () => {
    expect(at(build().container, 'args')).toEqual(expect.arrayContaining(['max_connections=90']));
    const consumers = { mlflow: { connections: 56 }, optuna: { connections: 44 } };
    expect(at(build({ consumers }).container, 'args')).toEqual(
      expect.arrayContaining(['max_connections=110']),
    );
  });

  test('two in one namespace, by name', () => {
    const { resource } = synthesize((stack) => {
      new PostgresDatabase(stack, 'A', { ...MINIMAL });
      new PostgresDatabase(stack, 'B', { ...MINIMAL, name: 'second' });
    });
    for (const type of Object.keys(resource)) {
      const names = Object.keys(byName(resource, type));
      expect(names).toHaveLength(Object.keys(resource[type] ?? {}).length);
    }
  });

  test.each<[string, Partial<PostgresDatabaseProps>]>([
    ['namespace', { namespace: 'Lab' }],
    ['name', { name: 'post gres' }],
    ['image', { image: 'postgres' }],
    ['image', { image: 'postgres:${var.tag}' }],
    ['consumers', { consumers: {} }],
    ['consumers', { consumers: { postgres: {} } }],
    ['consumers', { consumers: { 'a; drop': {} } }],
    ['consumers.mlflow.connections', { consumers: { mlflow: { connections: 0 } } }],
    ['secretName', { consumers: { mlflow: { secret: { secretName: 'A B' } } } }],
    ['storageGiB', { storageGiB: 0 }],
    ['storageGiB', { storageGiB: 1.5 }],
    ['storageClass', { storageClass: '${x}' }],
    ['secretName', { secret: { secretName: '' } }],
    ['revision', { secret: { generate: { revision: 0 } } }],
    ['partOf', { partOf: '"' }],
    [
      'resources.limits.memory',
      {
        resources: {
          requests: { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' },
          limits: { cpu: '1', memory: '1e9', ephemeralStorage: '1Gi' },
        },
      },
    ],
  ])('refuses a bad %s', (prop, props) => {
    expect(() => build(props)).toThrow(
      new RegExp(`^foreign/Postgres[^:]*: \`${prop.replaceAll('.', '\\.')}\` `),
    );
  });

  test('takes names that are known only at apply', () => {
    const { text } = synthesize((stack) => {
      const variable = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
      new PostgresDatabase(stack, 'Postgres', {
        namespace: variable('namespace'),
        image: variable('image'),
        storageClass: variable('class'),
        consumers: { mlflow: {} },
      });
    });
    expect(text).toContain('"namespace": "${var.namespace}"');
    expect(text).toContain('"image": "${var.image}"');
  });
});
