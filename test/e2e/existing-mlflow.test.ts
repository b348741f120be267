import { join } from 'node:path';
import { describeOnCluster, describeUnless, getObjects, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { missingClients, missingRay } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { eventually } from '../support/processes';
import { Workspace } from '../support/workspace';

const STACK = { 'hyperparameter-tuning': 'optuna', 'model-serving': 'kserve' };
const STAYS = { 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' };
const LABEL = { 'mlops-scaffold/mlflow-client': 'true' };

describeOnCluster('An MLflow that runs already, in another namespace,', [missingClients()], () => {
  // Whose it is, and how it came there, the platform does not know.
  const company = new DeployedPlatform('company');
  const platform = new DeployedPlatform('connected');
  const forwards: PortForward[] = [];
  let workspace: Workspace;
  let mlflow: PortForward;

  const host = `mlflow.${company.namespace}.svc`;
  const change = {
    stack: STACK,
    stays: STAYS,
    platform: {
      backup: { kind: 'none' },
      connect: {
        mlflow: {
          trackingUri: `http://${host}:5000`,
          secret: 'tracking-account',
          artifacts: { endpoint: `http://object-store.${company.namespace}.svc:8333`, bucket: 'mlflow' },
        },
      },
    },
  };
  const putSecret = (name: string, stringData: Record<string, string>) =>
    kubectl(['-n', platform.namespace, 'apply', '-f', '-'], {
      input: JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name }, stringData }),
    });
  /** The workspace of a project that is made from the plan as it is. */
  const workspaceOf = async (folder: string, postgresPort: number) => {
    const made = await Workspace.create(
      join(platform.folder, folder),
      platform.namespace,
      { mlflow: mlflow.url, postgresPort, store: '' },
      [],
      ['--config', join(platform.folder, 'mlops.json')],
    );
    await made.run("sed -i.before 's/trials: .*/trials: 3/' params.yaml");
    return made;
  };
  const forward = async (namespace: string, target: string, port: number) => {
    const opened = await PortForward.open(namespace, target, port);
    forwards.push(opened);
    return opened;
  };

  beforeAll(async () => {
    await company.apply({
      stack: { 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' },
      platform: { clientNamespaces: [platform.namespace], backup: { kind: 'none' } },
    });
    // Its owner lets the platform's pods read the artifacts.
    await kubectl(['-n', company.namespace, 'apply', '-f', '-'], {
      input: JSON.stringify({
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'readers' },
        spec: {
          podSelector: { matchLabels: { 'app.kubernetes.io/name': 'object-store' } },
          ingress: [
            {
              from: [
                { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': platform.namespace } } },
              ],
            },
          ],
        },
      }),
    });
    await platform.makeNamespace(change);
    await putSecret('mlflow-artifacts', {
      'access-key-id': await company.secretValue('object-store-mlflow', 'access-key-id'),
      'secret-access-key': await company.secretValue('object-store-mlflow', 'secret-access-key'),
    });
  });
  afterAll(async () => {
    for (const opened of forwards) opened.close();
    await platform.remove();
    await company.remove();
  });

  test('that refuses the account fails the apply, and diagnose says which Secret to repair', async () => {
    await putSecret('tracking-account', { username: 'admin', password: 'not the password' });
    await platform.prepare(change);
    const { code, stdout, stderr } = await platform.terraform(
      'apply',
      '-auto-approve',
      '-input=false',
      '-no-color',
    );
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('/check-mlflow is in failed state')]);
    expect((await platform.diagnose()).stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /check-mlflow: not Ready: .*status 401.* -> make the key username and password of the Secret "tracking-account"/,
    );
  });

  test('is connected: nothing of it is made, and the next plan is empty', async () => {
    const password = await company.secretValue('mlflow', 'admin-password');
    await putSecret('tracking-account', { username: 'admin', password });
    await platform.apply(change);
    await platform.podsWhenReady();
    const made = await getObjects(['deployment,statefulset,job', '-n', platform.namespace]);
    expect(made.map(({ metadata }) => metadata.name).sort()).toEqual([
      'check-mlflow',
      'check-mlflow-artifacts',
      'kserve-controller',
      'optuna-dashboard',
      'postgres',
    ]);
    expect(await platform.plannedChanges()).toEqual([]);
    expect((await platform.diagnose()).code).toBe(0);
    const { json, state } = platform.files;
    expect(json + state).not.toContain(password);
  });

  test('is reached by pods with the label, and by no others', async () => {
    await startProbe(platform.namespace, 'client', LABEL, 'optuna-dashboard');
    await startProbe(platform.namespace, 'stranger', {}, 'optuna-dashboard');
    expect(await reaches(platform.namespace, 'client', host, 5000)).toBe(true);
    expect(await reaches(platform.namespace, 'stranger', host, 5000)).toBe(false);
    await kubectl(['-n', platform.namespace, 'delete', 'pod', 'client', 'stranger', '--now']);
  });

  test('has the workspace tune, train and register there', async () => {
    mlflow = await forward(company.namespace, 'service/mlflow', 5000);
    const studies = await forward(platform.namespace, 'service/postgres', 5432);
    workspace = await workspaceOf('project', studies.port);
    await workspace.run('python src/prepare.py && python src/tune.py');
    // What three trials find is chance, and register_model.py refuses a poor model.
    workspace.writeJson('hyperparameters.json', { c: 1, gamma: 0.08 });
    await workspace.run('python src/train.py && python src/register_model.py');
    studies.close();
    expect(workspace.readJson('reports', 'registered.json')).toMatchObject({
      name: 'wine',
      version: '1',
      artifact_uri: expect.stringMatching(/^mlflow-artifacts:/) as string,
    });
  });

  test('has its registered model served by KServe, which answers as the model itself', async () => {
    const said = await workspace.run('python src/deploy.py models:/wine/1');
    expect(said).toContain('wine serves models:/wine/1: its answer to the input example is the one of');
    const served = await forward(platform.namespace, 'service/wine-predictor', 80);
    const environment = await mlflowEnvironment(company, mlflow);
    expect(await runClient('ask_model.py', [served.url, '1'], environment, workspace.folder)).toEqual({
      rows: 45,
      classes: 3,
      v2: true,
      invocations: true,
    });
    await workspace.run('python src/deploy.py remove wine');
  });

  describeUnless(missingRay(), 'with Ray', () => {
    test('has the trials as runs, signed in by the files of the Secret', async () => {
      await platform.apply({
        ...change,
        stack: { ...STACK, 'hyperparameter-tuning': 'ray-tune' },
        platform: { ...change.platform, ray: { workers: { min: 0, max: 1 } } },
      });
      const ready = ['wait', 'pod', '-l', 'ray.io/node-type=head', '--for=condition=Ready', '--timeout=5m'];
      await eventually(() => kubectl(['-n', platform.namespace, ...ready]), { seconds: 330 });
      const dashboard = await forward(platform.namespace, 'service/ray-head-svc', 8265);
      const tuning = await workspaceOf('project-ray', 5432);
      await tuning.run(`python src/prepare.py && RAY_API_SERVER_ADDRESS=${dashboard.url} python src/tune.py`);
      const { runs } = await runClient<{ runs: [trial: string, status: string][] }>(
        'tuning_runs.py',
        ['wine-tuning'],
        await mlflowEnvironment(company, mlflow),
      );
      expect(runs.map(([, status]) => status)).toEqual(Array<string>(3).fill('FINISHED'));
    });
  });

  test('stays when the platform goes, with what was logged to it', async () => {
    await platform.destroy();
    const runs = await workspace.run(
      `MLFLOW_TRACKING_USERNAME=admin MLFLOW_TRACKING_PASSWORD='${await company.secretValue('mlflow', 'admin-password')}' python -c 'from mlflow import MlflowClient; print(MlflowClient().get_model_version("wine", "1").status)'`,
    );
    expect(runs.trim().split('\n').at(-1)).toBe('READY');
    expect(await company.plannedChanges()).toEqual([]);
  });
});
