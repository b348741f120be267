import { join } from 'node:path';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform, FULL_STACK, type PlanChange } from '../support/deployed-platform';
import { missingClients, missingSeldon } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { startProbe } from '../support/probe-pods';
import { eventually } from '../support/processes';
import { mlflowEnvironment, type PodScript, runClient, startInPod } from '../support/python-clients';
import { WINE } from '../support/wine';
import { Workspace } from '../support/workspace';

interface Registered {
  readonly version: string;
}

describeOnCluster('With Seldon Core', [missingSeldon(), missingClients()], () => {
  const platform = new DeployedPlatform('seldon');
  const clients = `${platform.namespace}-jobs`;
  const forwards: PortForward[] = [];
  const scripts: PodScript[] = [];
  let workspace: Workspace;
  let mlflow: PortForward;

  const open = async (target: string, port: number): Promise<PortForward> => {
    const forward = await PortForward.open(platform.namespace, target, port);
    forwards.push(forward);
    return forward;
  };

  beforeAll(async () => {
    await platform.apply();
    mlflow = await open('service/mlflow', 5000);
    workspace = await Workspace.create(join(platform.folder, 'project'), platform.namespace, {
      mlflow: mlflow.url,
      postgresPort: (await open('service/postgres', 5432)).port,
      store: (await open('service/object-store', 8333)).url,
    });
  });
  afterAll(async () => {
    for (const script of scripts) script.stop();
    for (const forward of forwards) forward.close();
    await kubectl(['delete', 'namespace', clients, '--ignore-not-found', '--wait=false']);
    await platform.remove();
  });

  /** Trains, registers, and puts the model into mlops.json, as the workspace's README says; the plan that serves it. */
  async function train(hyperparameters: object, platformChange: object = {}): Promise<PlanChange> {
    workspace.writeJson('hyperparameters.json', hyperparameters);
    const steps = ['prepare', 'train', 'register_model', 'deploy_model'].map(
      (step) => `python src/${step}.py`,
    );
    await workspace.run(steps.join(' && '));
    const plan = workspace.readJson('..', 'mlops.json') as { platform: { models: unknown[] } };
    const { models } = plan.platform;
    return { stack: FULL_STACK, platform: { models, clientNamespaces: [clients], ...platformChange } };
  }

  const ready = () =>
    kubectl(['-n', platform.namespace, 'wait', 'sdep/wine', '--for=condition=Ready', '--timeout=5m']);

  /** Compares what is served with the registered model itself. */
  async function ask(): Promise<unknown> {
    const { version } = workspace.readJson('reports', 'registered.json') as Registered;
    const served = await PortForward.open(platform.namespace, 'service/wine-default', 9000);
    try {
      return await runClient(
        'ask_model.py',
        [served.url, version],
        await mlflowEnvironment(platform, mlflow),
        workspace.folder,
      );
    } finally {
      served.close();
    }
  }
  const same = { rows: 45, classes: 3, v2: true, invocations: true };

  test('operator and model come up in one apply, and the served model answers as the registered one', async () => {
    await platform.apply(await train({ c: 1, gamma: 0.08 }));
    await ready();
    await platform.podsWhenReady();
    expect(await platform.plannedChanges()).toEqual([]);
    expect(await ask()).toEqual(same);
  });

  test('a new version replaces the model without a failed request', async () => {
    await kubectl(['create', 'namespace', clients]);
    await startProbe(clients, 'client', {}, 'optuna-dashboard');
    const row = { columns: Object.keys(WINE), data: [Object.values(WINE)] };
    const url = `http://wine-default.${platform.namespace}.svc:9000`;
    const client = startInPod(clients, 'client', 'keep_asking.py', [url, JSON.stringify(row)]);
    scripts.push(client);
    const isAnswered = (answer: string) => () => {
      const last = client.lines().slice(-20);
      expect(last).toEqual(Array<string>(20).fill(answer));
      return Promise.resolve();
    };
    await eventually(isAnswered('[0]'), { seconds: 60 });

    await workspace.run("sed -i.before 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    const next = await train({ c: 0.0001, gamma: 0.0001 });
    platform.synth(next);
    expect((await platform.plannedChanges()).map(({ actions }) => actions.join())).toEqual(['update']);
    await platform.apply(next);
    await ready();
    // Trained to see nothing but the most frequent class.
    await eventually(isAnswered('[1]'), { seconds: 300 });
    expect(client.lines().filter((line) => !/^\[[01]\]$/.test(line))).toEqual([]);
    expect(await ask()).toEqual({ ...same, classes: 1 });
  });

  test('operator and model are changed in one apply', async () => {
    const next = await train({ c: 1, gamma: 0.08 }, { size: 'medium' });
    await platform.apply(next);
    await ready();
    await platform.podsWhenReady();
    expect(await platform.plannedChanges()).toEqual([]);
    expect(await ask()).toEqual(same);
  });
});
