import { AirflowApi } from '../support/airflow-api';
import { runJob } from '../support/backup-jobs';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import {
  AIRFLOW_IMAGE,
  CLUSTER_SETTINGS,
  EVIDENTLY_IMAGE,
  missingAirflow,
  missingClients,
  missingEvidently,
  missingRay,
  missingSteps,
} from '../support/e2e-settings';
import { GitServer } from '../support/git-server';
import { PortForward } from '../support/port-forward';
import { runClient } from '../support/python-clients';

const missingOfMany = [missingClients(), missingAirflow(), missingEvidently()];

/** Puts or gets one object of a tool's bucket, with the tool's own key. */
async function oneObject(
  platform: DeployedPlatform,
  bucket: string,
  action: string,
  ...args: string[]
): Promise<unknown> {
  const store = await PortForward.open(platform.namespace, 'service/object-store', 8333);
  try {
    return await runClient('objects.py', [action, bucket, 'kept.txt', ...args], {
      STORE: store.url,
      AWS_ACCESS_KEY_ID: await platform.secretValue(`object-store-${bucket}`, 'access-key-id'),
      AWS_SECRET_ACCESS_KEY: await platform.secretValue(`object-store-${bucket}`, 'secret-access-key'),
    });
  } finally {
    store.close();
  }
}

describeOnCluster('A backup of Airflow, Katib and Evidently', missingOfMany, () => {
  const platform = new DeployedPlatform('restore');
  const { namespace } = platform;
  const git = new GitServer(`${namespace}-git`);
  const databases = ['airflow', 'evidently', 'katib', 'mlflow'];
  let forward: PortForward | undefined;

  beforeAll(async () => {
    await git.start();
    const change: PlanChange = {
      stack: {
        'experiment-tracking': 'mlflow',
        orchestration: 'airflow',
        'hyperparameter-tuning': 'katib',
        monitoring: 'evidently',
      },
      platform: {
        database: { kind: 'in-cluster', storageGiB: 1 },
        objectStore: { kind: 'in-cluster', storageGiB: 1 },
        backup: { kind: 'volume', storageGiB: 1 },
        monitoring: { kind: 'none', image: EVIDENTLY_IMAGE },
        images: { ...CLUSTER_SETTINGS.images, overrides: { airflow: AIRFLOW_IMAGE } },
        airflow: { git: { url: git.url, secret: 'dags-repository' } },
      },
    };
    await platform.makeNamespace(change);
    await git.makeSecret(namespace, 'dags-repository');
    await platform.apply(change);
  });
  afterAll(async () => {
    forward?.close();
    await git.stop();
    await platform.remove();
  });

  const inDatabase = async (database: string, sql: string): Promise<string> => {
    const psql = ['psql', '-qtAX', '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', sql];
    return (await kubectl(['-n', namespace, 'exec', 'postgres-0', '--', ...psql])).trim();
  };
  /** As the tool's own role, whose tables a dump has. */
  const asItsTool = (database: string, sql: string) => inDatabase(database, `SET ROLE ${database}; ${sql}`);
  const objects = (action: string, ...args: string[]) => oneObject(platform, 'airflow', action, ...args);

  test('brings back databases and objects that were lost, while the servers run', async () => {
    forward = await PortForward.open(namespace, 'service/airflow', 8080);
    const airflow = new AirflowApi(
      () => forward?.url ?? '',
      await platform.secretValue('airflow', 'admin-password'),
    );
    await airflow.request('/variables', { key: 'kept', value: 'as it was' });
    for (const database of databases) {
      await asItsTool(database, `CREATE TABLE kept (word text); INSERT INTO kept VALUES ('${database}')`);
    }
    expect(await objects('put', 'as it was')).toBe('written');
    const made = await runJob(platform, 'backup');
    expect(made).toMatchObject({ ended: 'Complete' });

    await objects('put', 'lost it');
    for (const database of databases) await inDatabase('postgres', `DROP DATABASE ${database} WITH (FORCE)`);
    const restored = await runJob(platform, 'restore');
    expect(restored).toMatchObject({ ended: 'Complete' });

    for (const database of databases) {
      expect(await asItsTool(database, 'SELECT word FROM kept')).toBe(database);
    }
    expect(await objects('get')).toBe('as it was');
    // Airflow goes on by itself: nobody has started its servers anew.
    expect(await airflow.request('/variables/kept')).toMatchObject({ value: 'as it was' });
    const pods = await platform.podsWhenReady(420);
    expect(pods.map(({ name }) => name.replace(/-[^-]+(-[^-]+)?$/, ''))).toEqual(
      expect.arrayContaining(['airflow', 'airflow-scheduler', 'evidently', 'katib-db-manager']),
    );
  });
});

/** What keeps nothing in a database of the platform's, but objects in a bucket of its own. */
const WITH_BUCKETS = [
  {
    what: 'the results of Ray Tune',
    missing: missingRay(),
    name: 'ray',
    stack: { 'hyperparameter-tuning': 'ray-tune' },
  },
  {
    what: 'the logs and artifacts of Argo Workflows',
    missing: missingSteps(),
    name: 'argo-workflows',
    stack: { orchestration: 'argo-workflows' },
  },
] as const;

for (const { what, missing, name, stack } of WITH_BUCKETS) {
  describeOnCluster(`A backup of ${what}`, [missingClients(), missing], () => {
    const platform = new DeployedPlatform(`restore-${name}`);
    const objects = (action: string, ...args: string[]) => oneObject(platform, name, action, ...args);

    beforeAll(() =>
      platform.apply({
        stack,
        platform: {
          objectStore: { kind: 'in-cluster', storageGiB: 1 },
          backup: { kind: 'volume', storageGiB: 1 },
        },
      }),
    );
    afterAll(() => platform.remove());

    test('brings back what was overwritten, while its servers run', async () => {
      expect(await objects('put', 'as it was')).toBe('written');
      expect(await runJob(platform, 'backup')).toMatchObject({ ended: 'Complete' });
      await objects('put', 'lost it');
      expect(await runJob(platform, 'restore')).toMatchObject({ ended: 'Complete' });
      expect(await objects('get')).toBe('as it was');
      expect((await platform.podsWhenReady(420)).some((pod) => pod.name.startsWith(`${name}-`))).toBe(true);
    });
  });
}
