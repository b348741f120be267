import { census } from '../support/census';
import { describeOnCluster, describeUnless, getObjects } from '../support/cluster';
import { DeployedPlatform, FULL_STACK } from '../support/deployed-platform';
import { missingSeldon } from '../support/e2e-settings';
import { eventually } from '../support/processes';

describeOnCluster('Two platforms in one cluster', [], () => {
  const stack = missingSeldon() === undefined ? FULL_STACK : undefined;
  const first = new DeployedPlatform('first-of-two');
  const second = new DeployedPlatform('second-of-two');
  // A cluster has one definition of each kind: the first platform brings it, and goes last.
  const change = (installDefinitions: boolean) => ({ stack, platform: { installDefinitions } });

  beforeAll(() => first.apply(change(true)));
  afterAll(async () => {
    await second.remove();
    await first.remove();
  });

  /** Every object of a platform that lasts, with what tells it from one that took its place. */
  async function objects({ namespace }: DeployedPlatform): Promise<readonly string[]> {
    const kinds = 'all,pvc,secrets,configmaps,networkpolicies,serviceaccounts,roles,rolebindings';
    const found = await getObjects([kinds, '-n', namespace]);
    return found
      .filter(({ kind }) => kind !== 'Job')
      .map(({ kind, metadata }) => `${kind}/${metadata.name} ${metadata.uid}`)
      .sort();
  }

  const untouched = async (platform: DeployedPlatform, before: readonly string[]): Promise<void> => {
    expect(await objects(platform)).toEqual(before);
    const pods = await platform.podsWhenReady();
    expect(pods.filter(({ restarts }) => restarts > 0)).toEqual([]);
    expect(await platform.plannedChanges()).toEqual([]);
  };

  describeUnless(missingSeldon(), 'with a definition that the whole cluster shares', () => {
    test('the second says at once that it is there already', async () => {
      await second.prepare(change(true));
      const { code, stderr } = await second.terraform('apply', '-auto-approve', '-input=false', '-no-color');
      expect(code).toBe(1);
      expect(stderr).toContain('seldondeployments.machinelearning.seldon.io');
      expect(stderr).toContain(first.namespace);
      await second.destroy();
    });
  });

  test('the second comes up beside the first, and goes: the first is untouched', async () => {
    await first.podsWhenReady();
    const [before, values] = [await objects(first), await first.secretValues()];
    const without = await census(second.namespace);
    await second.apply(change(false));
    await second.podsWhenReady();
    await untouched(first, before);
    await second.destroy();
    await untouched(first, before);
    expect(await first.secretValues()).toEqual(values);
    await eventually(async () => expect(await census(second.namespace)).toEqual(without), { seconds: 120 });
  });
});
