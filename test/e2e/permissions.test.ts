import { describeOnCluster } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { missingClients } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { mlflowEnvironment, runClient } from '../support/python-clients';

interface Ways {
  /** Each of the two reads what is his own: the attempts would find the file if they could. */
  readonly own: readonly boolean[];
  readonly ways: Readonly<Record<string, { readonly status: number; readonly read: boolean }>>;
}

describeOnCluster('A user of MLflow who was given no permission', [missingClients()], () => {
  const platform = new DeployedPlatform('permissions');
  let forward: PortForward | undefined;

  beforeAll(() => platform.apply());
  afterAll(async () => {
    forward?.close();
    await platform.remove();
  });

  test("reads no file of somebody else's run, by whatever name", async () => {
    forward = await PortForward.open(platform.namespace, 'service/mlflow', 5000);
    const { own, ways } = await runClient<Ways>(
      'read_others.py',
      [],
      await mlflowEnvironment(platform, forward),
    );
    expect(own).toEqual([true, true]);
    const read = Object.entries(ways).filter(([, { read }]) => read);
    expect(read).toEqual([]);
    expect(ways["register by the store's address"]?.status).toBe(400);
  });
});
