import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runJob } from '../support/backup-jobs';
import { census } from '../support/census';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { LAKEFS_IMAGE, missingClients, missingLakefs } from '../support/e2e-settings';
import { leaksIn } from '../support/leaks';
import { PortForward } from '../support/port-forward';
import { reaches, startProbe } from '../support/probe-pods';
import { eventually } from '../support/processes';
import { mlflowEnvironment, runClient } from '../support/python-clients';
import { Workspace } from '../support/workspace';

const CHANGE: PlanChange = {
  stack: { 'data-versioning': 'lakefs', 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' },
  platform: {
    availability: 'redundant',
    database: { kind: 'in-cluster', storageGiB: 1 },
    objectStore: { kind: 'in-cluster', storageGiB: 1 },
    backup: { kind: 'volume', storageGiB: 1 },
    images: { overrides: { lakefs: LAKEFS_IMAGE } },
  },
};
/** The same with new values of every generated Secret. */
const ROTATED: PlanChange = {
  ...CHANGE,
  platform: { ...CHANGE.platform, secrets: { kind: 'generated', revision: 2 } },
};

describeOnCluster('lakeFS, on an empty cluster,', [missingClients(), missingLakefs()], () => {
  const platform = new DeployedPlatform('lakefs');
  const { namespace } = platform;
  const forwards: PortForward[] = [];
  let before: readonly string[];
  let printed: string;
  let lakefs: PortForward;
  let mlflow: PortForward;
  let workspace: Workspace;
  let committed: string;
  let first: Readonly<Record<string, string>>;

  beforeAll(async () => {
    before = await census(namespace);
    printed = await platform.apply(CHANGE);
    lakefs = await PortForward.open(namespace, 'service/lakefs', 8000);
    mlflow = await PortForward.open(namespace, 'service/mlflow', 5000);
    forwards.push(lakefs, mlflow);
  });
  afterAll(async () => {
    for (const forward of forwards) forward.close();
    await platform.remove();
  });

  const keys = async (): Promise<Record<string, string>> => ({
    LAKEFS_URL: lakefs.url,
    LAKEFS_ACCESS_KEY_ID: 'lakefs-admin',
    LAKEFS_SECRET_ACCESS_KEY: await platform.secretValue('lakefs', 'secret-access-key'),
  });
  /** What the API answers to who has these keys. */
  const status = async ({ LAKEFS_ACCESS_KEY_ID: id = '', LAKEFS_SECRET_ACCESS_KEY: key = '' }) => {
    const authorization = `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}`;
    return (await fetch(`${lakefs.url}/api/v1/repositories`, { headers: { authorization } })).status;
  };
  /** In a terminal that has read `.env`, which asks the cluster for the keys. */
  const inWorkspace = (command: string) =>
    workspace.run(`export LAKEFS_URL=${lakefs.url}; python src/version_data.py ${command}`);
  const contents = () =>
    Object.fromEntries(
      readdirSync(join(workspace.folder, 'data')).map((file) => [
        file,
        readFileSync(join(workspace.folder, 'data', file), 'utf8'),
      ]),
    );

  test('comes up with one apply, with the account that the Job has made', async () => {
    const pods = await platform.podsWhenReady(600);
    expect(pods.filter(({ name }) => /^lakefs-[^-]+-[^-]+$/.test(name))).toHaveLength(2);
    expect((await platform.diagnose()).code).toBe(0);
    for (let i = 0; i < 2; i += 1) expect(await platform.plannedChanges()).toEqual([]);
    expect(await status(await keys())).toBe(200);
  });

  test('nobody without the keys gets in, or makes the account', async () => {
    expect(await status({})).toBe(401);
    const setup = await fetch(`${lakefs.url}/api/v1/setup_lakefs`);
    expect(await setup.json()).toMatchObject({ state: 'initialized' });
    const claim = await fetch(`${lakefs.url}/api/v1/setup_lakefs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'stranger' }),
    });
    expect(claim.status).toBe(409);
    const { json, state } = platform.files;
    const logs = await Promise.all(
      ['job/lakefs-setup', 'deployment/lakefs'].map((one) =>
        kubectl(['-n', namespace, 'logs', one, '--all-containers']),
      ),
    );
    expect(leaksIn([printed, json, state, ...logs].join('\n'), await platform.secretValues())).toEqual([]);
  });

  test('who is not named reaches neither it nor its metrics, and who has the label does', async () => {
    await startProbe(namespace, 'stranger', {}, 'postgres');
    await startProbe(namespace, 'friend', { 'mlops-scaffold/lakefs-client': 'true' }, 'postgres');
    const address = `lakefs.${namespace}.svc`;
    expect(await reaches(namespace, 'friend', address, 8000)).toBe(true);
    expect(await reaches(namespace, 'stranger', address, 8000)).toBe(false);
    await kubectl(['-n', namespace, 'delete', 'pod', 'stranger', 'friend', '--now']);
  });

  test('the workspace keeps its data as commits, and has each of them back', async () => {
    // The newest version is under another licence than the one that is run.
    const use = ['--use', 'data-versioning=lakefs', '--set', 'requirements.licence=source-available'];
    const reach = { mlflow: mlflow.url, postgresPort: 5432, store: 'http://localhost:8333' };
    workspace = await Workspace.create(join(platform.folder, 'project'), namespace, reach, use);
    await workspace.run('python -m pytest -q tests/test_version_data.py && python src/prepare.py');
    first = contents();
    expect(await inWorkspace('commit -m "Split with seed 7"')).toMatch(
      /data\/ is the commit [0-9a-f]{12} of wine\/main/,
    );
    committed = readFileSync(join(workspace.folder, 'data.lock.json'), 'utf8');
    await workspace.run("sed -i 's/seed: 7/seed: 8/' params.yaml && python src/prepare.py");
    expect(contents()).not.toEqual(first);
    await inWorkspace('commit -m "Split with seed 8"');
    rmSync(join(workspace.folder, 'data'), { recursive: true });
    writeFileSync(join(workspace.folder, 'data.lock.json'), committed);
    expect(await inWorkspace('fetch')).toContain('2 files of the commit');
    expect(contents()).toEqual(first);
  });

  test('boto3, DVC and MLflow keep what is theirs in a branch, by the S3 gateway', async () => {
    const env = { ...(await mlflowEnvironment(platform, mlflow)), ...(await keys()) };
    expect(await runClient('lakefs_gateway.py', ['wine'], env)).toEqual({
      boto3: true,
      dvc: true,
      mlflow: true,
      folders: ['data', 'dvc', 'large', 'mlflow'],
    });
  });

  test('commits and the objects that they name come back after both were lost, while the servers run', async () => {
    expect(await runJob(platform, 'backup')).toMatchObject({ ended: 'Complete' });
    const drop = ['psql', '-qtAX', '-U', 'postgres', '-c', 'DROP DATABASE lakefs WITH (FORCE)'];
    await kubectl(['-n', namespace, 'exec', 'postgres-0', '--', ...drop]);
    const store = await PortForward.open(namespace, 'service/object-store', 8333);
    forwards.push(store);
    const environment = {
      AWS_ACCESS_KEY_ID: await platform.secretValue('object-store-lakefs', 'access-key-id'),
      AWS_SECRET_ACCESS_KEY: await platform.secretValue('object-store-lakefs', 'secret-access-key'),
    };
    const stored = () =>
      runClient<string[]>('objects.py', ['list', 'lakefs', ''], { ...environment, STORE: store.url });
    const kept = await stored();
    const folders = [...new Set(kept.map((name) => name.split('/')[0] ?? ''))];
    for (const folder of folders)
      await runClient('delete_objects.py', [store.url, 'lakefs', folder], environment);
    expect(await stored()).toEqual([]);
    expect(await status(await keys())).not.toBe(200);

    expect(await runJob(platform, 'restore')).toMatchObject({ ended: 'Complete' });
    await eventually(async () => expect(await status(await keys())).toBe(200), { seconds: 120 });
    rmSync(join(workspace.folder, 'data'), { recursive: true });
    expect(await inWorkspace('fetch')).toContain('2 files of the commit');
    expect(contents()).toEqual(first);
    expect(await stored()).toEqual(expect.arrayContaining(kept));
    await platform.podsWhenReady(300);
  });

  test('a server that is killed is missed by nobody', async () => {
    const pods = [
      '-n',
      namespace,
      'get',
      'pods',
      '-l',
      'app.kubernetes.io/component=server,app.kubernetes.io/name=lakefs',
    ];
    const [victim = ''] = (await kubectl([...pods, '-o', 'name'])).split('\n');
    await kubectl(['-n', namespace, 'delete', victim, '--force', '--grace-period=0']);
    await eventually(async () => expect(await status(await keys())).toBe(200), { seconds: 60 });
    await platform.podsWhenReady(120);
  });

  test('a rotated key opens all that there was, and the old one nothing', async () => {
    const old = await keys();
    await platform.apply(ROTATED);
    await platform.podsWhenReady(300);
    expect(await platform.plannedChanges()).toEqual([]);
    await eventually(async () => expect(await status(await keys())).toBe(200), { seconds: 60 });
    expect(await status(old)).toBe(401);
    rmSync(join(workspace.folder, 'data'), { recursive: true });
    expect(await inWorkspace('fetch')).toContain('2 files of the commit');
  });

  test('is destroyed without a trace, with the cluster still there', async () => {
    for (const forward of forwards) forward.close();
    await platform.destroy();
    await eventually(async () => expect(await census(namespace)).toEqual(before), { seconds: 180 });
  });
});
