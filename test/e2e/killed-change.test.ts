import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ApiProxy } from '../support/api-proxy';
import { describeOnCluster, describeUnless, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { missingClients } from '../support/e2e-settings';
import { countWrites, interrupt, spread, type Way } from '../support/interruption';
import { contents, type Contents } from '../support/platform-contents';
import { namesOf, recover, recoverAndComplete, runRecover } from '../support/recovery';

const HOURS = 3_600_000;
const DESTROY = ['destroy', '-auto-approve', '-input=false', '-no-color'];

describeOnCluster('A living stack whose change is killed', [], () => {
  const platform = new DeployedPlatform('killed-change');
  let proxy: ApiProxy;
  let revision = 1;
  let writes = 0;
  let names: readonly string[] = [];
  let held: Contents = {};

  /** Synthesizes the stack with a further revision of its secrets. */
  const rotate = () => {
    revision += 1;
    platform.synth({ platform: { secrets: { kind: 'generated', revision } } });
  };
  const state = () => join(platform.folder, 'state', 'platform.tfstate');

  beforeAll(async () => {
    await platform.apply();
    proxy = await ApiProxy.open();
    await platform.podsWhenReady();
    names = await namesOf(platform);
    rotate();
    writes = await countWrites(platform, proxy);
  });
  afterAll(async () => {
    proxy.close();
    await platform.remove();
  });

  describeUnless(missingClients(), 'holds data', () => {
    test('of every kind', async () => {
      await platform.podsWhenReady();
      await contents(platform, 'write', 'one');
      held = await contents(platform, 'read');
      expect(held).not.toEqual({});
    });
  });

  test.each<Way>(['SIGKILL', 'SIGINT'])(
    'a rotation that is ended by %s is recovered: every pod has the new passwords',
    async (way) => {
      const points = spread(writes);
      expect(points.length).toBeGreaterThan(0);
      for (const at of points) {
        const before = await platform.secretValues();
        rotate();
        await interrupt(platform, proxy, { way, at, moment: 'before it is answered' });
        await recoverAndComplete(platform);
        const kept = [...(await platform.secretValues())].filter(
          ([name, value]) => before.get(name) === value,
        );
        expect({ way, at, kept, names: await namesOf(platform) }).toEqual({ way, at, kept: [], names });
      }
    },
    6 * HOURS,
  );

  test('a rotation that the state does not know of, as a remote backend can leave it, is recovered', async () => {
    const earlier = `${state()}.earlier`;
    copyFileSync(state(), earlier);
    rotate();
    await countWrites(platform, proxy);
    renameSync(earlier, state());
    const shown = await runRecover(platform, '--dry-run');
    expect(shown.stdout).toContain('kubernetes_secret_v1.postgres_secret');
    await recoverAndComplete(platform);
  });

  test('a state that was cut off is put back, or told where there is none to put back; a lost one is recovered', async () => {
    const cutOff = () => writeFileSync(state(), readFileSync(state(), 'utf8').slice(0, -100));
    cutOff();
    await recoverAndComplete(platform);
    cutOff();
    rmSync(`${state()}.backup`);
    expect(await runRecover(platform, '--yes')).toMatchObject({ code: 1, stdout: '' });
    rmSync(join(platform.folder, 'state'), { recursive: true });
    await recoverAndComplete(platform);
    expect(await namesOf(platform)).toEqual(names);
  });

  describeUnless(missingClients(), 'still has', () => {
    test('everything that was written to it', async () => {
      expect(await contents(platform, 'read')).toEqual(held);
    });
  });

  describe('a destroy that is killed', () => {
    let total = 0;

    /** Kills the destroy of a platform that is complete. */
    async function killAt(at: number): Promise<void> {
      await platform.apply();
      await interrupt(platform, proxy, { way: 'SIGKILL', at, moment: 'before it is answered' }, DESTROY);
    }

    async function recoverAndDestroy(): Promise<void> {
      await recover(platform);
      await platform.destroy();
      expect(await runRecover(platform)).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining('Nothing to recover') as string,
      });
      expect(readdirSync(platform.stackFolder)).not.toContain('recover.tf.json');
      const namespace = ['get', 'namespace', platform.namespace, '--ignore-not-found', '-o', 'name'];
      expect(await kubectl(namespace)).toBe('');
    }

    // Counted as it is killed later: of a stack that has just come up.
    beforeAll(async () => {
      await platform.destroy();
      await platform.apply();
      total = await countWrites(platform, proxy, DESTROY);
    });

    test(
      'is completed by the next one',
      async () => {
        for (const at of spread(total)) {
          await killAt(at);
          await recoverAndDestroy();
        }
      },
      6 * HOURS,
    );

    // Terraform empties the file before it writes the state into it.
    test('is completed also where the kill left an empty state', async () => {
      await killAt(Math.ceil(total / 2));
      writeFileSync(state(), '');
      await recoverAndDestroy();
    });

    test('is undone by an apply', async () => {
      await killAt(Math.ceil(total / 2));
      await recoverAndComplete(platform);
      expect(existsSync(state())).toBe(true);
    });
  });
});
