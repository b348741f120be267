import { expectedSecrets, expectedWorkloads } from '../../../src/diagnosis/expected-workloads';
import { logCause } from '../../../src/diagnosis/log-cause';
import { alertsOf, unwatchedBy } from '../../../src/plan/alerts';
import { imagesOf } from '../../../src/plan/artifacts';
import { gapsOf } from '../../../src/plan/gaps';
import { leavesCluster } from '../../../src/plan/outside';
import { backedUpBy, ownStorageOf } from '../../../src/plan/own-storage';
import { secretsOf } from '../../../src/plan/secrets';
import { reportOf } from '../../../src/review';
import { volumesOf } from '../../../src/review/storage';
import { survivalOf } from '../../../src/review/survival';
import { CATALOGUE_DATE, catalogueAsOf } from '../../../src/tools/catalogue';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { at, byName, environment, type Json } from '../../support/foreign-app';
import { planOf } from '../../support/plans';
import { synthesizePlan } from '../../support/rule-failures';

const FACTS = catalogueAsOf(CATALOGUE_DATE);
const STACK = { 'pipeline-versioning': 'kubeflow-pipelines', orchestration: 'kubeflow-pipelines' };
const MEASURED = { ...STACK, 'service-metrics': 'prometheus' };
const MYSQL = { pipelines: { mysql: { host: 'mysql.example.com', port: 3307 } } };

const plan = (platform: Json = {}, stack: Record<string, string> = STACK) => planOf({ stack, platform });
const resourcesOf = (platform: Json = {}) => synthesizePlan(plan(platform)).resource;
const server = (resource: Record<string, Record<string, Json>>) =>
  environment(
    at(
      byName(resource, 'kubernetes_deployment_v1')['kubeflow-pipelines'],
      'spec',
      'template',
      'spec',
      'container',
      0,
    ),
  );

describe('The database of Kubeflow Pipelines in a platform', () => {
  test('is a MariaDB of its own where nothing else is said, and nothing has to be there before', () => {
    const resource = resourcesOf();
    expect(server(resource)).toMatchObject({
      DBCONFIG_MYSQLCONFIG_HOST: 'mariadb.demo.svc',
      DBCONFIG_MYSQLCONFIG_PASSWORD: 'mariadb-pipelines/password',
    });
    expect(at(resource['kubernetes_config_map_v1']?.['mariadb_provisioning'], 'data', 'consumers')).toBe(
      'pipelines 40 pipelines pipelines_metadata\n',
    );
    expect(gapsOf(plan())).toEqual([]);
    expect(expectedSecrets(plan())).toEqual([]);
    expect(leavesCluster(plan()).hosts).toEqual([]);
  });

  test('follows the size and the settings of the plan', () => {
    const resource = resourcesOf({
      size: 'medium',
      pipelines: { mariaDb: { storageGiB: 40, storageClass: 'fast' } },
      images: { registry: 'mirror.example.com/hub', pullPolicy: 'Always', pullSecret: 'mirror-key' },
      deletionProtection: true,
    });
    const set = resource['kubernetes_stateful_set_v1']?.['mariadb'];
    expect(at(set, 'spec', 'volume_claim_template', 0, 'spec')).toMatchObject({
      storage_class_name: 'fast',
      resources: { requests: { storage: '40Gi' } },
    });
    const container = at(set, 'spec', 'template', 'spec', 'container', 0);
    expect(at(container, 'image')).toMatch(/^mirror\.example\.com\/hub\/library\/mariadb:11\.8\./);
    expect(at(container, 'args')).toEqual(
      expect.arrayContaining(['--innodb-buffer-pool-size=512M', '--max-connections=115']),
    );
    for (const name of ['mariadb_secret', 'mariadb_pipelines_secret']) {
      expect(at(resource['kubernetes_secret_v1']?.[name], 'lifecycle', 'prevent_destroy')).toBe(true);
    }
  });

  test('is a MySQL that exists where one is named, and nothing of MariaDB is there', () => {
    const resource = resourcesOf(MYSQL);
    expect(server(resource)).toMatchObject({
      DBCONFIG_MYSQLCONFIG_HOST: 'mysql.example.com',
      DBCONFIG_MYSQLCONFIG_PORT: '3307',
      DBCONFIG_MYSQLCONFIG_PASSWORD: 'mysql-pipelines/password',
    });
    // But for the Secrets that it had, where it was MariaDB before.
    expect(JSON.stringify(resource)).not.toMatch(/mariadb/i);
    expect(expectedSecrets(plan(MYSQL))).toEqual([
      expect.objectContaining({ name: 'mysql-pipelines', keys: ['password'] }),
    ]);
    expect(leavesCluster(plan(MYSQL)).hosts).toContainEqual({
      host: 'mysql.example.com',
      purpose: 'the database of Kubeflow Pipelines',
      place: 'platform.pipelines.mysql.host',
    });
    expect(ownStorageOf(plan(MYSQL)).mariaDb).toBe(false);
  });

  test('does not change places behind the back of whoever has runs in it', () => {
    const answer = (platform: Json) =>
      resourcesOf(platform)['terraform_data']?.['lasting_pipelines_database'];
    expect(at(answer({}), 'input')).toEqual({ value: 'in-cluster' });
    expect(at(answer(MYSQL), 'input')).toEqual({ value: 'existing' });
    expect(JSON.stringify(at(answer(MYSQL), 'lifecycle'))).toContain('The new one would be empty.');
  });

  test('has Secrets, images and a workload of its own in whatever lists them', () => {
    expect(secretsOf(plan()).filter(({ name }) => name.startsWith('mariadb'))).toEqual([
      { name: 'mariadb', keys: ['backup-password'], usedBy: ['mariadb', 'backup'], origin: 'generated' },
      {
        name: 'mariadb-pipelines',
        keys: ['password'],
        usedBy: ['mariadb', 'kubeflow-pipelines'],
        origin: 'generated',
      },
    ]);
    expect(imagesOf(plan()).find(({ name }) => name === 'mariadb')?.usedBy).toEqual(['mariadb', 'backup']);
    expect(expectedWorkloads(plan())).toContainEqual({ kind: 'StatefulSet', name: 'mariadb' });
    const own = { secrets: { kind: 'existing' } };
    expect(expectedSecrets(plan(own)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['mariadb', 'mariadb-pipelines']),
    );
  });

  test('is backed up, with room for the dump of all that its volume holds', () => {
    const sizes = { pipelines: { mariaDb: { storageGiB: 30 } } };
    expect(backedUpBy(plan())).toEqual({ database: false, mariaDb: true, objectStore: true });
    const backup = byName(resourcesOf(sizes), 'kubernetes_cron_job_v1')['backup'];
    const pod = at(backup, 'spec', 'job_template', 'spec', 'template', 'spec');
    expect((at(pod, 'init_container') as Json[]).map(({ name }) => name)).toEqual(['dump-mariadb']);
    const work = (at(pod, 'volume') as Json[]).find(({ name }) => name === 'work');
    expect(at(work, 'empty_dir', 'size_limit')).toBe('30Gi');
    expect(
      backedUpBy(plan({ ...MYSQL, objectStore: { kind: 'existing', endpoint: 'https://s3.example.com' } })),
    ).toBe(undefined);
  });

  test('is among the volumes and what is left after a destroy, as is a MySQL that exists', () => {
    expect(volumesOf(plan())).toContainEqual({
      usedBy: 'mariadb',
      sizeGiB: 10,
      storageClass: undefined,
      madeBy: 'server',
    });
    const kept = plan({ createNamespace: false });
    expect(survivalOf(kept, volumesOf(kept))).toContainEqual(
      expect.objectContaining({ what: 'data of mariadb', stays: true }),
    );
    expect(survivalOf(plan(MYSQL), [])).toContainEqual(
      expect.objectContaining({
        what: 'databases of Kubeflow Pipelines',
        where: 'mysql.example.com',
        stays: true,
      }),
    );
    const report = reportOf({ plan: plan(), tools: FACTS, synthesized: synthesize(plan()) });
    expect(report.synthesized?.capacity.map(({ name }) => name)).toContain('mariadb');
  });

  test('has an alert, and what none tells of is said', () => {
    const alert = (platform: Json) =>
      alertsOf(plan(platform, MEASURED)).find(({ name }) => name === 'MariaDbDown');
    expect(alert({})).toMatchObject({ severity: 'critical', after: '2m' });
    expect(alert(MYSQL)).toBeUndefined();
    expect(unwatchedBy(plan({}, MEASURED)).join()).toContain("how full MariaDB's volume is");
    expect(unwatchedBy(plan(MYSQL, MEASURED))).toContain('the MySQL that exists');
    const { resource } = synthesizePlan(plan({}, MEASURED));
    expect(JSON.stringify(resource)).toContain(
      'platform_workload_replicas_ready{kind=\\\\\\"StatefulSet\\\\\\",workload=\\\\\\"mariadb\\\\\\"} < 1',
    );
  });

  test('what its servers say of it is explained', () => {
    const denied = "Error 1045 (28000): Access denied for user 'pipelines'@'10.1.0.7' (using password: YES)";
    expect(logCause(denied, plan(), 'kubeflow-pipelines')?.fix).toContain(
      'rollout restart statefulset/mariadb',
    );
    expect(logCause(denied, plan(MYSQL), 'kubeflow-pipelines')?.fix).toContain('"mysql-pipelines"');
    const refused = 'failed to connect: dial tcp 10.96.3.4:3306: connect: connection refused';
    expect(logCause(refused, plan(), 'kubeflow-pipelines')?.fix).toBe('see why "mariadb" is not Ready');
    expect(logCause(refused, plan(MYSQL), 'kubeflow-pipelines')?.fix).toContain('platform.pipelines.mysql');
    const unknown = "Error 1049 (42000): Unknown database 'pipelines'";
    expect(logCause(unknown, plan(MYSQL), 'kubeflow-pipelines')?.fix).toContain('run the SQL');
  });

  test('the README asks for SQL where it is somebody else’s, and says of its own how to look in and to go back', () => {
    const readme = (platform: Json) => filesOf({ plan: plan(platform) })['README.md'] ?? '';
    expect(readme({})).not.toMatch(/mysql-pipelines|CREATE DATABASE/);
    expect(readme({})).toContain('exec -it mariadb-0 -- mariadb --user=mysql pipelines');
    expect(readme({})).toContain('Backed up are the databases and the buckets');
    expect(readme({})).toContain('An older line of MariaDB does');
    expect(readme({})).toContain('no page');
    expect(readme(MYSQL)).toContain('CREATE DATABASE pipelines_metadata;');
    expect(readme(MYSQL)).toContain('The databases of Kubeflow Pipelines on `mysql.example.com` stay.');
    expect(readme(MYSQL)).not.toMatch(/mariadb/i);
  });
});
