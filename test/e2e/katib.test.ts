import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { census } from '../support/census';
import { describeOnCluster, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually, runProcess } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { Workspace } from '../support/workspace';
import { IMAGES } from '../../src/pins/images';

const CHANGE: PlanChange = {
  stack: {
    'experiment-tracking': 'mlflow',
    'model-registry': 'mlflow',
    'hyperparameter-tuning': 'katib',
  },
  platform: {
    database: { kind: 'in-cluster', storageGiB: 1 },
    objectStore: { kind: 'in-cluster', storageGiB: 1 },
    backup: { kind: 'none' },
  },
};
const EXPERIMENT = 'wine-tuning';
const TRIALS = 4;

interface Tuning {
  readonly runs: readonly (readonly [trial: string, status: string])[];
  readonly best: number;
  readonly versions: number;
}

describeOnCluster('Katib, on an empty cluster,', [missingClients()], () => {
  const platform = new DeployedPlatform('katib');
  const { namespace } = platform;
  const experiments = `${namespace}-experiments`;
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let printed: string;
  let workspace: Workspace;
  let mlflow: PortForward;

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(CHANGE);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
    await kubectl(['delete', 'namespace', experiments, '--ignore-not-found', '--timeout=2m']);
  });

  const there = (...words: string[]) => kubectl(['-n', experiments, ...words]);
  const tuning = async (): Promise<Tuning> =>
    runClient('tuning_runs.py', [EXPERIMENT], await mlflowEnvironment(platform, mlflow));
  const query = async (sql: string): Promise<string> => {
    const [pod] = await getObjects(['pods', '-n', namespace, '-l', 'app.kubernetes.io/name=postgres']);
    const psql = ['psql', '-U', 'postgres', '-d', 'katib', '-Atc', sql];
    return (await kubectl(['-n', namespace, 'exec', pod?.metadata.name ?? '', '--', ...psql])).trim();
  };
  const scaleController = async (replicas: number) => {
    await kubectl(['-n', namespace, 'scale', 'deployment/katib-controller', `--replicas=${replicas}`]);
    const gone = ['wait', 'pod', '-l', 'app.kubernetes.io/name=katib-controller', '--timeout=120s'];
    if (replicas === 0) await kubectl(['-n', namespace, ...gone, '--for=delete']);
    else await platform.podsWhenReady(300);
  };
  const tune = () =>
    workspace.run(
      `export KUBECONFIG=${process.env['KUBECONFIG'] ?? ''} KATIB_NAMESPACE=${experiments}; python src/tune.py`,
    );

  test('comes up with one apply: every pod is Ready', async () => {
    const expected = ['katib-controller', 'katib-db-manager', 'mlflow', 'object-store', 'postgres'];
    const pods = await platform.podsWhenReady(600);
    expect(expected.filter((one) => !pods.some(({ name }) => name.startsWith(one)))).toEqual([]);
    expect(pods.filter(({ name }) => !expected.some((one) => name.startsWith(one)))).toEqual([]);
    const { code, stdout } = await platform.diagnose();
    expect(code).toBe(0);
    expect(stdout).toContain('katib-controller');
  });

  test('leaves nothing to do, three times in a row', async () => {
    for (let i = 0; i < 3; i += 1) expect(await platform.plannedChanges()).toEqual([]);
  });

  test('its certificate and its password are on nothing that Terraform keeps, and it may read no Secret', async () => {
    const key = await platform.secretValue('katib-controller-certificate', 'tls\\.key');
    expect(key).toContain('PRIVATE KEY');
    const { json, state } = platform.files;
    const secrets = new Map([...(await platform.secretValues()), ['katib/key', key]]);
    expect(leaksIn([printed, json, state].join('\n'), secrets)).toEqual([]);
    const account = `--as=system:serviceaccount:${namespace}:katib-controller`;
    for (const where of [namespace, experiments, 'default']) {
      const asked = await runProcess('kubectl', ['auth', 'can-i', 'get', 'secrets', '-n', where, account]);
      expect(asked.stdout.trim()).toBe('no');
    }
  });

  test('an experiment with a mistake is refused', async () => {
    const wrong = JSON.stringify({
      apiVersion: 'kubeflow.org/v1beta1',
      kind: 'Experiment',
      metadata: { name: 'wrong' },
      spec: { objective: { type: 'upwards', objectiveMetricName: 'accuracy' } },
    });
    const file = join(platform.folder, 'wrong.json');
    writeFileSync(file, wrong);
    const refused = await runProcess('kubectl', ['-n', experiments, 'create', '-f', file]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toMatch(/validator\.experiment\.katib|denied the request/);
  });

  test('the workspace tunes its model by an experiment, each trial a run in MLflow', async () => {
    mlflow = await PortForward.open(namespace, 'service/mlflow', 5000);
    forwards.push(mlflow);
    const use = ['--use', 'hyperparameter-tuning=katib'];
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, use);
    await giveAccount();
    // On this cluster it has what the trials import.
    await workspace.run(
      `sed -i 's|image: .*|image: ${IMAGES.ray}|; s/trials: .*/trials: ${TRIALS}/' params.yaml`,
    );
    await workspace.run('python src/prepare.py');
    expect(await tune()).toContain(`${TRIALS} trials, the best: wine-`);
    const { runs, best } = await tuning();
    expect(runs.map(([, how]) => how)).toEqual(Array<string>(TRIALS).fill('FINISHED'));
    expect(new Set(runs.map(([trial]) => trial)).size).toBe(TRIALS);
    expect(best).toBeGreaterThan(0.5);
    expect(Object.keys(workspace.readJson('hyperparameters.json') as object).sort()).toEqual(['c', 'gamma']);
    expect(Number(await query('select count(distinct trial_name) from observation_logs'))).toBe(TRIALS);
  });

  test('and registers the model that it trains with the best; tuning again adds no trial', async () => {
    expect(await tune()).toContain(`${TRIALS} trials, the best: wine-`);
    expect((await tuning()).runs).toHaveLength(TRIALS);
    await workspace.run("sed -i 's/min_accuracy: .*/min_accuracy: 0/' params.yaml");
    await workspace.run('python src/train.py && python src/register_model.py');
    expect((await tuning()).versions).toBe(1);
  });

  test('nobody of the platform but its controller, and no trial of elsewhere, reaches the measurements', async () => {
    await startProbe(namespace, 'stranger', {}, 'postgres');
    expect(await reaches(namespace, 'stranger', `katib-db-manager.${namespace}.svc`, 6789)).toBe(false);
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', '--now']);
    await startProbe(experiments, 'trial', {}, 'postgres');
    expect(await reaches(experiments, 'trial', `katib-db-manager.${namespace}.svc`, 6789)).toBe(true);
    expect(await reaches(experiments, 'trial', `mlflow.${namespace}.svc`, 5000)).toBe(true);
    for (const [service, port] of [
      ['postgres', 5432],
      ['object-store', 8333],
      ['katib-controller', 443],
    ] as const) {
      expect(await reaches(experiments, 'trial', `${service}.${namespace}.svc`, port)).toBe(false);
    }
    await there('delete', 'pod', 'trial', '--now');
  });

  test('while its controller is down other pods are created, and none in the namespace of experiments', async () => {
    await scaleController(0);
    await startProbe(namespace, 'other', {}, 'postgres');
    await kubectl(['-n', namespace, 'delete', 'pod', 'other', '--now']);
    const pod = ['run', 'refused', `--image=${IMAGES.postgres}`, '--restart=Never'];
    const refused = await runProcess('kubectl', ['-n', experiments, ...pod]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('mutator.pod.katib.kubeflow.org');
    expect(await platform.plannedChanges()).toEqual([
      { address: 'kubernetes_deployment_v1.katib', actions: ['update'] },
    ]);
    await platform.applyPlanned();
    await platform.podsWhenReady(300);
  });

  test('an experiment goes on when the controller is killed in the middle', async () => {
    await workspace.run(`sed -i 's/study: .*/study: wine-again/' params.yaml`);
    const tuned = tune();
    const begun = eventually(
      async () => {
        const trials = await getObjects(['trials.kubeflow.org', '-n', experiments]);
        expect(trials.filter(({ metadata }) => metadata.name.startsWith('wine-again'))).not.toEqual([]);
      },
      { seconds: 240 },
    );
    begun.catch(() => undefined);
    await Promise.race([begun, tuned]);
    const label = 'app.kubernetes.io/name=katib-controller';
    await kubectl(['-n', namespace, 'delete', 'pod', '-l', label, '--force', '--grace-period=0']);
    expect(await tuned).toContain(`${TRIALS} trials, the best: wine-again-`);
  });

  test('is destroyed without a trace, with experiments still there, one of them running', async () => {
    await workspace.run(`sed -i 's/study: .*/study: wine-left/; s/trials: .*/trials: 40/' params.yaml`);
    const left = tune();
    left.catch(() => undefined);
    await eventually(
      async () => {
        const trials = await getObjects(['trials.kubeflow.org', '-n', experiments]);
        expect(trials.filter(({ metadata }) => metadata.name.startsWith('wine-left'))).not.toEqual([]);
      },
      { seconds: 240 },
    );
    expect(await getObjects(['experiments.kubeflow.org', '-n', experiments])).toHaveLength(3);
    await platform.destroy();
    await left.catch(() => undefined);
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
    expect(await kubectl(['get', 'namespace', experiments, '--ignore-not-found'])).toBe('');
  });

  /** As the README says, but for the account, which is the administrator's here. */
  async function giveAccount(): Promise<void> {
    const file = join(platform.folder, 'password');
    writeFileSync(file, await platform.secretValue('mlflow', 'admin-password'), { mode: 0o600 });
    const keys = ['--from-literal=username=admin', `--from-file=password=${file}`];
    await there('create', 'secret', 'generic', 'katib-credentials', ...keys);
  }
});
