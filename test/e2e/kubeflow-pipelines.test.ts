import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJob } from '../support/backup-jobs';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { MARIADB_IMAGE, missingClients, missingPipelines, STEP_IMAGE } from '../support/e2e-settings';
import type { Json } from '../support/foreign-app';
import { at } from '../support/foreign-app';
import { PortForward } from '../support/port-forward';
import { eventually } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { Workspace } from '../support/workspace';

const STACK = {
  'pipeline-versioning': 'kubeflow-pipelines',
  orchestration: 'kubeflow-pipelines',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
};
const PIPELINES = [
  'kubeflow-pipelines',
  ...['controller', 'metadata', 'persistence', 'schedules'].map((part) => `kubeflow-pipelines-${part}`),
];

interface RunsInMlflow {
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly parent: string | null;
    readonly accuracy: number | null;
  }[];
  readonly versions: readonly { readonly version: string; readonly run: string }[];
}

describeOnCluster('Kubeflow Pipelines, on an empty cluster,', [missingClients(), missingPipelines()], () => {
  const platform = new DeployedPlatform('pipelines');
  const { namespace } = platform;
  const change: PlanChange = {
    stack: STACK,
    platform: {
      database: { kind: 'in-cluster', storageGiB: 1 },
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'volume', storageGiB: 1 },
      pipelines: { mariaDb: { storageGiB: 1 } },
      // On this cluster it has Python, and what steps import.
      images: { pullPolicy: 'IfNotPresent', overrides: { python: STEP_IMAGE, mariadb: MARIADB_IMAGE } },
    },
  };
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let workspace: Workspace;
  let mlflow: PortForward;
  let pipelines: PortForward;

  beforeAll(async () => {
    before = await census(namespace);
    await platform.apply(change);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  /** As the workspace's README says, with this machine's kubectl. */
  const run = (command: string) =>
    workspace.run(
      `export KUBECONFIG=${process.env['KUBECONFIG'] ?? ''} PIPELINES_URL=${pipelines.url}; ${command}`,
    );
  const inMlflow = async () =>
    runClient<RunsInMlflow>('pipeline_runs.py', ['wine'], await mlflowEnvironment(platform, mlflow));
  /** Pods of steps, not of what decides about them. */
  const steps = () =>
    getObjects(['pods', '-n', namespace, '-l', 'app.kubernetes.io/component=run']).then((pods) =>
      pods.filter(({ metadata }) => metadata.name.includes('-container-impl-')),
    );

  /** Versions of the workspace's pipeline, and runs, as the SDK gives them. */
  const listed = () =>
    run(
      `python -c "import os, kfp; c = kfp.Client(os.environ['PIPELINES_URL'], existing_token=os.environ['PIPELINES_TOKEN']); ` +
        `print('versions', len(c.list_pipeline_versions(c.get_pipeline_id('wine')).pipeline_versions), 'runs', len(c.list_runs().runs))"`,
    );

  test('comes up with one apply', async () => {
    const pods = await platform.podsWhenReady(600);
    const all = [...PIPELINES, 'mariadb', 'mlflow', 'object-store', 'postgres'];
    expect(all.filter((one) => !pods.some(({ name }) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect({ code, stdout }).toMatchObject({ code: 0 });
    for (const one of PIPELINES) expect(stdout).toContain(one);
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('asks for the password', async () => {
    pipelines = await PortForward.open(namespace, 'service/kubeflow-pipelines', 8080);
    forwards.push(pipelines);
    const url = `${pipelines.url}/apis/v2beta1/experiments`;
    const password = await platform.secretValue('kubeflow-pipelines', 'password');
    const statusOf = async (headers: Record<string, string>, where = url) =>
      (await fetch(where, { headers })).status;
    const basic = (account: string) => `Basic ${Buffer.from(account).toString('base64')}`;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ authorization: 'Bearer wrong' })).toBe(401);
    expect(await statusOf({ authorization: basic(`admin:${password}`) })).toBe(401);
    expect(await statusOf({ authorization: `Bearer ${password}` })).toBe(200);
    expect(await statusOf({ authorization: basic(`pipelines:${password}`) })).toBe(200);
    // Its metrics and whatever else it serves are not the API.
    expect(await statusOf({ authorization: `Bearer ${password}` }, `${pipelines.url}/metrics`)).toBe(404);
  });

  test("the workspace's pipeline trains the model and registers it, each step a run in MLflow below the pipeline's", async () => {
    mlflow = await PortForward.open(namespace, 'service/mlflow', 5000);
    forwards.push(mlflow);
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    const tasks = ['data-versioning', ...Object.keys(STACK)];
    const flags = [
      ...['--set', `requirements.tasks=${tasks.join(',')}`],
      ...Object.entries(STACK).flatMap(([task, tool]) => ['--use', `${task}=${tool}`]),
    ];
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, flags);
    await run(`sed -i 's|image: .*|image: ${STEP_IMAGE}|' params.yaml`);
    expect(await run('python src/run_pipeline.py')).toContain('succeeded: ');
    const { runs, versions } = await eventually(
      async () => {
        const found = await inMlflow();
        expect(found.runs.filter(({ status }) => status !== 'FINISHED')).toEqual([]);
        return found;
      },
      { seconds: 60 },
    );
    const [pipeline] = runs.filter(({ parent }) => parent === null);
    const below = runs.filter(({ parent }) => parent === pipeline?.id);
    expect(below.map(({ name }) => name).sort()).toEqual(['prepare', 'register', 'train']);
    // What the step logs by MLflow's own client is in its run.
    const trained = below.find(({ name }) => name === 'train');
    expect(trained?.accuracy).toBeGreaterThan(0.9);
    expect(versions).toEqual([{ version: '1', run: trained?.id }]);
  });

  test('pods of a run are restricted, without a file system that they could write to, and hold no password in their object', async () => {
    const pods = await getObjects(['pods', '-n', namespace, '-l', 'app.kubernetes.io/component=run']);
    expect(pods.length).toBeGreaterThan(5);
    const password = await platform.secretValue('kfp-mlflow-credentials', 'password');
    for (const pod of pods) {
      const main = (at(pod, 'spec', 'containers') as Json[]).find(({ name }) => name === 'main');
      expect(at(main, 'securityContext')).toMatchObject({
        runAsNonRoot: true,
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
      });
      expect(at(pod, 'spec')).toMatchObject({
        serviceAccountName: 'kubeflow-pipelines-run',
        enableServiceLinks: false,
      });
      expect(JSON.stringify(pod)).not.toContain(password);
    }
  });

  test('an unchanged pipeline is no new version, and its steps are not run again', async () => {
    const ran = (await steps()).length;
    const again = await run('python src/run_pipeline.py');
    expect(again).toContain('succeeded: ');
    // The one that registers says so of itself.
    expect((await steps()).length).toBe(ran + 1);
    const { versions } = await inMlflow();
    expect(versions).toHaveLength(2);
    expect(await listed()).toContain('versions 1 runs 2');
  });

  test('its databases come back from a backup when they are lost, while its servers run', async () => {
    expect(await runJob(platform, 'backup')).toMatchObject({ ended: 'Complete' });
    const sql = 'DROP DATABASE pipelines; DROP DATABASE pipelines_metadata';
    const mariaDb = ['exec', 'mariadb-0', '--', 'mariadb', '--user=mysql', '-e', sql];
    await kubectl(['-n', namespace, ...mariaDb]);
    await expect(listed()).rejects.toThrow();
    const { ended, log } = await runJob(platform, 'restore');
    expect({ ended, log }).toEqual({ ended: 'Complete', log: expect.stringMatching(/restored$/m) as string });
    await eventually(async () => expect(await listed()).toContain('versions 1 runs 2'), { seconds: 120 });
  });

  test('what is written on this machine holds no password', async () => {
    const { json, state } = platform.files;
    for (const [name, key] of [
      ['kubeflow-pipelines', 'password'],
      ['kfp-mlflow-credentials', 'password'],
      ['mariadb-pipelines', 'password'],
      ['mariadb', 'backup-password'],
    ] as const) {
      const value = await platform.secretValue(name, key);
      expect(json + state + readFileSync(join(workspace.folder, '.env'), 'utf8')).not.toContain(value);
    }
  });

  test('is destroyed without a trace, with runs still there', async () => {
    expect((await getObjects(['workflows', '-n', namespace])).length).toBeGreaterThan(0);
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});
