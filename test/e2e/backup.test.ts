import { runJob } from '../support/backup-jobs';
import { describeOnCluster, kubectl, podsOf } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { missingClients } from '../support/e2e-settings';
import { contents, type Contents } from '../support/platform-contents';

const DVC = { 'data-versioning': 'dvc' };

/** The id that a run of a backup says. */
const idIn = (log: string): string => /backup (\S+) is complete/.exec(log)?.[1] ?? '';

describeOnCluster('Backups', [missingClients()], () => {
  const platform = new DeployedPlatform('backup');
  let first = '';
  let atFirst: Contents = {};
  let atSecond: Contents = {};

  beforeAll(async () => {
    await platform.apply();
    await contents(platform, 'write', 'one');
    atFirst = await contents(platform, 'read');
  });
  afterAll(() => platform.remove());

  test('are made of everything: runs, models, trials and objects', async () => {
    expect(Object.keys(atFirst).map((name) => name.split(' ')[0])).toEqual(
      expect.arrayContaining(['run', 'model', 'study', 'object']),
    );
    const { ended, log } = await runJob(platform, 'backup');
    expect({ ended, log }).toEqual({
      ended: 'Complete',
      log: expect.stringMatching(/dvc: 21 objects/) as string,
    });
    first = idIn(log);
  });

  test('follow what changes: deleted, overwritten in the same size, new', async () => {
    await contents(platform, 'wreck', 'one');
    await contents(platform, 'write', 'two');
    atSecond = await contents(platform, 'read');
    const { ended, log } = await runJob(platform, 'backup');
    expect({ ended, log }).toEqual({
      ended: 'Complete',
      log: expect.stringMatching(/dvc: \d+ objects/) as string,
    });
  });

  test('bring back the newest state after a database and all objects are lost; the servers stay up', async () => {
    const pods = await podsOf(platform.namespace);
    const sql = 'DROP DATABASE optuna WITH (FORCE)';
    await kubectl([
      '-n',
      platform.namespace,
      'exec',
      'postgres-0',
      '--',
      'psql',
      '-U',
      'postgres',
      '-c',
      sql,
    ]);
    await contents(platform, 'read').catch(() => undefined);
    const { ended } = await runJob(platform, 'restore');
    expect(ended).toBe('Complete');
    expect(await contents(platform, 'read')).toEqual(atSecond);
    const running = (await podsOf(platform.namespace)).filter(({ name }) =>
      pods.some((pod) => pod.name === name),
    );
    expect(running).toEqual(pods);
  });

  test('bring back an older state by its name, and list the names when it is wrong', async () => {
    const wrong = await runJob(platform, 'restore', { BACKUP: '19700101T000000Z' });
    expect(wrong.ended).toBe('Failed');
    expect(wrong.log).toContain(first);
    expect(await contents(platform, 'read')).toEqual(atSecond);
    expect((await runJob(platform, 'restore', { BACKUP: first })).ended).toBe('Complete');
    expect(await contents(platform, 'read')).toEqual(atFirst);
  });

  describe('in an S3 store elsewhere', () => {
    const elsewhere = new DeployedPlatform('backup-store');
    const fresh = new DeployedPlatform('backup-fresh');
    const backup = {
      kind: 's3',
      endpoint: `http://object-store.${elsewhere.namespace}.svc:8333`,
      bucket: 'dvc',
    };

    /** The key of the store elsewhere, as its owner hands it out. */
    async function giveKey({ namespace }: DeployedPlatform): Promise<void> {
      const data = {
        'access-key-id': await elsewhere.secretValue('object-store-dvc', 'access-key-id'),
        'secret-access-key': await elsewhere.secretValue('object-store-dvc', 'secret-access-key'),
      };
      const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'backup' }, stringData: data };
      await kubectl(['-n', namespace, 'create', '-f', '-'], { input: JSON.stringify(secret) });
    }

    beforeAll(async () => {
      await elsewhere.apply({
        stack: DVC,
        platform: { backup: { kind: 'none' }, clientNamespaces: [platform.namespace, fresh.namespace] },
      });
      await giveKey(platform);
      // A volume waits for the pods that used it, and those for their Jobs.
      await kubectl(['-n', platform.namespace, 'delete', 'job', '-l', 'app.kubernetes.io/name=backup']);
      await platform.apply({ platform: { backup } });
    });
    afterAll(async () => {
      await fresh.remove();
      await elsewhere.remove();
    });

    test('are made, leave nothing for Terraform to do, and copy nothing twice', async () => {
      // What is younger than a minute may still change, and is copied again.
      await new Promise((resolve) => setTimeout(resolve, 61_000));
      const { ended, log } = await runJob(platform, 'backup');
      expect({ ended, log }).toEqual({
        ended: 'Complete',
        log: expect.stringMatching(/dvc: 21 .* 21 copied/) as string,
      });
      expect((await runJob(platform, 'backup')).log).toMatch(/dvc: 21 objects, 0 copied, 0 gone/);
      expect(await platform.plannedChanges()).toEqual([]);
    });

    test('bring everything into a new, empty platform after the old one is gone', async () => {
      await platform.destroy();
      await fresh.makeNamespace({ platform: { backup } });
      await giveKey(fresh);
      await fresh.apply({ platform: { backup } });
      const { ended, log } = await runJob(fresh, 'restore', { BACKUP: `${platform.namespace}/latest` });
      expect({ ended, log }).toEqual({
        ended: 'Complete',
        log: expect.stringMatching(/restored$/m) as string,
      });
      // Read with the passwords and keys of the new platform: it keeps its own.
      expect(await contents(fresh, 'read')).toEqual(atFirst);
    });
  });
});
