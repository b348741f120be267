import { describeOnCluster } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { RunningApply } from '../support/running-terraform';

describeOnCluster('An apply that is interrupted', [], () => {
  const platform = new DeployedPlatform('interrupted');

  beforeAll(() => platform.prepare());
  afterAll(() => platform.remove());

  // Ten objects are made at a time, so the first two interruptions leave some of the forty to the third.
  test.each([
    ['SIGINT', 'after the first object', 'Creation complete', 1],
    ['SIGTERM', 'after five more', 'Creation complete', 5],
    ['SIGINT', 'while the servers are waited for', 'kubernetes_deployment_v1.mlflow: Creating', 1],
  ] as const)('by %s %s says so and keeps its state', async (signal, _, text, times) => {
    const apply = new RunningApply(platform);
    await apply.prints(text, times);
    expect(await apply.end(signal)).toMatch(/Interrupt received|Stopping operation|execution halted/);
    const list = await platform.terraform('state', 'list');
    expect(list.code).toBe(0);
    expect(list.stdout.trim().split('\n').length).toBeGreaterThanOrEqual(times);
  });

  test('is completed by the next one, and leaves nothing to do', async () => {
    await platform.apply();
    await platform.podsWhenReady();
    expect(await platform.plannedChanges()).toEqual([]);
    const secrets = await platform.secretValues();
    for (const value of secrets.values()) expect(value).toMatch(/^[0-9a-f]{32}$/);
  });
});
