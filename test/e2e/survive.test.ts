import { describeOnCluster, describeUnless, kubectl, podsOf } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { missingClients, missingRestart, RESTART } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { eventually, succeed } from '../support/processes';
import { dvcEnvironment, mlflowEnvironment, optunaEnvironment } from '../support/python-clients';
import { missingWrites, Writer, type Written } from '../support/writer';

/** How often each pod is killed. */
const ROUNDS = Number(process.env['MLOPS_SCAFFOLD_E2E_KILLS'] ?? '2');

describeOnCluster('While clients write without a pause,', [missingClients()], () => {
  const platform = new DeployedPlatform('survive');
  const forwards: PortForward[] = [];
  const environments = new Map<Written, Record<string, string>>();
  let writers: readonly Writer[] = [];

  beforeAll(async () => {
    await platform.apply();
    const open = async (service: string, port: number): Promise<PortForward> => {
      const forward = await PortForward.open(platform.namespace, `service/${service}`, port);
      forwards.push(forward);
      return forward;
    };
    environments.set('metric', {
      ...(await mlflowEnvironment(platform, await open('mlflow', 5000))),
      MLFLOW_HTTP_REQUEST_MAX_RETRIES: '0',
      MLFLOW_HTTP_REQUEST_TIMEOUT: '20',
    });
    environments.set('trial', {
      ...(await optunaEnvironment(platform, await open('postgres', 5432))),
      PGCONNECT_TIMEOUT: '10',
    });
    const { url } = await open('object-store', 8333);
    environments.set('object', { ...(await dvcEnvironment(platform)), S3_URL: url });
    writers = [...environments].map(([what, env]) => new Writer(what, env));
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    for (const writer of writers) writer.kill();
    await platform.remove();
  });

  const everyoneWrites = () => Promise.all(writers.map((writer) => writer.writes(10)));
  const podOf = async (app: string): Promise<{ name: string; uid: string } | undefined> => {
    const selector = `app.kubernetes.io/name=${app}`;
    const text = await kubectl(['-n', platform.namespace, 'get', 'pods', '-l', selector, '-o', 'json']);
    const { items } = JSON.parse(text) as { items: { metadata: { name: string; uid: string } }[] };
    return items[0]?.metadata;
  };

  const kills = Array.from({ length: ROUNDS }, (_, round) =>
    ['postgres', 'object-store', 'mlflow', 'optuna-dashboard'].map((app) => [app, round + 1] as const),
  ).flat();

  test.each(kills)('%s is killed, comes back and is used again (%i)', async (app) => {
    await everyoneWrites();
    const before = await podOf(app);
    // SIGTERM, and SIGKILL a second later: long before any of them is done with stopping.
    await kubectl([
      '-n',
      platform.namespace,
      'delete',
      'pod',
      before?.name ?? '',
      '--grace-period=1',
      '--wait=false',
    ]);
    await eventually(async () => expect((await podOf(app))?.uid).not.toBe(before?.uid), { seconds: 120 });
    await platform.podsWhenReady();
    await everyoneWrites();
  });

  test.each([
    ['postgres', 'every process of the server but the first'],
    ['mlflow', 'every worker'],
  ])('%s: SIGKILL to %s', async (app) => {
    await everyoneWrites();
    // The first process of a container cannot be killed from inside; it is told that its children are gone.
    const pod = (await podOf(app))?.name ?? '';
    await kubectl(['-n', platform.namespace, 'exec', pod, '--', 'bash', '-c', 'kill -9 -1']).catch(
      () => undefined,
    );
    await platform.podsWhenReady();
    await everyoneWrites();
  });

  describeUnless(missingRestart('NODE'), 'the node', () => {
    test('stops at once and starts again: every container is started anew, and nothing is left to do', async () => {
      await everyoneWrites();
      const before = new Map((await platform.podsWhenReady()).map(({ name, restarts }) => [name, restarts]));
      await succeed('sh', ['-c', RESTART.NODE ?? '']);
      await eventually(
        async () => {
          const pods = await podsOf(platform.namespace);
          // What the API server says until the node reports is from before.
          const waiting = pods.filter(
            ({ name, ready, restarts }) => !ready || restarts <= (before.get(name) ?? -1),
          );
          expect({ waiting, pods: pods.length }).toEqual({ waiting: [], pods: before.size });
        },
        { seconds: 600 },
      );
      await everyoneWrites();
      expect(await platform.plannedChanges()).toEqual([]);
    });
  });

  test('everything that was acknowledged is there', async () => {
    for (const writer of writers) {
      const acknowledged = await writer.stop();
      expect(acknowledged.length).toBeGreaterThan(20 * kills.length);
      expect(await missingWrites(writer.what, environments.get(writer.what) ?? {}, acknowledged)).toEqual([]);
    }
  });
});
