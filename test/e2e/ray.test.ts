import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients, missingRay } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, runProcess } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { RAY_CHANGES } from '../support/setting-changes';
import { Workspace } from '../support/workspace';

const CHANGE: PlanChange = {
  stack: {
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'ray-tune',
  },
  platform: {
    database: { kind: 'in-cluster', storageGiB: 1 },
    objectStore: { kind: 'in-cluster', storageGiB: 1 },
    backup: { kind: 'none' },
    ray: { workers: { min: 0, max: 1 } },
  },
};
const EXPERIMENT = 'wine-tuning';
const TRIALS = 4;

interface Tuning {
  readonly runs: readonly (readonly [trial: string, status: string])[];
  readonly best: number;
  readonly versions: number;
}

describeOnCluster('Ray Tune, on an empty cluster,', [missingClients(), missingRay()], () => {
  const platform = new DeployedPlatform('ray');
  const { namespace } = platform;
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let printed: string;
  let workspace: Workspace;
  let dashboard: PortForward;
  let mlflow: PortForward;
  let token: string;

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(CHANGE);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  const podsOfKind = async (kind: 'head' | 'worker') => {
    const pods = await getObjects(['pods', '-n', namespace, '-l', `ray.io/node-type=${kind}`]);
    return pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  };
  const nameOf = async (kind: 'head' | 'worker') => (await podsOfKind(kind))[0]?.metadata.name ?? '';
  const waitForHead = async () => {
    const ready = ['wait', 'pod', '-l', 'ray.io/node-type=head', '--for=condition=Ready', '--timeout=5m'];
    await eventually(() => kubectl(['-n', namespace, ...ready]), { seconds: 330 });
  };
  const status = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${dashboard.url}${path}`, { headers })).status;
  const authorized = () => ({ authorization: `Bearer ${token}` });
  const tuning = async (): Promise<Tuning> =>
    runClient('tuning_runs.py', [EXPERIMENT], await mlflowEnvironment(platform, mlflow));
  /** As the workspace's README says; what it prints when it has ended. */
  const tune = () => workspace.run(`RAY_API_SERVER_ADDRESS=${dashboard.url} python src/tune.py`);

  test('comes up with one apply: every pod is Ready', async () => {
    const expected = ['kuberay-operator', 'mlflow', 'object-store', 'postgres', 'ray-head'];
    await eventually(async () => expect(await podsOfKind('head')).toHaveLength(1), { seconds: 120 });
    const pods = await platform.podsWhenReady(600);
    expect(expected.filter((one) => !pods.some(({ name }) => name.startsWith(one)))).toEqual([]);
    expect(pods.filter(({ name }) => !expected.some((one) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect(code).toBe(0);
    expect(stdout).toContain('ray-head');
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('answers 401 without the token, which is not on this machine', async () => {
    token = await platform.secretValue('ray', 'auth_token');
    dashboard = await PortForward.open(namespace, 'service/ray-head-svc', 8265);
    forwards.push(dashboard);
    for (const path of ['/api/version', '/api/jobs/']) {
      expect(await status(path)).toBe(401);
      expect(await status(path, { authorization: 'Bearer of somebody else' })).not.toBe(200);
      expect(await status(path, authorized())).toBe(200);
    }
    const { json, state } = platform.files;
    const secrets = new Map([...(await platform.secretValues()), ['ray/auth_token', token]]);
    expect(leaksIn([printed, json, state].join('\n'), secrets)).toEqual([]);
  });

  test('a job has no token for the API server, and nobody else of the namespace reaches the cluster', async () => {
    const head = await nameOf('head');
    const folder = '/var/run/secrets/kubernetes.io';
    const look = (container: string) =>
      runProcess('kubectl', ['-n', namespace, 'exec', head, '-c', container, '--', 'test', '-e', folder]);
    expect((await look('ray-head')).code).toBe(1);
    expect((await look('autoscaler')).code).toBe(0);
    await startProbe(namespace, 'stranger', {}, 'postgres');
    for (const port of [8265, 6379, 10_001]) {
      expect(await reaches(namespace, 'stranger', `ray-head-svc.${namespace}.svc`, port)).toBe(false);
    }
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', '--now']);
  });

  test('the workspace tunes its model on it, though a worker is killed in the middle', async () => {
    mlflow = await PortForward.open(namespace, 'service/mlflow', 5000);
    forwards.push(mlflow);
    const use = ['--use', 'hyperparameter-tuning=ray-tune'];
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, use);
    await giveAccount();
    // The kubelet brings it into a pod that runs already in its own time.
    const head = ['-n', namespace, 'exec', await nameOf('head'), '-c', 'ray-head', '--'];
    await eventually(() => kubectl([...head, 'test', '-s', '/etc/ray-credentials/username']), {
      seconds: 180,
    });
    await workspace.run(`sed -i 's/trials: .*/trials: ${TRIALS}/' params.yaml`);
    slowTrialsDown(30);
    await workspace.run('python src/prepare.py');
    const tuned = tune();
    const begun = eventually(async () => expect((await tuning()).runs.length).toBeGreaterThan(0), {
      seconds: 420,
    });
    begun.catch(() => undefined);
    // Whichever is first: a search that ends before a trial has begun says why.
    await Promise.race([begun, tuned]);
    const killed = await nameOf('worker');
    await kubectl(['-n', namespace, 'delete', 'pod', killed, '--force', '--grace-period=0']);
    expect(await tuned).toContain(`${TRIALS} trials, the best: accuracy`);
    const { runs, best } = await tuning();
    expect(runs.map(([, how]) => how)).toEqual(Array<string>(TRIALS).fill('FINISHED'));
    expect(new Set(runs.map(([trial]) => trial)).size).toBe(TRIALS);
    expect(best).toBeGreaterThan(0.5);
    expect(Object.keys(workspace.readJson('hyperparameters.json') as object).sort()).toEqual(['c', 'gamma']);
  });

  test('and registers the model that it trains with the best', async () => {
    slowTrialsDown(0);
    await workspace.run("sed -i 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    await workspace.run('python src/train.py && python src/register_model.py');
    expect((await tuning()).versions).toBe(1);
  });

  test('what the cluster says of its jobs holds no password', async () => {
    const answer = await fetch(`${dashboard.url}/api/jobs/`, { headers: authorized() });
    const text = await answer.text();
    expect(text).toContain('tune_on_ray.py');
    const values = new Map([...(await platform.secretValues()), ['ray/auth_token', token]]);
    expect(leaksIn(text, values)).toEqual([]);
  });

  test('workers go when there is nothing to do, and no plan wants them back', async () => {
    await eventually(async () => expect(await podsOfKind('worker')).toEqual([]), { seconds: 240 });
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('a head that dies forgets its jobs, and the same command keeps the finished trials', async () => {
    await kubectl(['-n', namespace, 'delete', 'pod', await nameOf('head'), '--force', '--grace-period=0']);
    await waitForHead();
    await eventually(async () => expect(await status('/api/jobs/', authorized())).toBe(200), { seconds: 60 });
    const jobs = await fetch(`${dashboard.url}/api/jobs/`, { headers: authorized() });
    expect(await jobs.json()).toEqual([]);
    expect(await tune()).toContain(`${TRIALS} trials, the best: accuracy`);
    expect((await tuning()).runs).toHaveLength(TRIALS);
  });

  test('other workers are asked for in place, and come', async () => {
    const [change] = RAY_CHANGES;
    await platform.prepare({ ...CHANGE, platform: { ...CHANGE.platform, ...change?.platform } });
    expect(await platform.plannedChanges()).toEqual([
      { address: 'helm_release.ray_tune', actions: ['update'] },
    ]);
    await platform.applyPlanned();
    await eventually(async () => expect(await podsOfKind('worker')).toHaveLength(1), { seconds: 120 });
    await platform.podsWhenReady(420);
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('is destroyed without a trace, with the cluster still there', async () => {
    expect(await getObjects(['rayclusters', '-n', namespace])).toHaveLength(1);
    await kubectl(['-n', namespace, 'delete', 'secret', 'ray-credentials']);
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });

  /** As the README says, but for the account, which is the administrator's here. */
  async function giveAccount(): Promise<void> {
    const file = join(platform.folder, 'password');
    writeFileSync(file, await platform.secretValue('mlflow', 'admin-password'), { mode: 0o600 });
    const keys = ['--from-literal=username=admin', `--from-file=password=${file}`];
    await kubectl(['-n', namespace, 'create', 'secret', 'generic', 'ray-credentials', ...keys]);
  }

  /** Each trial takes so many seconds more: long enough to be killed. */
  function slowTrialsDown(seconds: number): void {
    const path = join(workspace.folder, 'src', 'classifier.py');
    const code = readFileSync(path, 'utf8')
      .replace(/^import time\n/, '')
      .replace(/^ {4}time\.sleep.*\n/m, '');
    const slow = code.replace(/(def make_classifier.*\n)/, `$1    time.sleep(${seconds})\n`);
    writeFileSync(path, seconds === 0 ? code : `import time\n${slow}`);
  }
});
