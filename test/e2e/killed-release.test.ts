import { ApiProxy } from '../support/api-proxy';
import { describeOnCluster, getObjects } from '../support/cluster';
import { DeployedPlatform, FULL_STACK, type PlanChange } from '../support/deployed-platform';
import { missingSeldon } from '../support/e2e-settings';
import { countWrites, interrupt, spread, type Way } from '../support/interruption';
import { recoverAndComplete, runRecover } from '../support/recovery';

const HOURS = 3_600_000;
/** Helm notes that it begins. */
const RECORD = /^POST .*\/secrets\/sh\.helm\.release\.v1\.seldon-core-operator$/;
const WITH_RELEASE: PlanChange = { stack: FULL_STACK };

describeOnCluster('A Helm release that is killed', [missingSeldon()], () => {
  const platform = new DeployedPlatform('killed-release');
  let proxy: ApiProxy;

  beforeAll(async () => {
    await platform.apply();
    proxy = await ApiProxy.open();
  });
  afterAll(async () => {
    proxy.close();
    await runRecover(platform, '--yes');
    await platform.apply(WITH_RELEASE);
    await platform.remove();
  });

  /** Helm's own word for the last try. */
  async function status(): Promise<string | undefined> {
    const records = await getObjects([
      'secrets',
      '-n',
      platform.namespace,
      '-l',
      'owner=helm,name=seldon-core-operator',
    ]);
    return records
      .map(({ metadata }) => metadata.labels ?? {})
      .sort((one, other) => Number(one['version']) - Number(other['version']))
      .at(-1)?.['status'];
  }

  test.each<Way>(['SIGKILL', 'SIGINT'])(
    'while it is installed, by %s, is installed after a recovery',
    async (way) => {
      await platform.apply();
      platform.synth(WITH_RELEASE);
      const total = await countWrites(platform, proxy);
      expect(total).toBeGreaterThan(5);
      const seen = new Set<string | undefined>();
      for (const at of [RECORD, ...spread(total)]) {
        await platform.apply();
        expect(await status()).toBeUndefined();
        platform.synth(WITH_RELEASE);
        await interrupt(platform, proxy, { way, at, moment: 'before it is answered' });
        seen.add(await status());
        await recoverAndComplete(platform);
        expect({ way, at, status: await status() }).toEqual({ way, at, status: 'deployed' });
      }
      if (way === 'SIGKILL') expect([...seen]).toContain('pending-install');
    },
    6 * HOURS,
  );

  test(
    'while it is upgraded, is upgraded after a recovery',
    async () => {
      const changed: PlanChange = { ...WITH_RELEASE, platform: { size: 'medium' } };
      await platform.apply(WITH_RELEASE);
      platform.synth(changed);
      const total = await countWrites(platform, proxy);
      const seen = new Set<string | undefined>();
      for (const [round, at] of [RECORD, ...spread(total)].entries()) {
        platform.synth(round % 2 === 0 ? WITH_RELEASE : changed);
        await interrupt(platform, proxy, { way: 'SIGKILL', at, moment: 'before it is answered' });
        seen.add(await status());
        await recoverAndComplete(platform);
        expect({ at, status: await status() }).toEqual({ at, status: 'deployed' });
      }
      expect([...seen]).toContain('pending-upgrade');
    },
    6 * HOURS,
  );
});
