import type { TerraformStack } from 'cdktf';
import { InferenceService, type InferenceServiceProps } from '../../src/constructs/kserve/inference-service';
import { KServe } from '../../src/constructs/kserve/kserve';
import { ObjectStore } from '../../src/constructs/object-store/object-store';
import { PlatformNamespace } from '../../src/constructs/kubernetes/platform-namespace';
import type { ImageName } from '../../src/pins/images';
import { resolveImage } from '../../src/plan/artifacts';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedConstructs } from '../support/deployed-constructs';
import { CLUSTER_SETTINGS, missingClients } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually } from '../support/processes';
import { runClient, startInPod, type PodScript } from '../support/python-clients';

const image = (name: ImageName) => resolveImage({ overrides: {}, ...CLUSTER_SETTINGS.images }, name);
const imagePullPolicy = CLUSTER_SETTINGS.images.pullPolicy;
const BUCKET = 'models';

interface Trained {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly predictions: readonly number[];
}
type ModelChange = Partial<Pick<InferenceServiceProps, 'modelUri' | 'scale' | 'logger'>>;

/** A request of the open inference protocol that MLflow's models take: a tensor for each column, read as a table. */
const tableOf = ({ columns, rows }: Pick<Trained, 'columns' | 'rows'>) => ({
  parameters: { content_type: 'pd' },
  inputs: columns.map((name, column) => ({
    name,
    datatype: 'FP64',
    shape: [rows.length, 1],
    data: rows.map((row) => row[column]),
  })),
});

describeOnCluster('With KServe', [missingClients()], () => {
  let change: ModelChange = {};
  const platform = new DeployedConstructs('kserve', (stack: TerraformStack, name: string) => {
    const namespace = new PlatformNamespace(stack, 'Namespace', { name }).name;
    const store = new ObjectStore(stack, 'Store', {
      namespace,
      imagePullPolicy,
      image: image('seaweedfs'),
      storageGiB: 1,
      consumers: {
        training: { bucket: BUCKET, access: 'read-write' },
        serving: { bucket: BUCKET, access: 'read' },
      },
    });
    const kserve = new KServe(stack, 'KServe', {
      namespace,
      imagePullPolicy,
      objectStore: store,
      images: {
        controller: image('kserve-controller'),
        storageInitializer: image('kserve-storage-initializer'),
        agent: image('kserve-agent'),
        runtimes: { sklearn: image('mlserver-sklearn'), mlflow: image('mlserver-mlflow') },
      },
    });
    const common = { namespace, imagePullPolicy, kserve, artifacts: store } as const;
    new InferenceService(stack, 'Iris', {
      ...common,
      name: 'iris',
      modelUri: `s3://${BUCKET}/good/mlflow`,
      clients: [{ namespace: `${name}-jobs` }],
      ...change,
    });
    new InferenceService(stack, 'Bare', {
      ...common,
      name: 'bare',
      server: 'sklearn',
      modelUri: `s3://${BUCKET}/good/sklearn`,
    });
  });
  const clients = `${platform.namespace}-jobs`;
  const scripts: PodScript[] = [];
  let before: readonly string[];
  let good: Trained;
  let other: Trained;

  beforeAll(async () => {
    before = await census(platform.namespace);
  });
  afterAll(async () => {
    for (const script of scripts) script.stop();
    await kubectl(['delete', 'namespace', clients, '--ignore-not-found', '--wait=false']);
    await platform.remove();
  });

  async function putModels(folder: string, shift: number): Promise<Trained> {
    const forward = await PortForward.open(platform.namespace, 'service/object-store', 8333);
    try {
      return await runClient<Trained>('put_models.py', [forward.url, BUCKET, folder, String(shift)], {
        AWS_ACCESS_KEY_ID: await platform.secretValue('object-store-training', 'access-key-id'),
        AWS_SECRET_ACCESS_KEY: await platform.secretValue('object-store-training', 'secret-access-key'),
      });
    } finally {
      forward.close();
    }
  }

  const podsOfModel = (model: string) =>
    getObjects(['pods', '-n', platform.namespace, '-l', `serving.kserve.io/inferenceservice=${model}`]);
  /** Through a pod that is Ready: a port-forward to the Service would also wait for one that never will be. */
  async function infer(model: string, body: object): Promise<{ status: number; data: unknown }> {
    const ready = (await podsOfModel(model)).find(({ metadata, status }) => {
      const conditions = (status?.['conditions'] ?? []) as readonly { type: string; status: string }[];
      const isReady = conditions.some(
        (condition) => condition.type === 'Ready' && condition.status === 'True',
      );
      return isReady && metadata.deletionTimestamp === undefined;
    });
    if (ready === undefined) throw new Error(`no pod of ${model} is Ready`);
    const forward = await PortForward.open(platform.namespace, `pod/${ready.metadata.name}`, 8080);
    try {
      const address = `${forward.url}/v2/models/${model}/infer`;
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
      const answer = (await response.json()) as { outputs?: readonly { data: unknown }[] };
      return { status: response.status, data: answer.outputs?.[0]?.data ?? answer };
    } finally {
      forward.close();
    }
  }

  const ready = (model: string) =>
    kubectl(['-n', platform.namespace, 'wait', `isvc/${model}`, '--for=condition=Ready', '--timeout=5m']);
  /** Every new pod is there and every old one has gone. */
  const rolledOut = async (model: string) => {
    const deployment = `deployment/${model}-predictor`;
    await kubectl(['-n', platform.namespace, 'rollout', 'status', deployment, '--timeout=5m']);
    await eventually(async () => expect(await podsOfModel(model)).toHaveLength(1), { seconds: 120 });
  };
  const isGood = (seconds: number) =>
    eventually(
      async () => expect(await infer('iris', tableOf(good))).toEqual({ status: 200, data: good.predictions }),
      { seconds },
    );
  function inPod(pod: string, script: string, ...args: string[]): PodScript {
    const running = startInPod(clients, pod, script, args);
    scripts.push(running);
    return running;
  }

  /** Asks about the first iris again and again, from inside the cluster. */
  function startLoad() {
    const url = `http://iris-predictor.${platform.namespace}.svc/v2/models/iris/infer`;
    const body = JSON.stringify(tableOf({ ...good, rows: good.rows.slice(0, 1) }));
    const { lines, stop } = inPod('client', 'keep_inferring.py', url, body);
    const isAnswered = (answer: number | undefined) =>
      eventually(
        () => {
          expect(lines().slice(-20)).toEqual(Array<string>(20).fill(`[${answer}]`));
          return Promise.resolve();
        },
        { seconds: 300 },
      );
    return { isAnswered, stop };
  }

  test('all comes up in one apply on an empty cluster, models once their files are there', async () => {
    await platform.apply();
    expect(await platform.plannedChanges()).toEqual([]);
    good = await putModels('good', 0);
    await Promise.all(['iris', 'bare'].map(ready));
    await platform.podsWhenReady();
    expect(new Set(good.predictions).size).toBe(3);
    await isGood(0);
    const { rows } = good;
    const tensor = { name: 'x', datatype: 'FP64', shape: [rows.length, 4], data: rows.flat() };
    expect(await infer('bare', { inputs: [tensor] })).toEqual({ status: 200, data: good.predictions });
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('Pod Security restricted is enforced, and no pod of a model has a token', async () => {
    const [namespace] = await getObjects([
      'namespaces',
      '-l',
      `kubernetes.io/metadata.name=${platform.namespace}`,
    ]);
    expect(namespace?.metadata.labels?.['pod-security.kubernetes.io/enforce']).toBe('restricted');
    for (const { spec } of await podsOfModel('iris')) {
      expect(spec).toMatchObject({ serviceAccountName: 'model-iris', automountServiceAccountToken: false });
      expect(JSON.stringify(spec)).not.toContain('serviceAccountToken');
    }
  });

  test('a client gets to the model, a stranger does not; the model gets to the store and nowhere else', async () => {
    await kubectl(['create', 'namespace', clients]);
    await startProbe(clients, 'client', {}, 'optuna-dashboard');
    await startProbe(platform.namespace, 'stranger', {}, 'optuna-dashboard');
    const host = (name: string) => `${name}.${platform.namespace}.svc`;
    expect(await reaches(clients, 'client', host('iris-predictor'), 80)).toBe(true);
    expect(await reaches(clients, 'client', host('bare-predictor'), 80)).toBe(false);
    expect(await reaches(platform.namespace, 'stranger', host('iris-predictor'), 80)).toBe(false);
    const [pod] = await podsOfModel('iris');
    const from = (target: string, port: number) =>
      reaches(platform.namespace, pod?.metadata.name ?? '', target, port);
    expect(await from(host('object-store'), 8333)).toBe(true);
    expect(await from(host('bare-predictor'), 80)).toBe(false);
    expect(await from('kubernetes.default.svc', 443)).toBe(false);
    await kubectl(['-n', platform.namespace, 'delete', 'pod', 'stranger', '--now']);
  });

  test('a new version replaces the model without a failed request', async () => {
    other = await putModels('other', 3);
    const load = startLoad();
    await load.isAnswered(good.predictions[0]);
    change = { modelUri: `s3://${BUCKET}/other/mlflow` };
    platform.synth();
    expect((await platform.plannedChanges()).map(({ actions }) => actions.join())).toEqual(['update']);
    await platform.apply();
    await load.isAnswered(other.predictions[0]);
    await rolledOut('iris');
    expect(load.stop().filter((line) => !/^\[\d\]$/.test(line))).toEqual([]);
  });

  test('a version that cannot be fetched leaves the old one serving, and says so', async () => {
    change = { modelUri: `s3://${BUCKET}/missing/mlflow` };
    await platform.apply();
    const transition = 'jsonpath={.status.modelStatus.transitionStatus}';
    await eventually(
      async () =>
        expect(await kubectl(['-n', platform.namespace, 'get', 'isvc/iris', '-o', transition])).toBe(
          'BlockedByFailedLoad',
        ),
      { seconds: 180 },
    );
    expect(await infer('iris', tableOf(good))).toMatchObject({ status: 200 });
    change = {};
    await platform.apply();
    await rolledOut('iris');
    await isGood(120);
  });

  test('without the controller models go on serving, and a killed one comes back', async () => {
    const scale = (replicas: number) =>
      kubectl(['-n', platform.namespace, 'scale', 'deployment/kserve-controller', `--replicas=${replicas}`]);
    try {
      await scale(0);
      const [pod] = await podsOfModel('iris');
      await kubectl(['-n', platform.namespace, 'delete', 'pod', pod?.metadata.name ?? '', '--force']);
      await isGood(180);
    } finally {
      await scale(1);
    }
    await platform.podsWhenReady();
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('requests and answers are logged, and no prediction fails while a logged model is replaced', async () => {
    await startProbe(clients, 'sink', { app: 'sink' }, 'optuna-dashboard');
    await kubectl(['-n', clients, 'expose', 'pod', 'sink', '--port=80', '--target-port=8000']);
    const sink = inPod('sink', 'count_events.py', '8000');
    const logger = {
      url: `http://sink.${clients}.svc`,
      edge: { peer: { namespace: clients }, port: 8000 },
    } as const;
    change = { logger };
    await platform.apply();
    await rolledOut('iris');
    await platform.podsWhenReady();
    const load = startLoad();
    await load.isAnswered(good.predictions[0]);
    change = { logger, modelUri: `s3://${BUCKET}/other/mlflow` };
    await platform.apply();
    await load.isAnswered(other.predictions[0]);
    await rolledOut('iris');
    const answers = load.stop();
    expect(answers.filter((line) => !/^\[\d\]$/.test(line))).toEqual([]);
    const logged = (what: string) =>
      new Set(sink.lines().filter((line) => line.startsWith(`org.kubeflow.serving.inference.${what} `))).size;
    await eventually(
      () => {
        expect(logged('request')).toBeGreaterThanOrEqual(answers.length);
        expect(logged('response')).toBeGreaterThanOrEqual(answers.length);
        return Promise.resolve();
      },
      { seconds: 60 },
    );
    sink.stop();
  });

  test('a destroy with models still deployed leaves nothing', async () => {
    await kubectl(['delete', 'namespace', clients]);
    await platform.destroy();
    await eventually(async () => expect(await census(platform.namespace)).toEqual(before), { seconds: 120 });
  });
});
