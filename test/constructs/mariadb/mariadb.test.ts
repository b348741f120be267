import { TerraformVariable } from 'cdktf';
import { MariaDb, type MariaDbProps } from '../../../src/constructs/mariadb';
import { at, byName, environment, synthesize, type Json } from '../../support/foreign-app';
import { build, CLIENT, MINIMAL } from './build';

const args = (props?: Partial<MariaDbProps>) => at(build(props).container, 'args') as string[];

describe('MariaDb', () => {
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

    test('lie below the mount point, where lost+found would be a database, and so does what sorting needs', () => {
      const { container } = build();
      const mount = (at(container, 'volume_mount') as Json[]).find(({ name }) => name === 'data');
      const path = String(mount?.['mount_path']);
      expect(args()).toEqual(expect.arrayContaining([`--datadir=${path}/data`, `--tmpdir=${path}`]));
    });

    test('are closed in good order before the pod is gone', () => {
      expect(at(build().pod, 'termination_grace_period_seconds')).toBe(60);
    });
  });

  describe('provisioning', () => {
    test('runs at every start of the container', () => {
      const { container, pod } = build();
      expect(at(container, 'lifecycle', 'post_start', 0, 'exec', 'command')).toEqual([
        'sh',
        '/etc/mariadb-provisioning/provision.sh',
      ]);
      const volume = (at(pod, 'volume') as Json[]).find(({ name }) => name === 'provisioning');
      expect(at(volume, 'config_map', 'name')).toBe('mariadb-provisioning');
    });

    test('is told each consumer, how many connections it may hold, and its databases', () => {
      const { files } = build({ consumers: { ...MINIMAL.consumers, reports: { connections: 5 } } });
      expect(files['consumers']).toBe('shop 40 orders customers\nreports 5 reports\n');
    });

    test('a change of the consumers replaces the pod', () => {
      const hash = ({ annotations }: ReturnType<typeof build>) => annotations['mlops-scaffold/config-hash'];
      expect(hash(build({ consumers: { shop: {} } }))).not.toBe(hash(build()));
      expect(hash(build())).toBe(hash(build()));
    });

    test('the scripts reach the cluster without a template that Terraform would fill in', () => {
      for (const script of Object.values(build().files)) expect(script).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
    });
  });

  describe('passwords', () => {
    test('are generated, one for each user, and written by nobody but Terraform', () => {
      const secrets = byName(build().resource, 'kubernetes_secret_v1');
      const generated = '${replace(uuid(), "-", "")}';
      const values = Object.entries(secrets).map(([name, secret]) => [name, at(secret, 'data_wo')]);
      expect(Object.fromEntries(values)).toEqual({
        mariadb: { 'backup-password': generated },
        'mariadb-shop': { password: generated },
        'mariadb-reports': { password: generated },
      });
      for (const secret of Object.values(secrets)) expect(secret).not.toHaveProperty('data');
    });

    test('reach the pod as files only', () => {
      const { container, pod } = build();
      expect(environment(container)).toEqual({
        MARIADB_ROOT_HOST: 'localhost',
        MARIADB_ROOT_PASSWORD_FILE: '/etc/mariadb-passwords/backup-password',
        MARIADB_AUTO_UPGRADE: '1',
      });
      const volume = (at(pod, 'volume') as Json[]).find(({ name }) => name === 'passwords');
      const file = (name: string, key: string, path: string) => ({
        secret: [{ name, items: [{ key, path }] }],
      });
      expect(at(volume, 'projected', 0, 'sources')).toEqual([
        file('mariadb', 'backup-password', 'backup-password'),
        file('mariadb-shop', 'password', 'shop-password'),
        file('mariadb-reports', 'password', 'reports-password'),
      ]);
    });

    test('that are new replace the pod', () => {
      const annotation = ({ annotations }: ReturnType<typeof build>) =>
        annotations['mlops-scaffold/secret-revision'];
      const first = annotation(build());
      expect(annotation(build({ secret: { generate: { revision: 2 } } }))).not.toBe(first);
      const again = {
        consumers: { ...MINIMAL.consumers, reports: { secret: { generate: { revision: 2 } } } },
      };
      expect(annotation(build(again))).not.toBe(first);
    });

    test('can come from Secrets that exist', () => {
      const { server, resource, annotations } = build({
        secret: { secretName: 'own', revision: 7 },
        consumers: { shop: { secret: { secretName: 'theirs', revision: 9 } } },
      });
      expect(resource['kubernetes_secret_v1']).toBeUndefined();
      expect(annotations['mlops-scaffold/secret-revision']).toBe('7.9');
      expect(server.accessFor('shop', CLIENT)).toMatchObject({
        password: { secretName: 'theirs', key: 'password' },
        revision: '9',
      });
    });
  });

  describe('network', () => {
    test('nobody may connect who was not named, and the server connects to nobody', () => {
      expect(build().policy).toMatchObject({ policy_types: ['Ingress', 'Egress'], ingress: [], egress: [] });
    });

    test('each client is let in on the one port, once', () => {
      const open = (server: MariaDb) => {
        server.accessFor('shop', CLIENT);
        server.accessFor('shop', CLIENT);
        server.backupAccess({ name: 'backup', component: 'backup' });
      };
      const pods = (name: string, component: string) => ({
        from: [
          {
            pod_selector: {
              match_labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': component },
            },
          },
        ],
        ports: [{ port: '3306', protocol: 'TCP' }],
      });
      expect(at(build({}, open).policy, 'ingress')).toEqual([
        pods('shop', 'server'),
        pods('backup', 'backup'),
      ]);
    });
  });

  test('a consumer gets its own databases and user, and waits for the server and its policy', () => {
    const { server } = build();
    const access = server.accessFor('shop', { podLabels: { app: 'shop' } });
    expect(access).toMatchObject({
      host: 'mariadb.lab.svc',
      port: 3306,
      databases: ['orders', 'customers'],
      user: 'shop',
      password: { secretName: 'mariadb-shop', key: 'password' },
      edge: { peer: { workload: { name: 'mariadb', component: 'database' } }, port: 3306 },
    });
    expect(access.dependencies).toEqual([server.statefulSet, server.edges.policy]);
    expect(server.backupAccess(CLIENT)).toMatchObject({
      user: 'backup',
      databases: ['orders', 'customers', 'reports'],
      password: { secretName: 'mariadb', key: 'backup-password' },
    });
  });

  test('a consumer that was not planned for gets nothing', () => {
    expect(() => build().server.accessFor('dvc', CLIENT)).toThrow(
      'foreign/Mariadb: `consumers` must name "dvc" for it to get a database, has: shop, reports',
    );
  });

  test('probes: readiness asks whether it listens on the network, liveness whether it answers', () => {
    const { container, files } = build();
    const script = ['sh', '/etc/mariadb-provisioning/ready.sh'];
    for (const probe of ['startup_probe', 'readiness_probe'])
      expect(at(container, probe, 'exec', 'command')).toEqual(script);
    expect(files['ready.sh']).toContain('NOT @@skip_networking');
    expect(at(container, 'liveness_probe', 'exec', 'command')).toEqual(
      expect.arrayContaining(['mariadb-admin', '--connect-timeout=4', 'ping']),
    );
  });

  test('does as MySQL does, where a client would not know MariaDB by it', () => {
    expect(args()).toEqual(
      expect.arrayContaining([
        '--innodb-snapshot-isolation=OFF',
        '--max-allowed-packet=64M',
        '--character-set-server=utf8mb4',
        '--collation-server=utf8mb4_general_ci',
      ]),
    );
  });

  test('a forwarded port does not arrive as localhost, where the accounts without a password are', () => {
    expect(args()).toContain('--skip-name-resolve');
    expect(args()).toContain('--socket=/run/mysqld/mysqld.sock');
  });

  test('a quarter of the memory is for pages', () => {
    const amounts = { cpu: '1', memory: '2Gi', ephemeralStorage: '1Gi' };
    expect(args({ resources: { requests: amounts, limits: amounts } })).toContain(
      '--innodb-buffer-pool-size=512M',
    );
  });

  test('takes as many connections as all consumers may hold, and fifteen more for its own work', () => {
    expect(args()).toContain('--max-connections=95');
    expect(args({ consumers: { shop: { connections: 5 } } })).toContain('--max-connections=20');
  });

  test('two in one namespace, by name', () => {
    const { resource } = synthesize((stack) => {
      new MariaDb(stack, 'A', { ...MINIMAL });
      new MariaDb(stack, 'B', { ...MINIMAL, name: 'second' });
    });
    for (const type of Object.keys(resource)) {
      expect(Object.keys(byName(resource, type))).toHaveLength(Object.keys(resource[type] ?? {}).length);
    }
  });

  test.each<[string, Partial<MariaDbProps>]>([
    ['namespace', { namespace: 'Lab' }],
    ['name', { name: 'maria db' }],
    ['image', { image: 'mariadb' }],
    ['consumers', { consumers: {} }],
    ['consumers', { consumers: { root: {} } }],
    ['consumers', { consumers: { backup: {} } }],
    ['consumers', { consumers: { "a'; drop": {} } }],
    ['consumers', { consumers: { one: {}, two: { databases: ['one'] } } }],
    ['consumers.shop.databases', { consumers: { shop: { databases: [] } } }],
    ['consumers.shop.databases', { consumers: { shop: { databases: ['a`b'] } } }],
    ['consumers.shop.databases', { consumers: { shop: { databases: ['mysql'] } } }],
    ['consumers.shop.databases', { consumers: { shop: { databases: ['orders_restored'] } } }],
    ['consumers.shop.connections', { consumers: { shop: { connections: 0 } } }],
    ['secretName', { consumers: { shop: { secret: { secretName: 'A B' } } } }],
    ['storageGiB', { storageGiB: 0 }],
    ['storageClass', { storageClass: '${x}' }],
    ['secretName', { secret: { secretName: '' } }],
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
      new RegExp(`^foreign/Mariadb[^:]*: \`${prop.replaceAll('.', '\\.')}\` `),
    );
  });

  test('takes names that are known only at apply', () => {
    const { text } = synthesize((stack) => {
      const variable = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
      new MariaDb(stack, 'Mariadb', {
        namespace: variable('namespace'),
        image: variable('image'),
        storageClass: variable('class'),
        consumers: { shop: {} },
      });
    });
    expect(text).toContain('"namespace": "${var.namespace}"');
    expect(text).toContain('"image": "${var.image}"');
  });
});
