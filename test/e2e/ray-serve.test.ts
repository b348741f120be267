import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { CLUSTER_SETTINGS, missingClients, missingRayServe, RAY_SERVE_IMAGE } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, runProcess } from '../support/processes';
import { mlflowEnvironment, type PodScript, runClient, startInPod } from '../support/python-clients';
import { WINE_REQUEST } from '../support/wine';
import { Workspace } from '../support/workspace';

const STACK = {
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'model-serving': 'ray-serve',
};

interface Told {
  readonly uri: string;
  readonly wanted?: string;
  readonly failure?: string;
}
interface PlanFile {
  readonly platform: { readonly models: readonly Record<string, unknown>[] };
}

describeOnCluster('Ray Serve, on an empty cluster,', [missingClients(), missingRayServe()], () => {
  const platform = new DeployedPlatform('ray-serve');
  const { namespace } = platform;
  const clients = `${namespace}-jobs`;
  const forwards: PortForward[] = [];
  const scripts: PodScript[] = [];
  let before: readonly string[];
  let printed: string;
  let mlflow: PortForward;
  let workspace: Workspace;
  let models: readonly Record<string, unknown>[] = [];

  const change = (more: Record<string, unknown> = {}): PlanChange => ({
    stack: STACK,
    platform: {
      database: { kind: 'in-cluster', storageGiB: 1 },
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'none' },
      clientNamespaces: [clients],
      images: { ...CLUSTER_SETTINGS.images, overrides: { ray: RAY_SERVE_IMAGE } },
      models,
      ...more,
    },
  });
  const open = async (target: string, port: number): Promise<PortForward> => {
    const forward = await PortForward.open(namespace, target, port);
    forwards.push(forward);
    return forward;
  };

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(change());
    mlflow = await open('service/mlflow', 5000);
    workspace = await Workspace.create(
      join(platform.folder, 'project'),
      namespace,
      { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' },
      ['--use', 'model-serving=ray-serve'],
    );
    await kubectl(['create', 'namespace', clients]);
    await startProbe(clients, 'client', {}, 'optuna-dashboard');
  });
  afterAll(async () => {
    for (const script of scripts) script.stop();
    for (const forward of forwards) forward.close();
    await kubectl(['delete', 'namespace', clients, '--ignore-not-found', '--wait=false']);
    await platform.remove();
  });

  const podsWith = async (label: string) =>
    (await getObjects(['pods', '-n', namespace, '-l', label])).filter(
      ({ metadata }) => metadata.deletionTimestamp === undefined,
    );
  const podsOfModel = (name: string) => podsWith(`mlops-scaffold/ray-serve-model=${name}`);
  const heads = () => podsWith('mlops-scaffold/ray-serve-head=models');
  const uids = async (name: string) => (await podsOfModel(name)).map(({ metadata }) => metadata.uid);
  const ready = async (seconds: number) => {
    await kubectl([
      ...['-n', namespace, 'wait', 'rayservice/models', '--for=condition=Ready'],
      `--timeout=${seconds}s`,
    ]);
  };
  /** Asks the Service of the models by a port-forward of its own: each reaches one pod for as long as it lives. */
  async function withService<T>(use: (url: string) => Promise<T>): Promise<T> {
    const forward = await PortForward.open(namespace, 'service/models-serve-svc', 8000);
    try {
      return await use(forward.url);
    } finally {
      forward.close();
    }
  }
  const get = (path: string) =>
    withService(async (url) => {
      const answer = await fetch(`${url}${path}`);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    });
  const told = async (name: string) => (await get(`/v2/models/${name}`)).body['parameters'] as Told;

  /** Trains and registers a version, as the workspace's README says. */
  async function train(hyperparameters: object): Promise<void> {
    workspace.writeJson('hyperparameters.json', hyperparameters);
    await workspace.run("sed -i 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    const steps = ['prepare', 'train', 'register_model'].map((step) => `python src/${step}.py`);
    await workspace.run(steps.join(' && '));
  }
  /** What `deploy.py` writes into the project's plan is what this platform's plan serves, and is applied. */
  async function deploy(args: string): Promise<readonly { address: string; actions: readonly string[] }[]> {
    await workspace.run(`python src/deploy.py ${args}`);
    models = (workspace.readJson('..', 'mlops.json') as PlanFile).platform.models;
    await platform.prepare(change());
    const changes = await platform.plannedChanges();
    await platform.applyPlanned();
    return changes.map(({ address, actions }) => ({ address, actions }));
  }
  const check = (name: string) =>
    withService((url) => workspace.run(`MODEL_URL=${url} python src/deploy.py check ${name}`));
  /** Compares what is served with the registered version itself, on the whole test set. */
  const ask = async (version: string) => {
    const environment = await mlflowEnvironment(platform, mlflow);
    return withService((url) =>
      runClient('ask_model.py', [url, version, '/v2/models/wine/invocations'], environment, workspace.folder),
    );
  };
  const EQUAL = { rows: 45, classes: 3, v2: true, invocations: true };

  /** Asks about one wine again and again, from inside the cluster; ends it: how many answers, and what was none. */
  function startLoad() {
    const url = `http://models-serve-svc.${namespace}.svc:8000/v2/models/wine/infer`;
    const load = startInPod(clients, 'client', 'keep_inferring.py', [url, JSON.stringify(WINE_REQUEST)]);
    scripts.push(load);
    return async () => {
      await eventually(
        () => {
          expect(load.lines().length).toBeGreaterThan(40);
          return Promise.resolve();
        },
        { seconds: 60 },
      );
      return load.stop().filter((line) => !/^\[\d\]$/.test(line));
    };
  }

  test('without a model there is an operator, and nothing else of Ray', async () => {
    await platform.podsWhenReady(300);
    expect(await heads()).toEqual([]);
    expect(await getObjects(['rayservices', '-n', namespace])).toEqual([]);
    expect((await platform.diagnose()).code).toBe(0);
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('a registered model is served as it is, and nothing is left to do', async () => {
    await train({ c: 1, gamma: 0.08 });
    const changes = await deploy('models:/wine/1');
    expect(changes.every(({ actions }) => actions.join() === 'create' || actions.join() === 'update')).toBe(
      true,
    );
    await ready(420);
    expect(await check('wine')).toContain('wine serves models:/wine/1: its answer to the input example is');
    expect(await ask('1')).toEqual(EQUAL);
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
    await platform.podsWhenReady(120);
    const { code, stdout } = await platform.diagnose();
    expect(code).toBe(0);
    expect(stdout).toContain('model wine');
  });

  test('under the open inference protocol', async () => {
    expect(await get('/v2/health/ready')).toEqual({ status: 200, body: { ready: true, waiting: [] } });
    expect((await get('/v2/health/live')).status).toBe(200);
    expect((await get('/v2/models/wine/ready')).status).toBe(200);
    expect((await get('/v2/models/beer/ready')).status).toBe(404);
    expect((await get('/v2')).body).toMatchObject({ name: 'ray-serve' });
    const bad = await withService(async (url) => {
      const method = { method: 'POST', body: '{"inputs":[]}' };
      return (await fetch(`${url}/v2/models/wine/infer`, method)).status;
    });
    expect(bad).toBe(400);
  });

  test('the dashboard answers 401 without the token, which is not on this machine', async () => {
    const [cluster] = await getObjects(['rayclusters', '-n', namespace]);
    const secret = cluster?.metadata.name ?? '';
    const token = await platform.secretValue(secret, 'auth_token');
    const dashboard = await open(`pod/${(await heads())[0]?.metadata.name ?? ''}`, 8265);
    const path = `${dashboard.url}/api/serve/applications/`;
    expect((await fetch(path)).status).toBe(401);
    const put = { method: 'PUT', body: '{"applications":[]}' };
    expect((await fetch(path, put)).status).toBe(401);
    expect((await fetch(path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    const { json, state } = platform.files;
    const values = new Map([...(await platform.secretValues()), [`${secret}/auth_token`, token]]);
    expect(leaksIn([printed, json, state].join('\n'), values)).toEqual([]);
  });

  test('clients get to the model; strangers do not; the model gets to the store, and nowhere else', async () => {
    const host = (name: string) => `${name}.${namespace}.svc`;
    await startProbe(namespace, 'stranger', {}, 'postgres');
    const [head] = await heads();
    const [pod] = await podsOfModel('wine');
    expect(await reaches(clients, 'client', host('models-serve-svc'), 8000)).toBe(true);
    for (const port of [8265, 6379, 10_001]) {
      expect(await reaches(clients, 'client', host('models-head-svc'), port)).toBe(false);
    }
    expect(await reaches(namespace, 'stranger', host('models-serve-svc'), 8000)).toBe(false);
    expect(await reaches(namespace, 'stranger', host('models-head-svc'), 8265)).toBe(false);
    const from = (target: string, port: number) => reaches(namespace, pod?.metadata.name ?? '', target, port);
    expect(await from(host('object-store'), 8333)).toBe(true);
    expect(await from(host('mlflow'), 5000)).toBe(false);
    expect(await from('kubernetes.default.svc', 443)).toBe(false);
    expect(await reaches(namespace, head?.metadata.name ?? '', host('object-store'), 8333)).toBe(false);
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', '--now']);
  });

  test('no pod of Ray has a token of Kubernetes, and none can write to its root', async () => {
    for (const { metadata } of [...(await heads()), ...(await podsOfModel('wine'))]) {
      const run = (...command: string[]) =>
        runProcess('kubectl', ['-n', namespace, 'exec', metadata.name, '--', ...command]);
      expect((await run('test', '-e', '/var/run/secrets/kubernetes.io')).code).toBe(1);
      expect((await run('touch', '/opt/serve/x')).code).not.toBe(0);
      expect((await run('touch', '/home/ray/x')).stderr).toMatch(/Read-only file system/);
    }
  });

  test('a new version takes over in place, without a failed request', async () => {
    await train({ c: 10, gamma: 0.01 });
    const pods = await uids('wine');
    const ended = startLoad();
    expect(await deploy('models:/wine/2')).toEqual([
      { address: 'helm_release.ray_serve', actions: ['update'] },
    ]);
    expect(await check('wine')).toContain('wine serves models:/wine/2');
    expect(await ended()).toEqual([]);
    expect(await ask('2')).toEqual(EQUAL);
    expect(await uids('wine')).toEqual(pods);
  });

  test('a version that cannot be loaded leaves the one before, and says so; the way back is one command', async () => {
    const [wine] = models;
    const uri = String(wine?.['modelUri']);
    models = [{ ...wine, modelUri: uri.replace('/artifacts', '/missing') }];
    const ended = startLoad();
    await platform.apply(change());
    await eventually(async () => expect((await told('wine')).failure).toContain('cannot be loaded'), {
      seconds: 180,
    });
    expect(await told('wine')).toMatchObject({ uri, wanted: String(models[0]?.['modelUri']) });
    expect((await get('/v2/models/wine/ready')).status).toBe(200);
    expect((await get('/v2/health/ready')).status).toBe(200);
    await deploy('rollback wine');
    expect(await check('wine')).toContain('wine serves models:/wine/1');
    expect(await ended()).toEqual([]);
    expect(await ask('1')).toEqual(EQUAL);
    expect(await told('wine')).not.toHaveProperty('failure');
  });

  test('a second model joins the cluster that is there, and no request for the first one fails', async () => {
    const pods = await uids('wine');
    const ended = startLoad();
    await deploy('models:/wine/2 --name wine-next');
    await eventually(async () => expect((await get('/v2/models/wine-next/ready')).status).toBe(200), {
      seconds: 420,
      every: 3,
    });
    expect(await check('wine-next')).toContain('wine-next serves models:/wine/2');
    expect(await ended()).toEqual([]);
    expect(await uids('wine')).toEqual(pods);
    expect(await getObjects(['rayclusters', '-n', namespace])).toHaveLength(1);
  });

  test('a model taken out is a second cluster, which takes over without a failed request', async () => {
    const pods = await uids('wine');
    const ended = startLoad();
    models = models.slice(0, 1);
    await platform.apply(change());
    await eventually(async () => expect(await getObjects(['rayclusters', '-n', namespace])).toHaveLength(2), {
      seconds: 60,
    });
    await eventually(async () => expect(await getObjects(['rayclusters', '-n', namespace])).toHaveLength(1), {
      seconds: 540,
      every: 3,
    });
    expect(await ended()).toEqual([]);
    expect((await get('/v2/models/wine-next/ready')).status).toBe(404);
    expect(await ask('1')).toEqual(EQUAL);
    expect(await uids('wine')).not.toEqual(pods);
  });

  test('a pod and the head that die come back by themselves', async () => {
    const kill = async (names: readonly { readonly metadata: { readonly name: string } }[]) => {
      const [pod] = names;
      await kubectl([
        '-n',
        namespace,
        'delete',
        'pod',
        pod?.metadata.name ?? '',
        '--force',
        '--grace-period=0',
      ]);
    };
    const answers = () =>
      eventually(async () => expect((await get('/v2/models/wine/ready')).status).toBe(200), {
        seconds: 420,
        every: 3,
      });
    await kill(await podsOfModel('wine'));
    await answers();
    await kill(await heads());
    await answers();
    expect(await ask('1')).toEqual(EQUAL);
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('is destroyed without a trace, with the model still served', async () => {
    await kubectl(['delete', 'namespace', clients]);
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});
