import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, describeUnless, getObjects, kubectl, podsOf } from '../support/cluster';
import { kubeconfigOf } from '../support/deployer';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { CLUSTER_SETTINGS, missingClients, missingRestart, RESTART } from '../support/e2e-settings';
import { KSERVE_CHANGES } from '../support/setting-changes';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, runProcess, succeed } from '../support/processes';
import { mlflowEnvironment, type PodScript, runClient, startInPod } from '../support/python-clients';
import { WINE_REQUEST } from '../support/wine';
import { Workspace } from '../support/workspace';

const STACK = {
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'model-serving': 'kserve',
  monitoring: 'kserve',
};

describeOnCluster('Without Terraform, in the generated workspace,', [missingClients()], () => {
  const platform = new DeployedPlatform('deploy');
  const clients = `${platform.namespace}-jobs`;
  const [named] = KSERVE_CHANGES;
  const shared = { clientNamespaces: [clients] };
  const change: PlanChange = { stack: STACK, platform: { ...shared, ...named?.platform } };
  const forwards: PortForward[] = [];
  const scripts: PodScript[] = [];
  let before: readonly string[];
  let mlflow: PortForward;
  let workspace: Workspace;
  let kubeconfig: string;

  beforeAll(async () => {
    before = await census(platform.namespace);
    await platform.apply({ stack: STACK, platform: shared });
    mlflow = await PortForward.open(platform.namespace, 'service/mlflow', 5000);
    forwards.push(mlflow);
    workspace = await Workspace.create(join(platform.folder, 'project'), platform.namespace, {
      mlflow: mlflow.url,
      postgresPort: 5432,
      store: 'http://localhost:8333',
    });
    kubeconfig = await kubeconfigOf('jane', 'data-science', platform.folder);
    await kubectl(['create', 'namespace', clients]);
    await startProbe(clients, 'client', {}, 'optuna-dashboard');
  });
  afterAll(async () => {
    for (const script of scripts) script.stop();
    for (const forward of forwards) forward.close();
    await kubectl(['delete', 'namespace', clients, '--ignore-not-found', '--wait=false']);
    await platform.remove();
  });

  /** Trains and registers a version, as the workspace's README says. */
  async function train(hyperparameters: object): Promise<void> {
    workspace.writeJson('hyperparameters.json', hyperparameters);
    const steps = ['prepare', 'train', 'register_model'].map((step) => `python src/${step}.py`);
    await workspace.run(steps.join(' && '));
  }
  /** With the rights of somebody who is in the group, and no others. */
  const deploy = (args: string) => workspace.run(`KUBECONFIG=${kubeconfig} python src/deploy.py ${args}`);
  const asDeployer = (args: readonly string[], input?: string) =>
    runProcess('kubectl', ['-n', platform.namespace, ...args], {
      env: { KUBECONFIG: kubeconfig },
      ...(input !== undefined && { input }),
    });
  const registry = (code: string) =>
    workspace.run(`python -c 'from mlflow import MlflowClient; client = MlflowClient(); ${code}'`);

  /** Asks about one wine again and again, from inside the cluster. */
  function startLoad() {
    const url = `http://wine-predictor.${platform.namespace}.svc/v2/models/wine/infer`;
    const load = startInPod(clients, 'client', 'keep_inferring.py', [url, JSON.stringify(WINE_REQUEST)]);
    scripts.push(load);
    // A pod that has just come back answers before each node knows that its Service has it: what counts begins with the first answers.
    let before: number | undefined;
    const isAnswered = (answer: number) =>
      eventually(
        () => {
          const lines = load.lines();
          expect(lines.slice(-20)).toEqual(Array<string>(20).fill(`[${answer}]`));
          before ??= lines.length - 20;
          return Promise.resolve();
        },
        { seconds: 120 },
      );
    /** Ends it; each request was answered from when it first was. Else what the cluster tells of the pods: nothing is left of them afterwards. */
    const wasAnswered = async () => {
      if (before === undefined) throw new Error('ask first whether it is answered');
      const lines = load.stop().slice(before);
      expect(lines.length).toBeGreaterThan(20);
      const failed = lines.filter((line) => !/^\[\d\]$/.test(line));
      if (failed.length === 0) return;
      const events = await kubectl([
        '-n',
        platform.namespace,
        'get',
        'events',
        '--sort-by=.metadata.creationTimestamp',
        '--output=custom-columns=AT:.metadata.creationTimestamp,WHAT:.involvedObject.name,WHY:.reason,TEXT:.message',
        '--no-headers',
      ]);
      const ofModel = events.split('\n').filter((line) => line.includes('wine-predictor'));
      throw new Error(
        `${failed.length} of ${lines.length}: ${failed.slice(0, 5).join('; ')}\n${ofModel.slice(-25).join('\n')}`,
      );
    };
    return { isAnswered, wasAnswered };
  }

  const model = async () => {
    const [found] = await getObjects(['isvc', '-n', platform.namespace]);
    if (found === undefined) throw new Error('there is no model');
    return found;
  };
  const served = async () => (await model()).metadata.annotations?.['mlops-scaffold/model'];

  /** Compares what is served with the registered version itself, on the whole test set. */
  async function ask(version: string): Promise<unknown> {
    const forward = await PortForward.open(platform.namespace, 'service/wine-predictor', 80);
    try {
      const environment = await mlflowEnvironment(platform, mlflow);
      return await runClient('ask_model.py', [forward.url, version], environment, workspace.folder);
    } finally {
      forward.close();
    }
  }

  test('nobody may deploy, until the plan names who may: in place', async () => {
    expect((await asDeployer(['get', 'isvc'])).stderr).toMatch(/forbidden/);
    await platform.prepare(change);
    expect(await platform.plannedChanges()).toEqual([
      { address: 'kubernetes_role_binding_v1.deployed_models_role_binding', actions: ['create'] },
    ]);
    await platform.applyPlanned();
    expect(await asDeployer(['get', 'isvc'])).toMatchObject({ code: 0 });
  });

  test('a registered model is served by one command, with few rights, and answers as itself', async () => {
    await train({ c: 1, gamma: 0.08 });
    const said = await deploy('models:/wine/1');
    expect(said).toContain('wine serves models:/wine/1: its answer to the input example is the one of');
    expect(await ask('1')).toEqual({ rows: 45, classes: 3, v2: true, invocations: true });
    expect(await platform.plannedChanges()).toEqual([]);
    // Once more: nothing to do, and nothing is replaced.
    const [pod] = await getObjects(['pods', '-n', platform.namespace, '-l', 'app=isvc.wine-predictor']);
    await deploy('models:/wine/1');
    const after = await getObjects(['pods', '-n', platform.namespace, '-l', 'app=isvc.wine-predictor']);
    expect(after.map(({ metadata }) => metadata.uid)).toEqual([pod?.metadata.uid]);
  });

  test('the pods of such a model have the network edges of a declared one', async () => {
    const host = (name: string) => `${name}.${platform.namespace}.svc`;
    await startProbe(platform.namespace, 'stranger', {}, 'optuna-dashboard');
    expect(await reaches(clients, 'client', host('wine-predictor'), 80)).toBe(true);
    expect(await reaches(platform.namespace, 'stranger', host('wine-predictor'), 80)).toBe(false);
    const [pod] = await getObjects(['pods', '-n', platform.namespace, '-l', 'app=isvc.wine-predictor']);
    const from = (target: string, port: number) =>
      reaches(platform.namespace, pod?.metadata.name ?? '', target, port);
    expect(await from(host('object-store'), 8333)).toBe(true);
    expect(await from(host('mlflow'), 5000)).toBe(false);
    expect(await from('kubernetes.default.svc', 443)).toBe(false);
    await kubectl(['-n', platform.namespace, 'delete', 'pod', 'stranger', '--now']);
  });

  test.each([
    ['read a Secret', ['get', 'secrets']],
    ['read the ConfigMaps of others', ['get', 'configmap', 'inferenceservice-config']],
    ['change a runtime', ['delete', 'servingruntime', 'mlserver-mlflow', '--dry-run=server']],
    ['run a command in a pod', ['exec', 'deployment/mlflow', '--', 'true']],
    ['delete a pod', ['delete', 'pod', '--all', '--dry-run=server']],
    ['make a pod', ['run', 'own', '--image=any:1', '--dry-run=server']],
    ['deploy elsewhere', ['get', 'isvc', '-n', 'default']],
  ])('who may deploy may not %s', async (_, args) => {
    const { code, stderr } = await asDeployer(args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/forbidden/i) as string });
  });

  type Spec = Record<string, unknown>;
  test.each<[string, (predictor: Spec, labels: Record<string, string>, spec: Spec) => void, RegExp]>([
    [
      'mount a Secret',
      (predictor) => (predictor['volumes'] = [{ name: 'key', secret: { secretName: 'mlflow' } }]),
      /volumes may be of the kind emptyDir/,
    ],
    [
      'take a Secret into the environment',
      (predictor) =>
        Object.assign(predictor['model'] as Spec, { envFrom: [{ secretRef: { name: 'mlflow' } }] }),
      /literal values only/,
    ],
    [
      'take one key of a Secret',
      (predictor) =>
        (predictor['containers'] = [
          {
            name: 'own',
            image: 'any:1',
            env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'mlflow', key: 'admin-password' } } }],
          },
        ]),
      /literal values only/,
    ],
    [
      'run as another account',
      (predictor) => (predictor['serviceAccountName'] = 'kserve-controller'),
      /serviceAccountName must be/,
    ],
    [
      'have a token',
      (predictor) => (predictor['automountServiceAccountToken'] = true),
      /automountServiceAccountToken false/,
    ],
    [
      'run something before',
      (predictor) => (predictor['initContainers'] = [{ name: 'own', image: 'any:1' }]),
      /may have these only/,
    ],
    [
      'add a transformer',
      (_, __, spec) => (spec['transformer'] = { containers: [{ name: 'own', image: 'any:1' }] }),
      /a predictor only/,
    ],
    [
      'name a storage key',
      (predictor) => Object.assign(predictor['model'] as Spec, { storage: { key: 'other' } }),
      /storage key/,
    ],
    [
      'take the place of another workload',
      (_, labels) => Object.assign(labels, { 'app.kubernetes.io/component': 'tracking-server' }),
      /component: model/,
    ],
    [
      'take an edge of another workload',
      (_, labels) => (labels['mlops-scaffold/mlflow-client'] = 'true'),
      /may have these only/,
    ],
  ])('a model may not %s', async (_, spoil, message) => {
    const text = await kubectl(['-n', platform.namespace, 'get', 'isvc/wine', '-o', 'json']);
    const found = JSON.parse(text) as {
      metadata: { labels: Record<string, string> };
      spec: Spec & { predictor: Spec };
    };
    spoil(found.spec.predictor, found.metadata.labels, found.spec);
    const { labels } = found.metadata;
    const own = { ...found, metadata: { name: 'own', namespace: platform.namespace, labels } };
    for (const [verb, object] of [
      ['replace', found],
      ['create', own],
    ] as const) {
      const args = [verb, '--dry-run=server', '-f', '-'];
      const { code, stderr } = await asDeployer(args, JSON.stringify(object));
      expect({ verb, code, stderr }).toEqual({
        verb,
        code: 1,
        stderr: expect.stringMatching(message) as string,
      });
    }
  });

  test('the next version takes over and goes back again under load, without a failed request', async () => {
    await workspace.run("sed -i.before 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    // Trained to see nothing but the most frequent class.
    await train({ c: 0.0001, gamma: 0.0001 });
    await registry('client.set_registered_model_alias("wine", "champion", "2")');
    const load = startLoad();
    await load.isAnswered(0);
    await deploy('models:/wine@champion');
    await load.isAnswered(1);
    expect(await served()).toBe('models:/wine/2');
    expect(await ask('2')).toEqual({ rows: 45, classes: 1, v2: true, invocations: true });
    expect(await deploy('rollback wine')).toContain('wine serves models:/wine/1');
    await load.isAnswered(0);
    await load.wasAnswered();
    expect(await served()).toBe('models:/wine/1');
  });

  test('a version without its files is told, leaves the old one serving, and is taken back', async () => {
    await train({ c: 1, gamma: 0.08 });
    // Registered, and then its files were lost.
    await loseFiles('3');
    const load = startLoad();
    await load.isAnswered(0);
    await expect(deploy('models:/wine/3')).rejects.toThrow(/wine cannot be served[^]*No model found/);
    expect(await deploy('rollback wine')).toContain('wine serves models:/wine/1');
    await load.wasAnswered();
  });

  /** Deletes the files of a version from the object store, which MLflow's server does not notice. */
  async function loseFiles(version: string): Promise<void> {
    const address = await registry(`print(client.get_model_version_download_uri("wine", "${version}"))`);
    const folder = address.trim().split('\n').at(-1)?.replace('mlflow-artifacts:/', '') ?? '';
    const forward = await PortForward.open(platform.namespace, 'service/object-store', 8333);
    try {
      const deleted = await runClient('delete_objects.py', [forward.url, 'mlflow', folder], {
        AWS_ACCESS_KEY_ID: await platform.secretValue('object-store-mlflow', 'access-key-id'),
        AWS_SECRET_ACCESS_KEY: await platform.secretValue('object-store-mlflow', 'secret-access-key'),
      });
      expect(deleted).toBeGreaterThan(0);
    } finally {
      forward.close();
    }
  }

  test('a killed pod of the model comes back, and a restarted controller is not noticed', async () => {
    const load = startLoad();
    await load.isAnswered(0);
    await kubectl(['-n', platform.namespace, 'rollout', 'restart', 'deployment/kserve-controller']);
    const status = ['rollout', 'status', 'deployment/kserve-controller', '--timeout=3m'];
    await kubectl(['-n', platform.namespace, ...status]);
    await load.isAnswered(0);
    await load.wasAnswered();
    await kubectl(['-n', platform.namespace, 'delete', 'pods', '-l', 'app=isvc.wine-predictor', '--force']);
    await eventually(async () => expect(await ask('1')).toMatchObject({ v2: true }), { seconds: 180 });
  });

  describeUnless(missingRestart('NODE'), 'the node', () => {
    test('stops at once and starts again: the model comes back by itself', async () => {
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
      const load = startLoad();
      await load.isAnswered(0);
      await load.wasAnswered();
      expect(await platform.plannedChanges()).toEqual([]);
    });
  });

  test('an upgrade of controller and runtimes replaces the pods of the model without a failed request', async () => {
    const load = startLoad();
    await load.isAnswered(0);
    const [old] = await getObjects(['pods', '-n', platform.namespace, '-l', 'app=isvc.wine-predictor']);
    // Changes the pods of both, as other images would.
    const images = { ...CLUSTER_SETTINGS.images, pullPolicy: 'Never' };
    await platform.apply({ ...change, platform: { ...change.platform, images } });
    await eventually(
      async () => {
        const pods = await getObjects(['pods', '-n', platform.namespace, '-l', 'app=isvc.wine-predictor']);
        expect(pods).toHaveLength(1);
        expect(pods[0]?.metadata.uid).not.toBe(old?.metadata.uid);
      },
      { seconds: 300 },
    );
    await load.isAnswered(0);
    await load.wasAnswered();
  });

  test('a destroy with the model still deployed leaves nothing', async () => {
    expect((await model()).metadata.name).toBe('wine');
    await kubectl(['delete', 'namespace', clients]);
    await platform.destroy();
    await eventually(async () => expect(await census(platform.namespace)).toEqual(before), { seconds: 120 });
  });
});
