import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGES } from '../../src/pins/images';
import { runJob } from '../support/backup-jobs';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients, missingModelRegistry, MODEL_REGISTRY_IMAGE } from '../support/e2e-settings';
import type { Json } from '../support/foreign-app';
import { at } from '../support/foreign-app';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually } from '../support/processes';
import { Workspace } from '../support/workspace';

const REGISTRY = 'kubeflow-model-registry';
/** The suite, with its registry beside MLflow, which trainings log to. */
const STACK = { 'experiment-tracking': 'mlflow', 'model-registry': 'kubeflow', 'model-serving': 'kubeflow' };
const API = '/api/model_registry/v1alpha3/registered_models';

const missing = [missingClients(), missingModelRegistry()];

describeOnCluster('Kubeflow Hub, the registry of the suite Kubeflow,', missing, () => {
  const platform = new DeployedPlatform('registry');
  const { namespace } = platform;
  const change: PlanChange = {
    stack: STACK,
    platform: {
      database: { kind: 'in-cluster', storageGiB: 1 },
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'volume', storageGiB: 1 },
      images: {
        pullPolicy: 'IfNotPresent',
        // An image with Python that the platform has anyway.
        overrides: { [REGISTRY]: MODEL_REGISTRY_IMAGE, python: IMAGES.mlflow },
      },
    },
  };
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let printed: string;
  let workspace: Workspace;
  let registry: PortForward;

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(change);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
    await kubectl(['delete', 'namespace', `${namespace}-training`, '--ignore-not-found', '--timeout=2m']);
  });

  const pods = () => getObjects(['pods', '-n', namespace, '-l', `app.kubernetes.io/name=${REGISTRY}`]);
  /** As the workspace's README says, with this machine's kubectl. */
  const run = (command: string) =>
    workspace.run(
      `export KUBECONFIG=${process.env['KUBECONFIG'] ?? ''} MODEL_REGISTRY_URL=${registry.url}; ${command}`,
    );
  const hub = (words: string) => run(`python src/hub.py ${words}`);
  /** Trains and registers a version with both registries. */
  async function train(c: number, version: number): Promise<string> {
    workspace.writeJson('hyperparameters.json', { c, gamma: 0.08 });
    await run('python src/prepare.py && python src/train.py && python src/register_model.py');
    return hub(`register wine ${version}`);
  }

  test('comes up with one apply', async () => {
    const ready = await platform.podsWhenReady(600);
    const suite = [REGISTRY, 'kserve-controller', 'kubeflow-trainer', 'jobset-controller'];
    const all = [...suite, 'mlflow', 'object-store', 'postgres'];
    expect(all.filter((one) => !ready.some(({ name }) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(REGISTRY) as string });
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('asks for the password, and serves nothing but its API', async () => {
    registry = await PortForward.open(namespace, `service/${REGISTRY}`, 8080);
    forwards.push(registry);
    const password = await platform.secretValue(REGISTRY, 'password');
    const statusOf = async (headers: Record<string, string>, path = API) =>
      (await fetch(`${registry.url}${path}`, { headers })).status;
    const token = { authorization: `Bearer ${password}` };
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ authorization: 'Bearer wrong' })).toBe(401);
    expect(await statusOf(token)).toBe(200);
    expect(await statusOf(token, '/readyz/health')).toBe(404);
  });

  test('its own port is closed to every other pod of the platform, as is the way in', async () => {
    await startProbe(namespace, 'stranger', {});
    const [pod] = await pods();
    const address = String(at(pod, 'status', 'podIP'));
    expect(await reaches(namespace, 'stranger', address, 8081)).toBe(false);
    expect(await reaches(namespace, 'stranger', `${REGISTRY}.${namespace}.svc`, 8080)).toBe(false);
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', '--wait=false']);
  });

  test('its pods are restricted, without a file system that they could write to', async () => {
    const [pod] = await pods();
    for (const container of at(pod, 'spec', 'containers') as Json[]) {
      expect(at(container, 'securityContext')).toMatchObject({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
    }
    expect(at(pod, 'spec', 'securityContext')).toMatchObject({ runAsNonRoot: true });
  });

  test('the workspace registers what it has trained, with where it lies', async () => {
    const mlflow = await PortForward.open(namespace, 'service/mlflow', 5000);
    forwards.push(mlflow);
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    const flags = [
      ...['--set', `requirements.tasks=${Object.keys(STACK).join(',')}`],
      ...Object.entries(STACK).flatMap(([task, tool]) => ['--use', `${task}=${tool}`]),
    ];
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, flags);
    expect(await train(1, 1)).toMatch(/^wine version 1 is registered, at s3:\/\/mlflow\//);
    expect(await hub('register wine 1')).toContain('registered already');
    expect(await train(0.5, 2)).toMatch(/^wine version 2 is registered/);
    expect(await hub('list wine')).toMatch(/^1 live s3:\/\/mlflow\/\S+\n2 live s3:\/\/mlflow\/\S+$/m);
    expect((await hub('resolve wine')).trim()).toBe('models:/wine/2');
  });

  test('an archived version is not what a name stands for, and KServe serves the one that is', async () => {
    expect(await hub('archive wine 2')).toContain('wine version 2 is archived');
    expect((await hub('resolve wine')).trim()).toBe('models:/wine/1');
    const said = await run('python src/deploy.py "$(python src/hub.py resolve wine)"');
    expect(said).toContain('wine serves models:/wine/1: its answer to the input example is the one of');
    expect(await run('python src/deploy.py remove wine')).toContain('wine');
  });

  const known = /^1 live s3:\/\/mlflow\/\S+\n2 archived s3:\/\/mlflow\/\S+$/m;

  test('what it knows outlives its pod', async () => {
    const [pod] = await pods();
    await kubectl(['-n', namespace, 'delete', 'pod', pod?.metadata.name ?? '']);
    await platform.podsWhenReady(300);
    await eventually(async () => expect(await hub('list wine')).toMatch(known), { seconds: 60 });
  });

  test('its database comes back from a backup when it is lost, while the server runs', async () => {
    expect(await runJob(platform, 'backup')).toMatchObject({ ended: 'Complete' });
    const [postgres] = await getObjects(['pods', '-n', namespace, '-l', 'app.kubernetes.io/name=postgres']);
    const psql = ['psql', '-U', 'postgres', '-c', 'DROP DATABASE registry WITH (FORCE)'];
    await kubectl(['-n', namespace, 'exec', postgres?.metadata.name ?? '', '--', ...psql]);
    await expect(hub('list wine')).rejects.toThrow();
    const { ended, log } = await runJob(platform, 'restore');
    expect({ ended, log }).toEqual({ ended: 'Complete', log: expect.stringMatching(/restored$/m) as string });
    await eventually(async () => expect(await hub('list wine')).toMatch(known), { seconds: 120 });
  });

  test('no password is in what Terraform keeps and prints, in the workspace or in the log', async () => {
    const { json, state } = platform.files;
    const [pod] = await pods();
    const log = await kubectl(['-n', namespace, 'logs', pod?.metadata.name ?? '', '--all-containers']);
    const env = readFileSync(join(workspace.folder, '.env'), 'utf8');
    const text = [printed, json, state, log, env, JSON.stringify(pod)].join('\n');
    expect(leaksIn(text, await platform.secretValues())).toEqual([]);
  });

  test('is destroyed without a trace', async () => {
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});
