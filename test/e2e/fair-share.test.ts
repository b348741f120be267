import { once } from 'node:events';
import { PARTS } from '../../src/tools/parts';
import { describeOnCluster } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { eventually } from '../support/processes';
import { missingClients } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import {
  type ClientProcess,
  mlflowEnvironment,
  optunaEnvironment,
  runClient,
  startClient,
} from '../support/python-clients';

describeOnCluster('A tool that takes all the database connections it can get', [missingClients()], () => {
  const platform = new DeployedPlatform('fair-share');
  const forwards: PortForward[] = [];
  let holder: ClientProcess | undefined;
  let mlflow: Record<string, string>, optuna: Record<string, string>;

  beforeAll(async () => {
    await platform.apply();
    const open = async (service: string, port: number): Promise<PortForward> => {
      const forward = await PortForward.open(platform.namespace, `service/${service}`, port);
      forwards.push(forward);
      return forward;
    };
    mlflow = await mlflowEnvironment(platform, await open('mlflow', 5000));
    optuna = await optunaEnvironment(platform, await open('postgres', 5432));
  });
  afterAll(async () => {
    holder?.kill();
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  test('gets those of its own role, less what its dashboard holds, and is told so', async () => {
    holder = startClient('hold_connections.py', [], optuna, 'pipe');
    const [line] = (await once(holder.stdout, 'data')) as [Buffer];
    const { held, refusal, idle } = JSON.parse(line.toString()) as {
      held: number;
      refusal: string;
      idle: string;
    };
    expect(idle).toBe('1h');
    expect(refusal).toContain('too many connections for role "optuna"');
    const limit = PARTS.optuna.database?.connections.small ?? 0;
    expect(held).toBeLessThanOrEqual(limit);
    expect(held).toBeGreaterThanOrEqual(limit - 4);
  });

  test('and the others are served as before, by a server that did not run out of memory', async () => {
    expect(holder?.exitCode).toBeNull();
    expect(await runClient('ask_many.py', ['48'], mlflow)).toEqual({ 200: 48 });
    const postgres = (await platform.podsWhenReady()).find(({ name }) => name === 'postgres-0');
    expect(postgres?.restarts).toBe(0);
  });

  test('and once it lets go, it works again', async () => {
    holder?.kill();
    // The server ends a connection a moment after its client is gone, behind the port-forward later still.
    await eventually(() => runClient('optimize.py', ['after', 'count'], optuna), { seconds: 60 });
  });
});
