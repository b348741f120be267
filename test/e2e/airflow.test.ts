import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARED_TASKS } from '../../src/catalogue/vocabulary';
import { AirflowApi } from '../support/airflow-api';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { AIRFLOW_IMAGE, CLUSTER_SETTINGS, missingAirflow, missingClients } from '../support/e2e-settings';
import { GitServer } from '../support/git-server';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually } from '../support/processes';
import { AIRFLOW_CHANGES } from '../support/setting-changes';
import { Workspace } from '../support/workspace';

const STACK = {
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  orchestration: 'airflow',
  'model-serving': 'kserve',
};
const SERVERS = ['airflow', 'airflow-scheduler', 'airflow-dag-processor', 'airflow-triggerer'];
const STEPS = ['deploy', 'prepare', 'register', 'train'];
const TASKS = 'app.kubernetes.io/name=airflow,app.kubernetes.io/component=task';

/** DAGs of the test, beside the workspace's. */
const DAGS = join(__dirname, 'dags');

interface PodSpec {
  readonly serviceAccountName: string;
  readonly automountServiceAccountToken: boolean;
  readonly securityContext: object;
  readonly containers: readonly [{ readonly securityContext: object; readonly env: readonly object[] }];
}

describeOnCluster('Airflow, on an empty cluster,', [missingClients(), missingAirflow()], () => {
  const platform = new DeployedPlatform('airflow');
  const { namespace } = platform;
  const git = new GitServer(`${namespace}-git`);
  const forwards: PortForward[] = [];
  let change: PlanChange;
  let before: readonly string[];
  let printed: string;
  let page: PortForward;
  let airflow: AirflowApi;
  let workspace: Workspace;
  let password: string;

  beforeAll(async () => {
    before = await census(namespace);
    await git.start();
    change = {
      stack: STACK,
      platform: {
        database: { kind: 'in-cluster', storageGiB: 1 },
        objectStore: { kind: 'in-cluster', storageGiB: 1 },
        backup: { kind: 'none' },
        images: { ...CLUSTER_SETTINGS.images, overrides: { airflow: AIRFLOW_IMAGE } },
        airflow: { git: { url: git.url, secret: 'dags-repository' } },
      },
    };
    // As the README says where a Secret must be there first.
    await platform.makeNamespace(change);
    await git.makeSecret(namespace, 'dags-repository');
    printed = await platform.apply(change);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await git.stop();
    await platform.remove();
  });

  const open = async (service: string, port: number) => {
    const forward = await PortForward.open(namespace, `service/${service}`, port);
    forwards.push(forward);
    return forward;
  };
  const taskPods = () => getObjects(['pods', '-n', namespace, '-l', TASKS]);
  const kill = async (component: string) => {
    const label = `app.kubernetes.io/name=airflow,app.kubernetes.io/component=${component}`;
    await kubectl(['-n', namespace, 'delete', 'pod', '-l', label, '--force', '--grace-period=0']);
  };
  const allReady = () => platform.podsWhenReady(420);

  test('comes up with one apply: every pod is Ready', async () => {
    const expected = [...SERVERS, 'kserve-controller', 'mlflow', 'object-store', 'postgres'];
    const pods = await allReady();
    expect(expected.filter((one) => !pods.some(({ name }) => name.startsWith(one)))).toEqual([]);
    expect(pods.filter(({ name }) => !expected.some((one) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect(code).toBe(0);
    expect(stdout).toContain('airflow-scheduler');
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('lets nobody in without an account, and writes no password down', async () => {
    page = await open('airflow', 8080);
    password = await platform.secretValue('airflow', 'admin-password');
    airflow = new AirflowApi(() => page.url, password);
    for (const path of ['/api/v2/dags', '/api/v2/connections', '/execution/connections/mlflow']) {
      expect([path, await airflow.status(path)]).not.toEqual([path, 200]);
    }
    expect(await airflow.signIn('of somebody else')).toBe(401);
    expect(await airflow.signIn()).toBe(201);
    const { json, state } = platform.files;
    expect(leaksIn([printed, json, state].join('\n'), await platform.secretValues())).toEqual([]);
  });

  test('nobody else of the namespace reaches it', async () => {
    await startProbe(namespace, 'stranger', {}, 'postgres');
    for (const [host, port] of [
      ['airflow', 8080],
      ['postgres', 5432],
    ] as const) {
      expect(await reaches(namespace, 'stranger', `${host}.${namespace}.svc`, port)).toBe(false);
    }
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', '--now']);
  });

  test('DAGs come from Git, with the password that the Secret has', async () => {
    const mlflow = await open('mlflow', 5000);
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    const asked = [
      ...['--set', `requirements.tasks=${[...COMPARED_TASKS, 'orchestration'].join()}`],
      // Of these tasks the decision itself would take another orchestrator.
      ...['--use', 'orchestration=airflow'],
    ];
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, asked);
    cpSync(DAGS, join(workspace.folder, 'dags'), { recursive: true });
    await workspace.run("sed -i 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    await git.take(workspace.folder);
    for (const dag of ['wine', 'patient', 'brief', 'greedy']) await airflow.waitForDag(dag);
    const { import_errors } = await airflow.request<{ import_errors: unknown[] }>('/importErrors');
    expect(import_errors).toEqual([]);
  });

  test('the workspace’s pipeline runs to the end: logged, registered, deployed, in restricted pods', async () => {
    // The account is the administrator's here.
    const connection = { connection_id: 'mlflow', conn_type: 'http', login: 'admin' };
    const mlflowPassword = await platform.secretValue('mlflow', 'admin-password');
    await airflow.request('/connections', { ...connection, password: mlflowPassword });
    const seen = new Map<string, PodSpec>();
    const run = await airflow.trigger('wine');
    const ended = airflow.waitForRun('wine', run, 600);
    const look = async () => {
      for (const { metadata, spec } of await taskPods()) {
        seen.set(metadata.annotations?.['task_id'] ?? '', spec as unknown as PodSpec);
      }
    };
    // Pods of tasks come, and go when they have ended.
    const looking = setInterval(() => void look().catch(() => undefined), 1000);
    await ended.finally(() => clearInterval(looking));
    expect(await ended).toBe('success');
    expect([...seen.keys()].sort()).toEqual(STEPS);
    for (const [step, spec] of seen) {
      const deploys = step === 'deploy';
      expect(spec.serviceAccountName).toBe(deploys ? 'airflow-deployer' : 'airflow-task');
      expect(spec.automountServiceAccountToken).toBe(deploys);
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true });
      const { securityContext, env } = spec.containers[0];
      expect(securityContext).toMatchObject({
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(JSON.stringify(env)).not.toMatch(/PGPASSWORD|JWT|FERNET/);
    }
    const found = await workspace.run(`python -c '
from mlflow import MlflowClient
client = MlflowClient()
print(len(client.search_model_versions("name = \\"wine\\"")), *(one.name for one in client.search_experiments()))'`);
    expect(found).toMatch(/^1 .*wine/);
    const [served] = await getObjects(['isvc', '-n', namespace]);
    expect(served?.metadata.annotations?.['mlops-scaffold/model']).toBe('models:/wine/1');
  });

  test('logs are there afterwards, from the object store, and hold no password', async () => {
    await eventually(async () => expect(await taskPods()).toEqual([]), { seconds: 60 });
    const { dag_runs } = await airflow.request<{ dag_runs: { dag_run_id: string }[] }>('/dags/wine/dagRuns');
    const run = dag_runs[0]?.dag_run_id ?? '';
    const logs = await Promise.all(STEPS.map((step) => airflow.log('wine', run, step)));
    const [deploy = ''] = logs;
    expect(deploy).toContain('s3://airflow/logs/dag_id=wine');
    expect(deploy).toContain('wine serves models:/wine/1: its answer to the input example is the one of');
    expect(leaksIn(logs.join('\n'), await platform.secretValues())).toEqual([]);
  });

  test('a DAG that asks for more than a pod of a task may have fails, and no pod is made', async () => {
    const run = await airflow.trigger('greedy');
    expect(await airflow.waitForRun('greedy', run)).toBe('failed');
    const tasks = await airflow.tasks('greedy', run);
    expect(tasks.map(({ start_date }) => start_date)).toEqual([null, null]);
    const log = await kubectl(['-n', namespace, 'logs', 'deploy/airflow-scheduler', '-c', 'scheduler']);
    expect(log).toContain('may not say of its task');
  });

  test('the log of a task is there while it runs, and its run ends well though each server is killed, and its own pod', async () => {
    const run = await airflow.trigger('patient');
    await airflow.waitForTask('patient', run, 'sleep', ['running']);
    await eventually(async () => expect(await airflow.log('patient', run, 'sleep')).toContain('begun'), {
      seconds: 40,
    });
    for (const component of ['scheduler', 'api-server', 'dag-processor', 'triggerer']) await kill(component);
    await allReady();
    await airflow.waitForTask('patient', run, 'wait', ['deferred', 'success']);
    await kill('triggerer');
    await airflow.waitForTask('patient', run, 'last', ['running']);
    await kill('task');
    expect(await airflow.waitForRun('patient', run)).toBe('success');
    const tries = (await airflow.tasks('patient', run)).map(({ task_id, try_number }) => [
      task_id,
      try_number,
    ]);
    expect(Object.fromEntries(tries)).toEqual({ sleep: 1, wait: 1, last: 2 });
    await allReady();
  });

  test('PostgreSQL and the object store are killed, and what Airflow knows is there', async () => {
    for (const pod of ['postgres-0', 'object-store-0']) {
      await kubectl(['-n', namespace, 'delete', 'pod', pod, '--force', '--grace-period=0']);
    }
    await allReady();
    const run = await airflow.trigger('brief');
    expect(await airflow.waitForRun('brief', run)).toBe('success');
    const connections = await airflow.request<{ connections: { connection_id: string }[] }>('/connections');
    expect(connections.connections.map(({ connection_id }) => connection_id)).toContain('mlflow');
  });

  test('another number of tasks at once is taken over in place', async () => {
    const [named] = AIRFLOW_CHANGES;
    const settings: unknown = Object.assign({}, change.platform?.['airflow'], named?.platform?.['airflow']);
    await platform.prepare({ ...change, platform: { ...change.platform, airflow: settings } });
    const changed = await platform.plannedChanges();
    expect(changed.map(({ address }) => address).sort()).toEqual(
      SERVERS.map((server) => `kubernetes_deployment_v1.${server.replaceAll('-', '_')}`).sort(),
    );
    expect(changed.every(({ actions }) => actions.join() === 'update')).toBe(true);
    await platform.applyPlanned();
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('is destroyed without a trace, with the cluster still there', async () => {
    await kubectl(['-n', namespace, 'delete', 'isvc', '--all']);
    await kubectl(['-n', namespace, 'delete', 'secret', 'dags-repository']);
    await platform.destroy();
    await git.stop();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});
