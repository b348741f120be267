import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl, podsOf } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { H2O_IMAGE, H2O_SERVING_IMAGE, missingClients, missingH2o } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, succeed } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { H2O_CHANGES } from '../support/setting-changes';
import { Workspace } from '../support/workspace';

const SERVES = H2O_SERVING_IMAGE !== '';

const CHANGE: PlanChange = {
  stack: {
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'h2o',
    ...(SERVES && { 'model-serving': 'kserve' }),
  },
  platform: {
    database: { kind: 'in-cluster', storageGiB: 1 },
    objectStore: { kind: 'in-cluster', storageGiB: 1 },
    backup: { kind: 'none' },
    images: { overrides: { h2o: H2O_IMAGE } },
  },
};
const MODELS = 3;

interface Tried {
  readonly nodes: number;
  /** Frames and models that were in memory before. */
  readonly found: readonly string[];
  readonly rows: number;
}

describeOnCluster('H2O-3, on an empty cluster,', [missingClients(), missingH2o()], () => {
  const platform = new DeployedPlatform('h2o');
  const { namespace } = platform;
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let printed: string;
  let password: string;
  let workspace: Workspace;
  let mlflow: PortForward;

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(CHANGE);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  const open = async (service: string, port: number): Promise<PortForward> => {
    const forward = await PortForward.open(namespace, `service/${service}`, port);
    forwards.push(forward);
    return forward;
  };
  /** Trains on the cluster that is there now, through a way of its own: one that is open does not outlive a pod. */
  async function tryOut(frame: string): Promise<Tried> {
    const h2o = await open('h2o', 54_321);
    const tried = await runClient<Tried>('h2o_try.py', [frame], { H2O_URL: h2o.url, H2O_PASSWORD: password });
    h2o.close();
    return tried;
  }
  const nodes = async () =>
    (await podsOf(namespace))
      .filter(({ name }) => /^h2o-\d$/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  /** What diagnose says of H2O-3, as soon as it is that. */
  const told = (expected: RegExp, seconds: number) =>
    eventually(
      async () => {
        const { stdout } = await platform.diagnose();
        expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(expected);
      },
      { seconds, every: 3 },
    );
  const whole = () =>
    eventually(async () => expect((await platform.diagnose()).code).toBe(0), { seconds: 300, every: 3 });
  /** The command of diagnose and of the README. */
  const startAgain = async () => {
    const { stdout } = await platform.diagnose();
    const [command = ''] = /kubectl -n \S+ delete pod -l \S+/.exec(stdout.replaceAll(/\s+/g, ' ')) ?? [];
    expect(command).toBe(`kubectl -n ${namespace} delete pod -l app.kubernetes.io/name=h2o`);
    await succeed('bash', ['-c', command]);
  };

  test('comes up with one apply: every pod is Ready', async () => {
    const pods = await platform.podsWhenReady(600);
    expect(pods.map(({ name }) => name)).toContain('h2o-0');
    await whole();
    for (let i = 0; i < 2; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('answers 401 without the password, which is not on this machine', async () => {
    password = await platform.secretValue('h2o', 'password');
    const { url } = await open('h2o', 54_321);
    const basic = (text: string) => ({
      authorization: `Basic ${Buffer.from(`h2o:${text}`).toString('base64')}`,
    });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${url}/3/Cloud`, { headers })).status;
    expect(await status({})).toBe(401);
    expect(await status(basic('another'))).toBe(401);
    expect(await status(basic(password))).toBe(200);
    const { json, state } = platform.files;
    expect(leaksIn([printed, json, state].join('\n'), await platform.secretValues())).toEqual([]);
    const logs = await kubectl(['-n', namespace, 'logs', 'h2o-0']);
    expect(leaksIn(logs, await platform.secretValues())).toEqual([]);
  });

  test('nobody else of the namespace reaches it, and it reaches nobody', async () => {
    await startProbe(namespace, 'stranger', {}, 'postgres');
    for (const port of [54_321, 54_322, 8080]) {
      expect(await reaches(namespace, 'stranger', `h2o-nodes.${namespace}.svc`, port)).toBe(false);
    }
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', '--now']);
    const out = [
      'exec',
      'h2o-0',
      '--',
      'timeout',
      '4',
      'bash',
      '-c',
      `exec 3<>/dev/tcp/mlflow.${namespace}.svc/5000`,
    ];
    await expect(kubectl(['-n', namespace, ...out])).rejects.toThrow();
  });

  test('the workspace lets AutoML train, and the best model becomes a version that needs no H2O', async () => {
    mlflow = await open('mlflow', 5000);
    const h2o = await open('h2o', 54_321);
    const use = ['--use', 'hyperparameter-tuning=h2o'];
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, use);
    await workspace.run(`sed -i 's/models: .*/models: ${MODELS}/' params.yaml`);
    await workspace.run('python -m pytest -q tests/test_automl.py');
    const said = await workspace.run(`python src/prepare.py && H2O_URL=${h2o.url} python src/automl.py`);
    expect(said).toContain('registered as wine-automl version 1');
    const runs = await runClient<{ runs: readonly (readonly [string | null, string])[] }>(
      'tuning_runs.py',
      ['wine-automl'],
      await mlflowEnvironment(platform, mlflow),
    );
    // AutoML, each model, and what it has stacked of them.
    expect(runs.runs.length).toBeGreaterThan(MODELS);
    expect(runs.runs.filter(([, status]) => status !== 'FINISHED')).toEqual([]);
    const score = [
      'import mlflow, pandas as pd',
      'test = pd.read_csv("data/test.csv"); truth = test.pop("cultivar")',
      'print((mlflow.pyfunc.load_model("models:/wine-automl/1").predict(test) == truth).mean())',
    ].join('; ');
    expect(Number(await workspace.run(`H2O_URL= python -c '${score}'`))).toBeGreaterThanOrEqual(0.9);
  });

  (SERVES ? test : test.skip)('and KServe serves it by an image with Java: equal predictions', async () => {
    const said = await workspace.run(
      `python src/deploy.py models:/wine-automl/1 --image ${H2O_SERVING_IMAGE} --memory 1Gi`,
    );
    expect(said).toContain('its answer to the input example is the one of the model itself');
    await workspace.run('python src/deploy.py remove wine-automl');
  });

  test('a node that dies comes back by itself, empty', async () => {
    expect((await tryOut('kept.hex')).rows).toBe(200);
    expect((await tryOut('again.hex')).found).toContain('kept.hex');
    await kubectl(['-n', namespace, 'delete', 'pod', 'h2o-0', '--force', '--grace-period=0']);
    await whole();
    expect(await tryOut('kept.hex')).toEqual({ nodes: 1, found: [], rows: 200 });
  });

  test('more nodes are asked for in place, and come when all pods are deleted, as diagnose says', async () => {
    const [change] = H2O_CHANGES;
    const several = { ...CHANGE, platform: { ...CHANGE.platform, ...change?.platform } };
    await platform.prepare(several);
    const changes = await platform.plannedChanges();
    expect(changes).toEqual([{ address: 'kubernetes_stateful_set_v1.h2o', actions: ['update'] }]);
    await platform.applyPlanned();
    await told(/h2o: not Ready: .*settings of an earlier apply/, 60);
    await startAgain();
    await whole();
    expect((await nodes()).filter(({ ready }) => ready)).toHaveLength(1);
    expect(await platform.plannedChanges()).toEqual([]);
    // XGBoost would hang for ever if the nodes could not reach every port of each other.
    expect(await tryOut('kept.hex')).toMatchObject({ nodes: 2, found: [] });
  });

  test('the loss of one ends the cluster: diagnose says so, nobody hangs, and it starts again as a whole', async () => {
    const member = (await nodes()).find(({ ready }) => !ready)?.name ?? '';
    await kubectl(['-n', namespace, 'delete', 'pod', member, '--force', '--grace-period=0']);
    await told(/h2o: not Ready: .*(lost a node|leads a whole cluster)/, 240);
    // The Service sends nobody to a cluster that does not answer.
    await eventually(
      async () => {
        const slices = await getObjects([
          'endpointslices',
          '-n',
          namespace,
          '-l',
          'kubernetes.io/service-name=h2o',
        ]);
        const endpoints = slices.flatMap((slice) => (slice as unknown as Slice).endpoints ?? []);
        expect(endpoints.filter(({ conditions }) => conditions.ready)).toEqual([]);
      },
      { seconds: 180 },
    );
    await startAgain();
    await whole();
    expect(await tryOut('kept.hex')).toMatchObject({ nodes: 2, found: [], rows: 200 });
  });

  test('is destroyed without a trace, with the cluster still there', async () => {
    for (const forward of forwards) forward.close();
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});

interface Slice {
  readonly endpoints?: readonly { readonly conditions: { readonly ready: boolean } }[];
}
