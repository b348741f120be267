import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl, type KubernetesObject } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients, missingSteps, STEP_IMAGE } from '../support/e2e-settings';
import { at, type Json } from '../support/foreign-app';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { eventually } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { Workspace } from '../support/workspace';

const STACK = {
  orchestration: 'argo-workflows',
  'experiment-tracking': 'mlflow',
  'model-registry': 'mlflow',
  'model-serving': 'kserve',
};
const STEPS = ['deploy', 'prepare', 'register', 'train'];
/** Workflows of the test, beside the workspace's. */
const WORKFLOWS = join(__dirname, 'workflows');

interface RunsInMlflow {
  readonly runs: readonly {
    readonly id: string;
    readonly status: string;
    readonly accuracy: number | null;
  }[];
  readonly versions: readonly { readonly version: string; readonly run: string }[];
}

describeOnCluster('Argo Workflows, on an empty cluster,', [missingClients(), missingSteps()], () => {
  const platform = new DeployedPlatform('argo');
  const { namespace } = platform;
  const change: PlanChange = {
    stack: STACK,
    platform: {
      database: { kind: 'in-cluster', storageGiB: 1 },
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'none' },
    },
  };
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let printed: string;
  let workspace: Workspace;
  let mlflow: PortForward;

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(change);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  const open = async (service: string, port: number) => {
    const forward = await PortForward.open(namespace, `service/${service}`, port);
    forwards.push(forward);
    return forward;
  };
  const inNamespace = (...args: string[]) => kubectl(['-n', namespace, ...args]);
  const podsOf = (workflow: string) =>
    getObjects(['pods', '-n', namespace, '-l', `workflows.argoproj.io/workflow=${workflow}`]);
  const workflow = async (name: string) =>
    JSON.parse(await inNamespace('get', 'workflow', name, '-o', 'json')) as KubernetesObject;
  /** How a workflow has ended, and what it says of it. */
  const ended = (name: string, seconds: number) =>
    eventually(
      async () => {
        const { status = {} } = await workflow(name);
        if (status['finishedAt'] == null) throw new Error(`${name}: ${JSON.stringify(status)}`);
        return { phase: status['phase'], nodes: JSON.stringify(status['nodes']) };
      },
      { seconds },
    );
  /** Waits until the program of a workflow's step runs; its pod. */
  const running = (name: string, step: string, seconds = 60) =>
    eventually(
      async () => {
        const pods = await podsOf(name);
        const pod = pods.find(({ metadata }) =>
          metadata.annotations?.['workflows.argoproj.io/node-name']?.endsWith(`.${step}(0)`),
        );
        const statuses = (at(pod, 'status', 'containerStatuses') ?? []) as Json[];
        const main = statuses.find(({ name: container }) => container === 'main');
        const startedAt =
          at(main, 'state', 'running', 'startedAt') ?? at(main, 'state', 'terminated', 'startedAt');
        if (pod === undefined || startedAt === undefined) throw new Error(`${step} of ${name} does not run`);
        return { pod, startedAt: startedAt as string };
      },
      { seconds, every: 0.25 },
    );
  /** Begins the workflow of a file, with the image of steps and what else it is told. */
  const begin = async (file: string, name: string, more: Readonly<Record<string, string>> = {}) => {
    const made = JSON.parse(
      await kubectl(['create', '--dry-run=client', '-o', 'json', '-f', join(WORKFLOWS, `${file}.yaml`)]),
    ) as Json;
    const told = Object.entries({ image: STEP_IMAGE, ...more });
    const parameters = told.map(([parameter, value]) => ({ name: parameter, value }));
    const spec = { ...(made['spec'] as Json), arguments: { parameters } };
    await kubectl(['-n', namespace, 'create', '-f', '-'], {
      input: JSON.stringify({ ...made, metadata: { name }, spec }),
    });
  };
  const patient = (name: string, seconds: number) => begin('patient', name, { seconds: String(seconds) });

  test('comes up with one apply: every pod is Ready', async () => {
    const pods = await platform.podsWhenReady(420);
    const all = ['argo-workflows-controller', 'kserve-controller', 'mlflow', 'object-store', 'postgres'];
    expect(all.filter((one) => !pods.some(({ name }) => name.startsWith(one)))).toEqual([]);
    expect(pods.filter(({ name }) => !all.some((one) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain('argo-workflows-controller');
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('the rules for pods of workflows are understood', async () => {
    const names = [`argo-workflows.${namespace}`, `argo-workflows.${namespace}.exec`];
    const policies = await getObjects(['validatingadmissionpolicies', ...names]);
    expect(policies).toHaveLength(2);
    for (const policy of policies) {
      expect(at(policy, 'status', 'typeChecking', 'expressionWarnings')).toBeUndefined();
    }
  });

  test('the workspace’s pipeline runs to the end: logged, registered, deployed, in restricted pods', async () => {
    mlflow = await open('mlflow', 5000);
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    const flags = [
      ...['--set', `requirements.tasks=${['data-versioning', ...Object.keys(STACK)].join(',')}`],
      ...Object.entries(STACK).flatMap(([task, tool]) => ['--use', `${task}=${tool}`]),
    ];
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, flags);
    await workspace.run(`sed -i 's|registry.example.com/wine:1|${STEP_IMAGE}|' pipelines/wine.yaml`);
    // The account is the administrator's here.
    const password = await platform.secretValue('mlflow', 'admin-password');
    const account = ['--from-literal=username=admin', `--from-literal=password=${password}`];
    await inNamespace('create', 'secret', 'generic', 'workflow-mlflow', ...account);
    await inNamespace('apply', '-f', join(workspace.folder, 'pipelines', 'wine.yaml'));
    const made = await inNamespace(
      'create',
      '-o',
      'name',
      '-f',
      join(workspace.folder, 'pipelines', 'run.yaml'),
    );
    const name = made.trim().split('/').at(-1) ?? '';
    const { startedAt } = await running(name, 'prepare');
    const { metadata } = await workflow(name);
    // A container that has begun within the same second says so of the second.
    expect(Date.parse(startedAt) - Date.parse(metadata.creationTimestamp)).toBeLessThan(30_000);
    expect(await ended(name, 600)).toMatchObject({ phase: 'Succeeded' });

    const pods = await podsOf(name);
    expect(pods).toHaveLength(STEPS.length);
    for (const pod of pods) {
      const deploys =
        pod.metadata.annotations?.['workflows.argoproj.io/node-name']?.includes('.deploy') ?? false;
      expect(at(pod, 'spec')).toMatchObject({
        serviceAccountName: deploys ? 'argo-workflows-deployer' : 'argo-workflows-step',
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true },
      });
      const containers = [
        ...(at(pod, 'spec', 'containers') as Json[]),
        ...(at(pod, 'spec', 'initContainers') as Json[]),
      ];
      for (const container of containers) {
        expect(container['securityContext']).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
      }
      expect(JSON.stringify(pod)).not.toContain(password);
    }
    const environment = await mlflowEnvironment(platform, mlflow);
    const { runs, versions } = await runClient<RunsInMlflow>('pipeline_runs.py', ['wine'], environment);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ status: 'FINISHED' });
    expect(runs[0]?.accuracy).toBeGreaterThan(0.9);
    expect(versions).toEqual([{ version: '1', run: runs[0]?.id }]);
    const [served] = await getObjects(['isvc', '-n', namespace]);
    expect(served?.metadata.annotations?.['mlops-scaffold/model']).toBe('models:/wine/1');
    const logs = await Promise.all(
      pods.map((pod) => inNamespace('logs', pod.metadata.name, '--all-containers')),
    );
    expect(logs.join('\n')).toContain('wine serves models:/wine/1');
    expect(leaksIn([printed, ...logs].join('\n'), await platform.secretValues())).toEqual([]);
  });

  test('logs and artifacts of its steps are in the bucket, below the day, the workflow and the pod', async () => {
    const store = await open('object-store', 8333);
    const key = (name: string) => platform.secretValue('object-store-argo-workflows', name);
    const keys = await runClient<string[]>('objects.py', ['list', 'argo-workflows', ''], {
      STORE: store.url,
      AWS_ACCESS_KEY_ID: await key('access-key-id'),
      AWS_SECRET_ACCESS_KEY: await key('secret-access-key'),
    });
    const day = /^\d{4}-\d\d-\d\d\/wine-\w+\/wine-\w+-/;
    expect(keys.filter((one) => !day.test(one))).toEqual([]);
    expect(keys.filter((one) => one.endsWith('/main.log'))).toHaveLength(STEPS.length);
    for (const file of ['train', 'test', 'run', 'metrics']) {
      expect(keys.filter((one) => one.endsWith(`/${file}.tgz`))).toHaveLength(1);
    }
  });

  test('a step that takes a Secret or an account of the platform gets no pod, and its workflow says why', async () => {
    await inNamespace('create', '-f', join(WORKFLOWS, 'greedy.yaml'));
    for (const [name, refusal] of [
      ['greedy', 'may read Secrets whose names begin with'],
      ['masked', 'must run as \\"argo-workflows-step\\"'],
    ] as const) {
      const { phase, nodes } = await ended(name, 120);
      expect(phase).toBe('Error');
      expect(nodes).toContain(refusal);
      expect(await podsOf(name)).toEqual([]);
    }
  });

  test('steps that meet the end of the quota wait for those before them, and all end well', async () => {
    await begin('wide', 'wide');
    await eventually(
      async () => expect(JSON.stringify((await workflow('wide')).status)).toContain('exceeded quota'),
      { seconds: 60 },
    );
    const { phase, nodes } = await ended('wide', 300);
    expect(phase).toBe('Succeeded');
    expect(nodes).not.toMatch(/"phase":"(Error|Failed)"/);
  });

  test('a workflow goes on though its controller is killed in the middle, and no step runs twice', async () => {
    await patient('patient', 20);
    await running('patient', 'first');
    const label = 'app.kubernetes.io/name=argo-workflows,app.kubernetes.io/component=workflow-controller';
    await inNamespace('delete', 'pod', '-l', label, '--force', '--grace-period=0');
    expect(await ended('patient', 180)).toMatchObject({ phase: 'Succeeded' });
    expect(await podsOf('patient')).toHaveLength(2);
  });

  test('a step whose pod is taken away is run again, and one that is stopped ends at once', async () => {
    await patient('taken', 15);
    const { pod } = await running('taken', 'first');
    await inNamespace('delete', 'pod', pod.metadata.name, '--force', '--grace-period=0');
    expect(await ended('taken', 180)).toMatchObject({ phase: 'Succeeded' });
    await patient('stopped', 600);
    await running('stopped', 'first');
    const patch = [
      'patch',
      'workflow',
      'stopped',
      '--type',
      'merge',
      '-p',
      '{"spec": {"shutdown": "Terminate"}}',
    ];
    await inNamespace(...patch);
    expect(await ended('stopped', 60)).toMatchObject({ phase: 'Failed' });
  });

  test('a schedule starts a run of the pipeline', async () => {
    const file = join(workspace.folder, 'pipelines', 'nightly.yaml');
    await workspace.run(`sed -i "s|'0 2 .*'|'* * * * *'|" pipelines/nightly.yaml`);
    await inNamespace('apply', '-f', file);
    const label = 'workflows.argoproj.io/cron-workflow=wine';
    const [scheduled] = await eventually(
      async () => {
        const found = await getObjects(['workflows', '-n', namespace, '-l', label]);
        expect(found.length).toBeGreaterThan(0);
        return found;
      },
      { seconds: 130 },
    );
    const suspended = [
      'patch',
      'cronworkflow',
      'wine',
      '--type',
      'merge',
      '-p',
      '{"spec": {"suspend": true}}',
    ];
    await inNamespace(...suspended);
    expect(await ended(scheduled?.metadata.name ?? '', 600)).toMatchObject({ phase: 'Succeeded' });
  });

  test('is destroyed without a trace, with workflows and a schedule still there', async () => {
    expect((await getObjects(['workflows', '-n', namespace])).length).toBeGreaterThan(3);
    const { json, state } = platform.files;
    expect(leaksIn(json + state, await platform.secretValues())).toEqual([]);
    await kubectl(['-n', namespace, 'delete', 'isvc', '--all']);
    await inNamespace('delete', 'secret', 'workflow-mlflow');
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});
