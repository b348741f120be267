import { TerraformVariable } from 'cdktf';
import {
  PostgresDatabase,
  type PostgresDatabaseProps,
} from '../../../src/constructs/postgres/postgres-database';
import { at, byName, environment, synthesize, type Json } from '../../support/foreign-app';
import { build, MINIMAL, MLFLOW } from './build';

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
