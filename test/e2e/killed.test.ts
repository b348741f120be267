import { ApiProxy, type Moment } from '../support/api-proxy';
import { describeOnCluster, describeUnless } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { missingEveryWrite } from '../support/e2e-settings';
import { countWrites, interrupt, interruptEach, spread, type Way } from '../support/interruption';
import { namesOf, recover, recoverAndComplete } from '../support/recovery';

const HOURS = 3_600_000;

describeOnCluster('A first apply that is killed at a write to the API server', [], () => {
  const platform = new DeployedPlatform('killed');
  let proxy: ApiProxy;
  let total = 0;
  let written: readonly string[] = [];
  let names: readonly string[] = [];

  beforeAll(async () => {
    // As users have it: what holds data refuses to be destroyed, also by a repair.
    await platform.prepare({ platform: { deletionProtection: true } });
    proxy = await ApiProxy.open();
    total = await countWrites(platform, proxy);
    written = [...proxy.writes].sort();
    await platform.podsWhenReady();
    names = await namesOf(platform);
  });
  afterEach(() => platform.wipe());
  afterAll(async () => {
    proxy.close();
    await platform.remove();
  });

  describeUnless(missingEveryWrite(), 'or at any of them,', () => {
    test.each<Way>(['SIGKILL', 'SIGINT'])(
      'by %s, at every write in turn, is recovered each time: nothing twice, nothing lost, no secret out of step',
      async (way) => {
        await platform.wipe();
        const { struck, ended } = await interruptEach(platform, proxy, way, () => recover(platform));
        await recoverAndComplete(platform);
        expect(await namesOf(platform)).toEqual(names);
        const reached = way === 'SIGKILL' ? struck : new Set([...struck, ...ended]);
        expect(written.filter((write) => !reached.has(write))).toEqual([]);
      },
      HOURS,
    );
  });

  test.each<[Way, Moment]>([
    ['SIGKILL', 'before it is answered'],
    ['SIGKILL', 'before it is sent'],
    ['SIGINT', 'before it is answered'],
    ['SIGTERM', 'before it is answered'],
    ['SIGINT twice', 'before it is answered'],
  ])(
    'by %s, %s, is recovered: nothing twice, nothing lost, no secret out of step',
    async (way, moment) => {
      const points = spread(total);
      expect(points.length).toBeGreaterThan(0);
      for (const at of points) {
        await platform.wipe();
        await interrupt(platform, proxy, { way, at, moment });
        try {
          await recoverAndComplete(platform);
          expect(await namesOf(platform)).toEqual(names);
        } catch (error) {
          throw new Error(`at write ${at} of ${total}, ${proxy.writes[at - 1]}: ${String(error)}`, {
            cause: error,
          });
        }
      }
    },
    6 * HOURS,
  );
});
