import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnCluster } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { LARGE_MIB, missingClients } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { succeed } from '../support/processes';
import {
  dvcEnvironment,
  mlflowEnvironment,
  optunaEnvironment,
  runClient,
  startClient,
  withPython,
} from '../support/python-clients';
import { Workspace } from '../support/workspace';

const WORKERS = 8;
const TRIALS = 120;

interface StudyState {
  readonly numbers: boolean;
  readonly whole: boolean;
  readonly workers: number;
  readonly states: Readonly<Record<string, number>>;
}

describeOnCluster('From outside the cluster, by what the README says,', [missingClients()], () => {
  const platform = new DeployedPlatform('clients');
  const forwards: PortForward[] = [];
  let mlflow: PortForward, dashboard: PortForward, postgres: PortForward, store: PortForward;

  beforeAll(async () => {
    await platform.apply();
    const open = async (service: string, port: number): Promise<PortForward> => {
      const forward = await PortForward.open(platform.namespace, `service/${service}`, port);
      forwards.push(forward);
      return forward;
    };
    mlflow = await open('mlflow', 5000);
    dashboard = await open('optuna-dashboard', 8080);
    postgres = await open('postgres', 5432);
    store = await open('object-store', 8333);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  test(`MLflow gives back 100 parameters, 10 000 metrics, artifacts of 1 B, 5 MiB + 1 B and ${LARGE_MIB} MiB, and a model`, async () => {
    const env = await mlflowEnvironment(platform, mlflow);
    expect(await runClient('track.py', [String(LARGE_MIB)], env)).toEqual({
      params: true,
      metrics: true,
      'one-byte': true,
      'two-parts': true,
      large: true,
      model: true,
    });
  });

  test(`${WORKERS} workers share a study, one is killed, and the study is resumed`, async () => {
    const env = await optunaEnvironment(platform, postgres);
    const study = (...args: string[]) => runClient<StudyState>('optimize.py', ['shared', ...args], env);
    await study('count');
    const workers = Array.from({ length: WORKERS }, () =>
      startClient('optimize.py', ['shared', 'work', String(TRIALS)], env),
    );
    const ends = workers.map((worker) => once(worker, 'close') as Promise<[number | null, string | null]>);
    const [victim] = workers;
    // It says when it is in the middle of a trial.
    await once(victim?.stdout ?? process.stdin, 'data');
    victim?.kill('SIGKILL');
    expect((await Promise.all(ends)).map(([code, signal]) => signal ?? code)).toEqual([
      'SIGKILL',
      ...Array<number>(WORKERS - 1).fill(0),
    ]);

    const worked = await study('count');
    expect(worked).toMatchObject({ numbers: true, whole: true, workers: WORKERS - 1 });
    expect(worked.states['COMPLETE']).toBeGreaterThanOrEqual(TRIALS);
    const settled = await study('settle');
    expect(settled).toMatchObject({ numbers: true, whole: true });
    expect(settled.states).toEqual({ COMPLETE: settled.states['COMPLETE'], FAIL: 1 });
  });

  test('the dashboard shows the study to who knows the password, and nothing to others', async () => {
    const password = await platform.secretValue('optuna-dashboard', 'password');
    const get = (path: string, headers = {}) => fetch(`${dashboard.url}${path}`, { headers });
    const authorization = `Basic ${Buffer.from(`optuna:${password}`).toString('base64')}`;
    expect((await get('/dashboard/')).status).toBe(401);
    expect((await get('/dashboard/', { authorization })).status).toBe(200);
    const studies = await get('/api/studies', { authorization });
    expect(await studies.text()).toContain('"shared"');
  });

  test(`DVC brings 1000 small files and one of ${LARGE_MIB} MiB into a fresh clone`, async () => {
    const env = withPython(await dvcEnvironment(platform));
    const origin = join(platform.folder, 'origin');
    const inOrigin = (file: string, ...args: string[]) => succeed(file, args, { cwd: origin, env });
    mkdirSync(join(origin, 'data'), { recursive: true });
    for (let i = 0; i < 1000; i += 1) writeFileSync(join(origin, 'data', `${i}.bin`), randomBytes(i));
    writeFileSync(join(origin, 'data', 'large.bin'), randomBytes(LARGE_MIB * 2 ** 20));
    await inOrigin('git', 'init', '--quiet');
    await inOrigin('dvc', 'init', '--quiet');
    await inOrigin('dvc', 'remote', 'add', '--default', 'dvc-remote', 's3://dvc');
    await inOrigin('dvc', 'remote', 'modify', 'dvc-remote', 'endpointurl', store.url);
    await inOrigin('dvc', 'remote', 'modify', 'dvc-remote', 'region', 'us-east-1');
    await inOrigin('dvc', 'add', '--quiet', 'data');
    await inOrigin('dvc', 'push', '--quiet');
    await inOrigin('git', 'add', '.');
    await inOrigin('git', '-c', 'user.name=e2e', '-c', 'user.email=e2e@example.com', 'commit', '-qm', 'Data');

    const clone = join(platform.folder, 'clone');
    await succeed('git', ['clone', '--quiet', origin, clone], { env });
    await succeed('dvc', ['pull', '--quiet'], { cwd: clone, env });
    expect(digests(join(clone, 'data'))).toEqual(digests(join(origin, 'data')));
  });

  test("the generated workspace's own tests pass, and its pipeline runs from the data to a registered model", async () => {
    const workspace = await Workspace.create(join(platform.folder, 'project'), platform.namespace, {
      mlflow: mlflow.url,
      postgresPort: postgres.port,
      store: store.url,
    });
    const tests = await workspace.run('python -m pytest');
    expect(tests).toMatch(/ \d+ passed/);
    expect(tests).not.toContain('skipped');
    await workspace.run('dvc repro && dvc push');
    expect(workspace.readJson('reports', 'registered.json')).toMatchObject({ name: 'wine', version: '1' });
    // What the pipeline says it registered can be used.
    const { accuracy } = workspace.readJson('reports', 'metrics.json') as { accuracy: number };
    const score =
      'import mlflow, pandas as p; t = p.read_csv("data/test.csv"); y = t.pop("cultivar"); ' +
      'print((mlflow.sklearn.load_model("models:/wine/1").predict(t) == y).mean())';
    expect(Number(await workspace.run(`python -c '${score}'`))).toBeCloseTo(accuracy, 9);
    expect(await workspace.run('dvc repro')).toContain('Data and pipelines are up to date');
  });
});

const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
