import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGES } from '../../src/pins/images';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, runProcess } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { Workspace } from '../support/workspace';

const CHANGE: PlanChange = {
  stack: {
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'kubeflow',
    'model-serving': 'kubeflow',
  },
  platform: {
    database: { kind: 'in-cluster', storageGiB: 1 },
    objectStore: { kind: 'in-cluster', storageGiB: 1 },
    backup: { kind: 'none' },
  },
};
const TRIALS = 2;
const NODES = 2;

describeOnCluster('Kubeflow as one choice, on an empty cluster,', [missingClients()], () => {
  const platform = new DeployedPlatform('kubeflow');
  const { namespace } = platform;
  const own = [`${namespace}-experiments`, `${namespace}-training`] as const;
  const [experiments, training] = own;
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let workspace: Workspace;
  let mlflow: PortForward;

  beforeAll(async () => {
    before = await census(namespace);
    await platform.apply(CHANGE);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
    for (const one of own) await kubectl(['delete', 'namespace', one, '--ignore-not-found', '--timeout=2m']);
  });

  /** As the workspace's README says, with this machine's kubectl. */
  const run = (command: string) =>
    workspace.run(
      `export KUBECONFIG=${process.env['KUBECONFIG'] ?? ''} KATIB_NAMESPACE=${experiments} TRAINING_NAMESPACE=${training}; ${command}`,
    );
  const runsOf = async (experiment: string) => {
    const environment = await mlflowEnvironment(platform, mlflow);
    const { runs } = await runClient<{ runs: [string, string][] }>(
      'tuning_runs.py',
      [experiment],
      environment,
    );
    return runs.map(([, status]) => status);
  };

  test('its parts come up with one apply, without Istio, Dex, Knative or cert-manager', async () => {
    const expected = ['jobset-controller', 'katib-controller', 'katib-db-manager', 'kserve-controller'];
    const all = [...expected, 'kubeflow-trainer', 'mlflow', 'object-store', 'postgres'];
    const pods = await platform.podsWhenReady(600);
    expect(all.filter((one) => !pods.some(({ name }) => name.startsWith(one)))).toEqual([]);
    expect(pods.filter(({ name }) => !all.some((one) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect(code).toBe(0);
    for (const one of expected) expect(stdout).toContain(one);
    const kinds = await kubectl(['api-resources', '-o', 'name']);
    expect(kinds).not.toMatch(/istio\.io|knative\.dev|cert-manager\.io|dex\.coreos\.com/);
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('the workspace tunes by Katib', async () => {
    mlflow = await PortForward.open(namespace, 'service/mlflow', 5000);
    forwards.push(mlflow);
    const use = ['hyperparameter-tuning', 'model-serving'].flatMap((task) => ['--use', `${task}=kubeflow`]);
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, use);
    await giveAccounts();
    // On this cluster it has what trials and nodes import.
    await run(`sed -i 's|image: .*|image: ${IMAGES.ray}|; s/trials: .*/trials: ${TRIALS}/' params.yaml`);
    await run('python src/prepare.py');
    expect(await run('python src/tune.py')).toContain(`${TRIALS} trials, the best: wine-`);
    expect(await runsOf('wine-tuning')).toEqual(Array<string>(TRIALS).fill('FINISHED'));
  });

  test('a training job of two nodes cross-validates the tuned model: one run that the nodes made together', async () => {
    expect(await run('python src/training_job.py')).toContain('is complete');
    expect(await runsOf('wine-folds')).toEqual(['FINISHED']);
    const pods = await getObjects(['pods', '-n', training, '-l', 'jobset.sigs.k8s.io/jobset-name']);
    expect(pods).toHaveLength(NODES);
    const [job] = await getObjects(['trainjobs', '-n', training]);
    expect(job?.metadata.name).toMatch(/^folds-/);
  });

  test('and KServe serves the model that is trained with the best', async () => {
    await run("sed -i 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    await run('python src/train.py && python src/register_model.py');
    expect(await run('python src/deploy.py models:/wine/1')).toMatch(/wine/);
    const [model] = await getObjects(['isvc', '-n', namespace]);
    expect(model?.metadata.name).toBe('wine');
  });

  test('a training job with a mistake is refused, and nobody of elsewhere reaches its nodes', async () => {
    const wrong = JSON.stringify({
      apiVersion: 'trainer.kubeflow.org/v1alpha1',
      kind: 'TrainJob',
      metadata: { name: 'wrong' },
      spec: { runtimeRef: { apiGroup: 'trainer.kubeflow.org', kind: 'TrainingRuntime', name: 'absent' } },
    });
    const file = join(platform.folder, 'wrong.json');
    writeFileSync(file, wrong);
    const refused = await runProcess('kubectl', ['-n', training, 'create', '-f', file]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('validator.trainjob.trainer.kubeflow.org');
    await startProbe(training, 'node', {}, 'postgres');
    for (const [service, port] of [
      ['postgres', 5432],
      ['kubeflow-trainer', 443],
    ] as const) {
      expect(await reaches(training, 'node', `${service}.${namespace}.svc`, port)).toBe(false);
    }
    expect(await reaches(training, 'node', `mlflow.${namespace}.svc`, 5000)).toBe(true);
  });

  test('while the controllers of training are down other pods are created, and a job begins when they are back', async () => {
    const scale = (replicas: number) =>
      kubectl([
        ...['-n', namespace, 'scale', 'deployment/kubeflow-trainer', 'deployment/jobset-controller'],
        `--replicas=${replicas}`,
      ]);
    await scale(0);
    const gone = (name: string) =>
      kubectl([
        '-n',
        namespace,
        'wait',
        'pod',
        '-l',
        `app.kubernetes.io/name=${name}`,
        '--for=delete',
        '--timeout=2m',
      ]);
    for (const name of ['kubeflow-trainer', 'jobset-controller']) await gone(name);
    for (const where of [namespace, ...own]) {
      await startProbe(where, 'other', {}, 'postgres');
      await kubectl(['-n', where, 'delete', 'pod', 'other', '--now']);
    }
    await scale(1);
    await platform.podsWhenReady(300);
    expect(await run('python src/training_job.py')).toContain('is complete');
  });

  test('is destroyed without a trace, with experiments, training jobs and a served model still there', async () => {
    expect(await getObjects(['trainjobs', '-n', training])).toHaveLength(2);
    expect(await getObjects(['experiments.kubeflow.org', '-n', experiments])).toHaveLength(1);
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
    for (const one of own) expect(await kubectl(['get', 'namespace', one, '--ignore-not-found'])).toBe('');
  });

  /** As the README says, but for the account, which is the administrator's here. */
  async function giveAccounts(): Promise<void> {
    const file = join(platform.folder, 'password');
    writeFileSync(file, await platform.secretValue('mlflow', 'admin-password'), { mode: 0o600 });
    const keys = ['--from-literal=username=admin', `--from-file=password=${file}`];
    await kubectl(['-n', experiments, 'create', 'secret', 'generic', 'katib-credentials', ...keys]);
    await kubectl(['-n', training, 'create', 'secret', 'generic', 'training-credentials', ...keys]);
  }
});
