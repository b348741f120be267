import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { CLUSTER_SETTINGS } from '../support/e2e-settings';
import { eventually, type Finished } from '../support/processes';
import { RunningApply } from '../support/running-terraform';

const OPTUNA = { 'hyperparameter-tuning': 'optuna' };
const DVC = { 'data-versioning': 'dvc' };
const NO_BACKUP = { backup: { kind: 'none' } };

/** Makes a Secret, or gives one that is there other values. */
const putSecret = (namespace: string, name: string, stringData: Record<string, string>) =>
  kubectl(['apply', '-f', '-'], {
    input: JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData }),
  });

const failedApply = async (platform: DeployedPlatform, change: PlanChange): Promise<string> => {
  await platform.prepare(change);
  const apply = await platform.terraform('apply', '-auto-approve', '-input=false', '-no-color');
  expect(apply.code).toBe(1);
  return (apply.stdout + apply.stderr).replaceAll(/\s+/g, ' ');
};

const oneLine = ({ stdout }: Finished) => stdout.replaceAll(/\s+/g, ' ');

/** The apply that follows the correction: it succeeds, what it made runs, and nothing is left to do. */
async function expectSuccess(platform: DeployedPlatform, change: PlanChange, hasPods = true): Promise<void> {
  await platform.apply(change);
  if (hasPods) await platform.podsWhenReady(600);
  expect(await platform.diagnose()).toMatchObject({ code: 0 });
  expect(await platform.plannedChanges()).toEqual([]);
}

/** An apply that would wait for what cannot come: what is told meanwhile, and that Ctrl-C ends it. */
async function expectTold(platform: DeployedPlatform, change: PlanChange, cause: RegExp): Promise<void> {
  await platform.prepare(change);
  const apply = new RunningApply(platform);
  try {
    await eventually(async () => expect(oneLine(await platform.diagnose())).toMatch(cause), {
      seconds: 300,
      every: 5,
    });
  } finally {
    await apply.end('SIGINT');
  }
}

describeOnCluster(
  'What a user gets wrong is told, and the next apply after the correction succeeds',
  [],
  () => {
    const mistaken = {
      storage: new DeployedPlatform('no-class'),
      store: new DeployedPlatform('no-key'),
      database: new DeployedPlatform('no-database'),
      image: new DeployedPlatform('no-image'),
      quota: new DeployedPlatform('no-room'),
      namespace: new DeployedPlatform('no-namespace'),
    };
    // A database and an object store that exist, as somebody else's would.
    const services = new DeployedPlatform('services');
    const database = { kind: 'existing', host: `postgres.${services.namespace}.svc`, sslMode: 'disable' };
    const objectStore = {
      kind: 'existing',
      endpoint: `http://object-store.${services.namespace}.svc:8333`,
    };

    beforeAll(async () => {
      const clientNamespaces = Object.values(mistaken).map(({ namespace }) => namespace);
      const stack = { ...OPTUNA, ...DVC };
      await services.apply({ stack, platform: { ...NO_BACKUP, clientNamespaces } });
    }, 1_800_000);

    afterAll(async () => {
      for (const platform of [...Object.values(mistaken), services]) await platform.remove();
    }, 1_800_000);

    test('a namespace that is not there', async () => {
      const platform = mistaken.namespace;
      const change = {
        stack: DVC,
        platform: {
          ...NO_BACKUP,
          createNamespace: false,
          objectStore: { kind: 'in-cluster', storageGiB: 1 },
        },
      };
      const told = await failedApply(platform, change);
      expect(told).toContain(`There is no namespace "${platform.namespace}" in the cluster.`);
      expect(told.match(/Error:/g)).toHaveLength(1);
      await kubectl(['create', 'namespace', platform.namespace]);
      await expectSuccess(platform, change);
      await platform.remove();
    });

    test('a storage class that is not there', async () => {
      const change = (inCluster: Record<string, unknown>) => ({
        stack: OPTUNA,
        platform: { ...NO_BACKUP, database: { kind: 'in-cluster', ...inCluster } },
      });
      expect(await failedApply(mistaken.storage, change({ storageClass: 'no-such-class' }))).toMatch(
        /There is no storage class "no-such-class" .*platform\.database\.storageClass in mlops\.json.*the cluster has: /,
      );
      await expectSuccess(mistaken.storage, change({}));
      await mistaken.storage.remove();
    });

    test('a Secret that is not there, one without a key, and a store that refuses the key', async () => {
      const platform = mistaken.store;
      const change = { stack: DVC, platform: { objectStore } };
      const id = await services.secretValue('object-store-dvc', 'access-key-id');
      const key = await services.secretValue('object-store-dvc', 'secret-access-key');

      expect(await failedApply(platform, change)).toMatch(
        /There is no Secret "object-store-dvc" .*its keys must be access-key-id, secret-access-key/,
      );
      expect(oneLine(await platform.diagnose())).toMatch(/Secret object-store-dvc: not Ready: is not there/);

      await putSecret(platform.namespace, 'object-store-dvc', { 'access-key-id': id });
      expect(await failedApply(platform, change)).toMatch(
        /"object-store-dvc" .*has no value under the key "secret-access-key"/,
      );

      await putSecret(platform.namespace, 'object-store-dvc', {
        'access-key-id': id,
        'secret-access-key': 'not the key',
      });
      expect(await failedApply(platform, change)).toContain('/check-object-store is in failed state');
      expect(oneLine(await platform.diagnose())).toMatch(
        /check-object-store: not Ready: dvc: dvc cannot use the bucket dvc .*SignatureDoesNotMatch.*-> make the key access-key-id/,
      );

      await putSecret(platform.namespace, 'object-store-dvc', {
        'access-key-id': id,
        'secret-access-key': key,
      });
      await expectSuccess(platform, change, false);
      for (const value of [id, key]) expect(platform.files.state).not.toContain(value);
      await platform.remove();
    });

    describe('a database that exists', () => {
      const platform = mistaken.database;
      const change = (differing: Record<string, unknown> = {}) => ({
        stack: OPTUNA,
        platform: { database, createNamespace: false, ...differing },
      });

      test('that cannot be reached', async () => {
        await kubectl(['create', 'namespace', platform.namespace]);
        await putSecret(platform.namespace, 'postgres-optuna', { password: 'not the password' });
        const nowhere = { ...database, host: `nowhere.${services.namespace}.svc` };
        expect(await failedApply(platform, change({ database: nowhere }))).toContain(
          '/check-postgres is in failed state',
        );
        expect(oneLine(await platform.diagnose())).toMatch(
          /check-postgres: not Ready: .*could not translate host name.*-> see that platform\.database/,
        );
      });

      test('that refuses the password', async () => {
        expect(await failedApply(platform, change())).toContain('/check-postgres is in failed state');
        expect(oneLine(await platform.diagnose())).toMatch(
          /password authentication failed for user "optuna" -> make the key password of the Secret "postgres-optuna"/,
        );
        const password = await services.secretValue('postgres-optuna', 'password');
        await putSecret(platform.namespace, 'postgres-optuna', { password });
        await expectSuccess(platform, change());
        await platform.remove();
      });
    });

    test('an image that is not there', async () => {
      const platform = mistaken.image;
      const change = (images: Record<string, unknown>) => ({
        stack: OPTUNA,
        platform: { database, createNamespace: false, images },
      });
      await kubectl(['create', 'namespace', platform.namespace]);
      const password = await services.secretValue('postgres-optuna', 'password');
      await putSecret(platform.namespace, 'postgres-optuna', { password });
      const overrides = { 'optuna-dashboard': 'registry.invalid/optuna/optuna-dashboard:v0.20.0' };
      await expectTold(
        platform,
        change({ ...CLUSTER_SETTINGS.images, overrides }),
        /the image registry\.invalid\/optuna\/optuna-dashboard:v0\.20\.0 cannot be pulled/,
      );
      await expectSuccess(platform, change(CLUSTER_SETTINGS.images));
      await platform.remove();
      // Terraform ends the wait for a Deployment after ten minutes, interrupted or not.
    }, 1_800_000);

    test('a quota that is too small', async () => {
      const platform = mistaken.quota;
      const change = { stack: OPTUNA, platform: { database, createNamespace: false } };
      await kubectl(['create', 'namespace', platform.namespace]);
      const password = await services.secretValue('postgres-optuna', 'password');
      await putSecret(platform.namespace, 'postgres-optuna', { password });
      // Enough for the Job that tries the database out, and not for the dashboard.
      const quota = ['-n', platform.namespace, 'create', 'quota', 'team', '--hard=requests.memory=100Mi'];
      await kubectl(quota);
      await expectTold(
        platform,
        change,
        /optuna-dashboard: not Ready: its pod is over the quota "team": requested: requests\.memory=128Mi/,
      );
      const more = JSON.stringify({ spec: { hard: { 'requests.memory': '1Gi' } } });
      await kubectl(['-n', platform.namespace, 'patch', 'resourcequota', 'team', '-p', more]);
      await expectSuccess(platform, change);
      await platform.remove();
    });
  },
);
