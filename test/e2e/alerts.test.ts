import { AlertReceiver, RECEIVER_PORT } from '../support/alert-receiver';
import { runJob } from '../support/backup-jobs';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { EVIDENTLY_IMAGE, missingEvidently } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { eventually } from '../support/processes';

interface Rule {
  readonly name: string;
  readonly state: string;
  readonly health: string;
  readonly lastError?: string;
}

describeOnCluster('Alerts about the platform itself', [missingEvidently()], () => {
  const platform = new DeployedPlatform('alerts');
  const receiver = new AlertReceiver(`${platform.namespace}-chat`);
  const inside = ['-n', platform.namespace];
  const change = {
    stack: { 'experiment-tracking': 'mlflow', monitoring: 'evidently' },
    platform: {
      database: { kind: 'in-cluster', storageGiB: 1 },
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'volume', storageGiB: 1 },
      monitoring: {
        kind: 'in-cluster',
        storageGiB: 1,
        image: EVIDENTLY_IMAGE,
        receiver: 'receivers',
        receiverPort: RECEIVER_PORT,
      },
    },
  };
  let prometheus: PortForward | undefined;
  let mlflow: PortForward | undefined;

  beforeAll(async () => {
    await platform.makeNamespace(change);
    await receiver.start(platform.namespace);
    await platform.apply(change);
    prometheus = await PortForward.open(platform.namespace, 'service/prometheus', 9090);
  });
  afterAll(async () => {
    prometheus?.close();
    mlflow?.close();
    await receiver.stop();
    await platform.remove();
  });

  const ask = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${prometheus?.url ?? ''}/api/v1/${path}`);
    return ((await answer.json()) as { data: unknown }).data;
  };
  /** The value of each series, by one of its labels. */
  const query = async (promQl: string, label = ''): Promise<Record<string, number>> => {
    const { result } = (await ask(`query?query=${encodeURIComponent(promQl)}`)) as {
      result: { metric: Record<string, string>; value: [number, string] }[];
    };
    return Object.fromEntries(result.map(({ metric, value }) => [metric[label] ?? '', Number(value[1])]));
  };
  const rules = async (): Promise<readonly Rule[]> => {
    const { groups } = (await ask('rules')) as { groups: { rules: Rule[] }[] };
    return groups.flatMap((group) => group.rules);
  };
  const stateOf = async (name: string) => (await rules()).find((rule) => rule.name === name)?.state;
  const sql = (statement: string) =>
    kubectl([...inside, 'exec', 'postgres-0', '--', 'psql', '-qU', 'postgres', '-c', statement]);

  test('every target is read under network policies, every rule can be evaluated, and none fires', async () => {
    await eventually(
      async () => {
        expect(await query('up', 'job')).toEqual({
          mlflow: 1,
          'object-store': 1,
          'platform-monitor': 1,
          prometheus: 1,
          'request-log': 1,
        });
        expect((await rules()).map(({ health }) => health).filter((health) => health !== 'ok')).toEqual([]);
      },
      { seconds: 120 },
    );
    const firing = (await rules()).filter(({ state }) => state === 'firing').map(({ name }) => name);
    // The disk of a node in a test may be as full as it likes.
    expect(firing.filter((name) => name !== 'ObjectStoreVolumeNearlyFull')).toEqual([]);
  });

  test('what the rules read is there, and is what the parts say themselves', async () => {
    const share =
      '1 - sum(SeaweedFS_volumeServer_resource{type="free"}) / sum(SeaweedFS_volumeServer_resource{type="all"})';
    await eventually(async () => expect((await query(share))['']).toBeGreaterThan(0), { seconds: 120 });
    expect((await query(share))['']).toBeLessThan(1);
    expect(Object.keys(await query('platform_database_connections', 'role')).sort()).toEqual([
      '',
      'evidently',
      'mlflow',
      'monitor',
    ]);
    expect(await query('platform_database_volume_bytes')).toEqual({ '': 1024 ** 3 });
    // Every server of every tool, though most give no metrics.
    const wanted = await query('platform_workload_replicas', 'workload');
    await eventually(
      async () => expect(await query('platform_workload_replicas_ready', 'workload')).toEqual(wanted),
      { seconds: 120 },
    );
    expect(Object.keys(wanted).sort()).toEqual(
      expect.arrayContaining(['evidently', 'mlflow', 'object-store', 'postgres', 'prometheus']),
    );
    expect(Object.keys(await query('platform_cronjob_created_timestamp_seconds', 'cronjob')).sort()).toEqual([
      'backup',
      'mlflow-gc',
      'request-log-retention',
      'restore',
    ]);
  });

  test('a backup that failed is told, and so is that the next one is good', async () => {
    expect((await runJob(platform, 'backup', { DATABASES: 'missing' })).ended).toBe('Failed');
    await receiver.hears('firing BackupFailed backup', 120);
    expect((await runJob(platform, 'backup')).ended).toBe('Complete');
    await receiver.hears('resolved BackupFailed backup', 180);
    const age = 'time() - platform_cronjob_last_success_timestamp_seconds';
    expect((await query(age, 'cronjob'))['backup']).toBeLessThan(300);
  });

  test('a volume of PostgreSQL that fills is noticed', async () => {
    expect(await stateOf('DatabaseVolumeNearlyFull')).toBe('inactive');
    // Half of it is the write-ahead log.
    await sql(
      'CREATE TABLE filler AS SELECT repeat(md5(i::text), 30) AS text FROM generate_series(1, 450000) AS i',
    );
    await eventually(async () => expect(await stateOf('DatabaseVolumeNearlyFull')).toBe('pending'), {
      seconds: 90,
    });
    await sql('DROP TABLE filler');
  });

  test('errors of MLflow are noticed: here it gets no connection to its database', async () => {
    mlflow = await PortForward.open(platform.namespace, 'service/mlflow', 5000);
    const password = await platform.secretValue('mlflow', 'admin-password');
    const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`;
    const get = async () => {
      const url = `${mlflow?.url ?? ''}/api/2.0/mlflow/experiments/get?experiment_id=0`;
      return (await fetch(url, { headers: { authorization } })).status;
    };
    expect(await get()).toBe(200);
    await sql('ALTER ROLE mlflow CONNECTION LIMIT 0');
    await sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'mlflow'");
    // A counter that is not there yet has no rate: some come before a scrape, and some after it.
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(Array.from({ length: 25 }, get));
      expect(answers.filter((status) => status < 500)).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 31_000));
    }
    await eventually(async () => expect(await stateOf('MlflowErrors')).toMatch(/pending|firing/), {
      seconds: 60,
    });
    await sql('ALTER ROLE mlflow CONNECTION LIMIT 56');
  });

  test('a server of any tool whose pod is not ready is noticed', async () => {
    const nodes = (await getObjects(['nodes'])).map(({ metadata }) => metadata.name);
    // What asks for a pod gets none: there is no node left for it.
    for (const node of nodes) await kubectl(['cordon', node]);
    try {
      await kubectl([...inside, 'delete', 'pod', '-l', 'app.kubernetes.io/name=evidently', '--wait=false']);
      await eventually(async () => expect(await stateOf('WorkloadNotReady')).toBe('pending'), {
        seconds: 180,
      });
      expect(
        await query('platform_workload_replicas_ready < platform_workload_replicas', 'workload'),
      ).toEqual({ evidently: 0 });
    } finally {
      for (const node of nodes) await kubectl(['uncordon', node]);
    }
    await eventually(async () => expect(await stateOf('WorkloadNotReady')).toBe('inactive'), {
      seconds: 240,
    });
  });

  test('a database that is gone is told, and that it is back', async () => {
    await kubectl([...inside, 'scale', 'statefulset/postgres', '--replicas=0']);
    await receiver.hears('firing DatabaseDown platform-monitor', 240);
    await kubectl([...inside, 'scale', 'statefulset/postgres', '--replicas=1']);
    await receiver.hears('resolved DatabaseDown platform-monitor', 180);
  });
});
