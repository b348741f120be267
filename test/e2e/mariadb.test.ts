import { MariaDb } from '../../src/constructs/mariadb/mariadb';
import { PlatformBackup } from '../../src/constructs/backup/platform-backup';
import { selectorLabels } from '../../src/constructs/kubernetes/labels';
import { NetworkEdges } from '../../src/constructs/kubernetes/network-edges';
import { PlatformNamespace } from '../../src/constructs/kubernetes/platform-namespace';
import type { WorkloadProps } from '../../src/constructs/kubernetes/workload-props';
import { resolveImage } from '../../src/plan/artifacts';
import { runJob } from '../support/backup-jobs';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedConstructs } from '../support/deployed-constructs';
import { CLUSTER_SETTINGS, MARIADB_IMAGE, missingMariaDb } from '../support/e2e-settings';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, runProcess } from '../support/processes';

const CLIENT = { name: 'client', component: 'server' };
const STRANGER = { name: 'stranger', component: 'server' };
const OVERRIDES = { mariadb: MARIADB_IMAGE };

describeOnCluster(
  'MariaDB, alone in a namespace that holds pods to "restricted",',
  [missingMariaDb()],
  () => {
    let revision = 1;
    const platform = new DeployedConstructs('mariadb', (stack, name) => {
      const images = { ...CLUSTER_SETTINGS.images, overrides: OVERRIDES };
      const namespace = new PlatformNamespace(stack, 'Namespace', { name });
      const workload: WorkloadProps = { namespace: namespace.name, imagePullPolicy: images.pullPolicy };
      const secret = { generate: { revision } };
      const image = resolveImage(images, 'mariadb');
      const mariaDb = new MariaDb(stack, 'Mariadb', {
        ...workload,
        image,
        consumers: {
          pipelines: { databases: ['pipelines', 'pipelines_metadata'], secret, connections: 5 },
          other: { secret },
        },
        secret,
        storageGiB: 1,
      });
      const { edge } = mariaDb.accessFor('pipelines', CLIENT);
      // Both may open connections, and only one of them is let in.
      for (const pods of [CLIENT, STRANGER]) {
        new NetworkEdges(stack, pods.name, {
          namespace: namespace.name,
          name: pods.name,
          labels: {},
          pods,
          egress: [edge],
        });
      }
      const backup = new PlatformBackup(stack, 'Backup', {
        ...workload,
        mariaDb,
        mariadbImage: image,
        rcloneImage: resolveImage(images, 'rclone-storage-initializer'),
        destination: { volume: { storageGiB: 1 } },
        dumpSpace: '1Gi',
      });
      for (const construct of [mariaDb, backup]) construct.node.addDependency(namespace);
    });
    const { namespace } = platform;

    /** As a client of the network, in a pod that may connect. */
    const asUser = async (user: string, password: string, sql: string, database = '') => {
      // Its certificate is known by the password; who has none would refuse the server before it refuses them.
      const tls = password === '' ? '--disable-ssl-verify-server-cert' : '';
      const client = `mariadb --no-defaults ${tls} --host=mariadb --user=${user} --connect-timeout=5 -BN ${database}`;
      const { code, stdout, stderr } = await runProcess(
        'kubectl',
        [
          '-n',
          namespace,
          'exec',
          '-i',
          'client',
          '--',
          'sh',
          '-c',
          `read -r MYSQL_PWD; export MYSQL_PWD; ${client}`,
        ],
        { input: `${password}\n${sql}\n` },
      );
      return code === 0 ? stdout.trim() : `failed: ${stderr.trim()}`;
    };
    const password = () => platform.secretValue('mariadb-pipelines', 'password');
    const pipelines = async (sql: string, database = 'pipelines') =>
      asUser('pipelines', await password(), sql, database);
    const asAdministrator = (sql: string, user = 'mysql') =>
      runProcess(
        'kubectl',
        ['-n', namespace, 'exec', '-i', 'mariadb-0', '--', 'mariadb', `--user=${user}`, '-BN'],
        {
          input: sql,
        },
      );

    beforeAll(async () => {
      await platform.apply();
      await startProbe(namespace, 'client', selectorLabels(CLIENT), 'mariadb', OVERRIDES);
      await startProbe(namespace, 'stranger', selectorLabels(STRANGER), 'mariadb', OVERRIDES);
    });
    afterAll(() => platform.remove());

    test('gives its consumer the databases that it was made for, in utf8mb4, and nothing else', async () => {
      expect(await pipelines('SHOW DATABASES')).toBe('information_schema\npipelines\npipelines_metadata');
      await pipelines(
        "CREATE TABLE runs (id INT PRIMARY KEY, name TEXT); INSERT INTO runs VALUES (1, '🦭 Lauf ä')",
      );
      expect(await pipelines('SELECT name FROM runs')).toBe('🦭 Lauf ä');
      expect(
        await pipelines("SELECT table_collation FROM information_schema.tables WHERE table_name = 'runs'"),
      ).toBe('utf8mb4_general_ci');
      expect(await pipelines('CREATE DATABASE mine')).toContain('Access denied');
      expect(await pipelines('SELECT COUNT(*) FROM mysql.user')).toContain('denied');
      expect(await pipelines('SELECT @@innodb_snapshot_isolation, @@max_user_connections')).toBe('0\t5');
    });

    test('lets nobody in with a wrong password, and root and its administrator from nowhere but the socket', async () => {
      expect(await asUser('pipelines', 'wrong', 'SELECT 1')).toContain('Access denied');
      for (const user of ['root', 'mysql', '']) {
        expect(await asUser(user, '', 'SELECT 1')).toContain('Access denied');
        const byLoopback = [
          'mariadb',
          '--no-defaults',
          '--host=127.0.0.1',
          '--disable-ssl-verify-server-cert',
          `--user=${user}`,
          '-e',
          'SELECT 1',
        ];
        const { stderr } = await runProcess('kubectl', [
          '-n',
          namespace,
          'exec',
          'mariadb-0',
          '--',
          ...byLoopback,
        ]);
        expect(stderr).toContain('Access denied');
      }
      // At the socket, root is nobody in this container.
      expect((await asAdministrator('SELECT 1', 'root')).stderr).toContain('Access denied');
      const accounts = await asAdministrator(
        "SELECT CONCAT(User, '@', Host) FROM mysql.user WHERE is_role = 'N' AND User NOT IN ('healthcheck', 'mariadb.sys') ORDER BY 1",
      );
      expect(accounts.stdout.trim().split('\n')).toEqual([
        'backup@%',
        'mysql@localhost',
        'other@%',
        'pipelines@%',
        'root@localhost',
      ]);
    });

    test('is reached by the pods of its consumers, and by no other', async () => {
      const { stdout } = await runProcess('kubectl', [
        '-n',
        namespace,
        'get',
        'pod',
        'mariadb-0',
        '-o',
        'jsonpath={.status.podIP}',
      ]);
      expect(await reaches(namespace, 'client', stdout, 3306)).toBe(true);
      expect(await reaches(namespace, 'stranger', stdout, 3306)).toBe(false);
    });

    test('keeps its data when its pod is killed', async () => {
      await kubectl(['-n', namespace, 'delete', 'pod', 'mariadb-0', '--grace-period=0', '--force']);
      await eventually(async () => expect(await pipelines('SELECT name FROM runs')).toBe('🦭 Lauf ä'), {
        seconds: 180,
      });
    });

    test('stops in good order', async () => {
      await kubectl(['-n', namespace, 'delete', 'pod', 'mariadb-0']);
      await platform.podsWhenReady(180);
      const { stdout } = await runProcess('kubectl', ['-n', namespace, 'logs', 'mariadb-0']);
      expect(stdout).not.toContain('Starting crash recovery');
    });

    test('is dumped, and restored with all that a database has', async () => {
      await pipelines(
        'CREATE TABLE steps (id INT PRIMARY KEY, run INT, CONSTRAINT of_run FOREIGN KEY (run) REFERENCES runs (id) ON DELETE CASCADE);' +
          'INSERT INTO steps VALUES (10, 1); CREATE VIEW names AS SELECT name FROM runs;' +
          'CREATE TRIGGER double_id BEFORE INSERT ON steps FOR EACH ROW SET NEW.id = NEW.id * 2;' +
          'CREATE FUNCTION one() RETURNS INT DETERMINISTIC RETURN 1;',
      );
      await pipelines(
        'CREATE TABLE types (blob_value LONGBLOB); INSERT INTO types VALUES (0x00FF27)',
        'pipelines_metadata',
      );
      expect(await runJob(platform, 'backup')).toMatchObject({ ended: 'Complete' });

      await pipelines(
        'DROP VIEW names; DROP TABLE steps; UPDATE runs SET name = NULL; CREATE TABLE later (id INT)',
      );
      await pipelines('DROP TABLE types', 'pipelines_metadata');
      const { ended, log } = await runJob(platform, 'restore');
      expect({ ended, log }).toEqual({
        ended: 'Complete',
        log: expect.stringMatching(/restored$/m) as string,
      });

      expect(
        await pipelines('SELECT * FROM names; SELECT id, run FROM steps; SELECT one(); SHOW TABLES'),
      ).toBe('🦭 Lauf ä\n10\t1\n1\nnames\nruns\nsteps');
      await pipelines('INSERT INTO steps VALUES (3, 1)');
      expect(await pipelines('SELECT MIN(id) FROM steps; DELETE FROM runs; SELECT COUNT(*) FROM steps')).toBe(
        '6\n0',
      );
      expect(await pipelines('SELECT HEX(blob_value) FROM types', 'pipelines_metadata')).toBe('00FF27');
    });

    test('takes new passwords, the old one is refused, and nothing of them is written on this machine', async () => {
      const old = await password();
      revision = 2;
      await platform.apply();
      await platform.podsWhenReady(180);
      expect(await password()).not.toBe(old);
      expect(await pipelines('SELECT 1')).toBe('1');
      expect(await asUser('pipelines', old, 'SELECT 1')).toContain('Access denied');
      const { json, state } = platform.files;
      for (const value of [old, await password()]) expect(json + state).not.toContain(value);
      expect(await platform.plannedChanges()).toEqual([]);
    });
  },
);
