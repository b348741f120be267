import { census } from '../support/census';
import { describeOnCluster, describeUnless, kubectl } from '../support/cluster';
import { DeployedPlatform, FULL_STACK } from '../support/deployed-platform';
import { missingRestart, missingSeldon, RESTART } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { eventually, succeed } from '../support/processes';

const PROTECTED = { platform: { deletionProtection: true } };

describeOnCluster('The stack of the preset ambiata, on an empty cluster,', [], () => {
  const platform = new DeployedPlatform('first');
  let before: readonly string[];
  let printed = '';

  beforeAll(async () => {
    before = await census(platform.namespace);
    printed = await platform.apply(PROTECTED);
  });
  afterAll(async () => {
    platform.synth();
    await platform.remove();
  });

  const wordOfStateAndPlan = async (): Promise<string> => {
    await platform.plannedChanges();
    const shown = await platform.terraform('show', '-json', 'saved.plan');
    const output = await platform.terraform('output', '-json');
    const { json, state } = platform.files;
    return [printed, json, state, shown.stdout, output.stdout].join('\n');
  };

  /** With `-detailed-exitcode`, 0 is "nothing to do" and 2 is "something to do". */
  const planCodes = async (): Promise<(number | null)[]> => {
    const codes = [];
    for (let i = 0; i < 3; i += 1) {
      codes.push((await platform.terraform('plan', '-detailed-exitcode', '-input=false', '-no-color')).code);
    }
    return codes;
  };

  test('comes up with one apply: every pod is Ready and none has been restarted', async () => {
    const pods = await platform.podsWhenReady();
    expect(pods.map(({ name }) => name.replace(/-.*/, '')).sort()).toEqual([
      'mlflow',
      'object',
      'optuna',
      'postgres',
    ]);
    expect(pods.filter(({ restarts }) => restarts > 0)).toEqual([]);
  });

  test('leaves nothing to do, three times in a row', async () => {
    expect(await planCodes()).toEqual([0, 0, 0]);
  });

  describeUnless(missingRestart('API'), 'after the API server', () => {
    const startTime = async (): Promise<string> => {
      const metrics = await kubectl(['get', '--raw', '/metrics']);
      return /^process_start_time_seconds \S+$/m.exec(metrics)?.[0] ?? '';
    };

    test('has restarted, still leaves nothing to do, three times in a row', async () => {
      const before = await startTime();
      expect(before).not.toBe('');
      await succeed('sh', ['-c', RESTART.API ?? '']);
      await eventually(
        async () => {
          const now = await startTime();
          expect(now).not.toBe(before);
          await kubectl(['get', '--raw', '/readyz']);
        },
        { seconds: 300 },
      );
      expect(await planCodes()).toEqual([0, 0, 0]);
      await platform.podsWhenReady();
    });
  });

  test('writes no password or key to this machine: JSON, plan, state, outputs, what was printed', async () => {
    const values = await platform.secretValues();
    expect(values.size).toBeGreaterThanOrEqual(15);
    for (const value of values.values()) expect(value).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(values.values()).size).toBe(values.size);
    expect(leaksIn(await wordOfStateAndPlan(), values)).toEqual([]);
  });

  describeUnless(missingSeldon(), 'with Seldon Core turned on later,', () => {
    beforeAll(async () => {
      platform.synth({ ...PROTECTED, stack: FULL_STACK });
      await platform.terraform('init', '-input=false', '-no-color');
    });

    test('is changed in place: nothing is destroyed or replaced', async () => {
      const changes = await platform.plannedChanges();
      expect(changes.filter(({ actions }) => actions.includes('delete'))).toEqual([]);
      expect(changes.map(({ address }) => address)).toContain('helm_release.seldon_core');
    });

    test('comes up, and leaves nothing to do three times in a row', async () => {
      printed += await platform.apply({ ...PROTECTED, stack: FULL_STACK });
      const pods = await platform.podsWhenReady();
      expect(pods.filter(({ name }) => name.startsWith('seldon-controller-manager'))).toHaveLength(1);
      expect(await planCodes()).toEqual([0, 0, 0]);
    });

    test('still writes no password or key to this machine', async () => {
      expect(leaksIn(await wordOfStateAndPlan(), await platform.secretValues())).toEqual([]);
    });
  });

  test('is not destroyed while deletionProtection is on', async () => {
    const pods = await platform.podsWhenReady();
    const { code, stderr } = await platform.terraform(
      'destroy',
      '-auto-approve',
      '-input=false',
      '-no-color',
    );
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/instance cannot be destroyed/i);
    expect(await platform.podsWhenReady()).toEqual(pods);
  });

  test('is destroyed without a trace once deletionProtection is off', async () => {
    platform.synth({ stack: missingSeldon() === undefined ? FULL_STACK : undefined });
    await platform.destroy();
    // Volumes are deleted by their driver, in its own time.
    await eventually(async () => expect(await census(platform.namespace)).toEqual(before), { seconds: 120 });
  });
});
