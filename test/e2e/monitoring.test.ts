import { join } from 'node:path';
import { AlertReceiver, RECEIVER_PORT } from '../support/alert-receiver';
import { census } from '../support/census';
import { describeOnCluster, kubectl } from '../support/cluster';
import { kubeconfigOf } from '../support/deployer';
import { DeployedPlatform, type PlanChange } from '../support/deployed-platform';
import { missingClients, missingEvidently, EVIDENTLY_IMAGE } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { eventually, runProcess } from '../support/processes';
import { runClient } from '../support/python-clients';
import { Workspace } from '../support/workspace';

const FOLDER = 'trained';

interface Trained {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly predictions: readonly number[];
}

describeOnCluster('Monitoring of served models', [missingEvidently(), missingClients()], () => {
  const platform = new DeployedPlatform('monitoring');
  const receiver = new AlertReceiver(`${platform.namespace}-chat`);
  const forwards = new Map<string, PortForward>();
  let trained: Trained;
  let before: readonly string[];

  const change = (models: readonly object[]): PlanChange => ({
    stack: {
      'experiment-tracking': 'mlflow',
      'model-registry': 'mlflow',
      'model-serving': 'kserve',
      monitoring: 'evidently',
    },
    platform: {
      database: { kind: 'in-cluster', storageGiB: 1 },
      objectStore: { kind: 'in-cluster', storageGiB: 1 },
      backup: { kind: 'none' },
      models,
      modelDeployers: { groups: ['data-science'] },
      monitoring: {
        kind: 'in-cluster',
        storageGiB: 1,
        image: EVIDENTLY_IMAGE,
        receiver: 'receivers',
        receiverPort: RECEIVER_PORT,
        // The tests start it.
        schedule: '0 0 1 1 *',
      },
    },
  });
  const WATCHED = change([
    {
      name: 'iris',
      modelUri: `s3://mlflow/${FOLDER}/mlflow`,
      referenceUri: `s3://mlflow/${FOLDER}/reference.csv`,
    },
  ]);

  const open = async (service: string, port: number): Promise<string> => {
    const known = forwards.get(service) ?? (await PortForward.open(platform.namespace, service, port));
    forwards.set(service, known);
    return known.url;
  };

  beforeAll(async () => {
    before = await census(platform.namespace);
    await platform.makeNamespace(change([]));
    await receiver.start(platform.namespace);
    await platform.apply(change([]));
  });
  afterAll(async () => {
    for (const forward of forwards.values()) forward.close();
    await receiver.stop();
    await platform.remove();
  });

  const keys = async (consumer: string, prefix = '') => ({
    AWS_ACCESS_KEY_ID: await platform.secretValue(consumer, `${prefix}access-key-id`),
    AWS_SECRET_ACCESS_KEY: await platform.secretValue(consumer, `${prefix}secret-access-key`),
  });
  /** The key that reads and writes every bucket. */
  const ofBackups = () => keys('object-store', 'backup-');

  /** What the store says to one of its consumers. */
  async function objects(env: Record<string, string>, ...args: string[]): Promise<unknown> {
    const STORE = await open('service/object-store', 8333);
    return runClient('objects.py', args, { STORE, ...env });
  }

  /** Asks the served model about every iris, each request with an id and, later, the true species. */
  async function ask(shift: number): Promise<void> {
    const model = await open('service/iris-predictor', 80);
    const log = await open('service/request-log', 8080);
    const { columns, rows, predictions } = trained;
    const inputs = columns.map((name, column) => ({
      name,
      datatype: 'FP64',
      shape: [rows.length, 1],
      data: rows.map((row) => (row[column] ?? 0) + shift),
    }));
    const id = `request-${shift}`;
    const post = (url: string, headers: Record<string, string>, body: object) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const asked = { parameters: { content_type: 'pd' }, inputs };
    const answer = await post(`${model}/v2/models/iris/infer`, { 'ce-id': id }, asked);
    expect(answer.status).toBe(200);
    const { outputs } = (await answer.json()) as { outputs: readonly { data: readonly number[] }[] };
    if (shift === 0) expect(outputs[0]?.data).toEqual(predictions);
    const label = {
      'ce-id': id,
      'ce-type': 'org.kubeflow.serving.inference.label',
      'ce-namespace': platform.namespace,
      'ce-inferenceservicename': 'iris',
    };
    // One in ten is wrong.
    const labels = (outputs[0]?.data ?? []).map((given, index) => (index % 10 === 0 ? given + 1 : given));
    expect((await post(log, label, { labels })).status).toBe(200);
    await written();
  }

  /** Waits until the log holds nothing back. */
  async function written(): Promise<void> {
    const log = await open('service/request-log', 8080);
    await eventually(
      async () => {
        const text = await (await fetch(`${log}/metrics`)).text();
        expect(text).toContain('request_log_buffer_bytes 0');
      },
      { seconds: 60 },
    );
  }

  /** Starts a CronJob now; what its pod said. */
  async function run(cronJob: string, name: string): Promise<string> {
    const inside = ['-n', platform.namespace];
    await kubectl([...inside, 'create', 'job', name, `--from=cronjob/${cronJob}`]);
    try {
      await kubectl([...inside, 'wait', `job/${name}`, '--for=condition=Complete', '--timeout=5m']);
    } catch (error) {
      throw new Error(await kubectl([...inside, 'logs', `job/${name}`]), { cause: error });
    }
    return kubectl([...inside, 'logs', `job/${name}`]);
  }

  const metric = async (name: string, labels = '', model = 'iris'): Promise<number> => {
    const text = await (await fetch(`${await open('service/drift-monitor', 9100)}/metrics`)).text();
    const start = `${name}{model="${model}",model_namespace="${platform.namespace}"${labels}}`;
    const line = text.split('\n').find((one) => one.startsWith(start));
    return line === undefined ? Number.NaN : Number(line.split(' ').at(-1));
  };

  test('comes up with a model in two applies, and a second plan is empty', async () => {
    const put = [await open('service/object-store', 8333), 'mlflow', FOLDER, '0'];
    trained = await runClient<Trained>('put_models.py', put, await ofBackups());
    const lines = trained.rows.map((row, index) => [...row, trained.predictions[index]].join());
    const csv = [[...trained.columns, 'prediction'].join(), ...lines].join('\n');
    const reference = `${FOLDER}/reference.csv`;
    expect(await objects(await ofBackups(), 'put', 'mlflow', reference, csv)).toBe('written');
    await platform.apply(WATCHED);
    const inside = ['-n', platform.namespace];
    await kubectl([...inside, 'wait', 'isvc/iris', '--for=condition=Ready', '--timeout=5m']);
    await platform.podsWhenReady();
    expect(await platform.plannedChanges()).toEqual([]);
  });

  test('data as the reference are no drift; labels say how good the predictions were', async () => {
    await ask(0);
    const said = await run('drift-monitor-job', 'first');
    expect(said).toContain(
      `${platform.namespace}/iris: 150 rows, 0 predictions unreadable, 150 with labels: done`,
    );
    await eventually(async () => expect(await metric('model_drift_share')).toBe(0), { seconds: 90 });
    expect(await metric('model_performance', ',metric="Accuracy"')).toBeCloseTo(0.9, 5);
  });

  test('shifted data are drift, in the metric, in Evidently and at whoever is told of alerts', async () => {
    await ask(3);
    await run('drift-monitor-job', 'second');
    await eventually(async () => expect(await metric('model_drift_share')).toBeGreaterThanOrEqual(0.75), {
      seconds: 90,
    });
    const evidently = await open('service/evidently', 8000);
    const get = (path: string, headers: Record<string, string>) => fetch(`${evidently}${path}`, { headers });
    expect((await get('/api/v2/projects', {})).status).toBe(401);
    const password = await platform.secretValue('evidently', 'password');
    const basic = `Basic ${Buffer.from(`evidently:${password}`).toString('base64')}`;
    expect((await get('/', { authorization: basic })).status).toBe(200);
    const program = { 'evidently-secret': await platform.secretValue('evidently', 'token') };
    const projects = (await (await get('/api/v2/projects', program)).json()) as {
      id: string;
      name: string;
    }[];
    expect(projects.map(({ name }) => name)).toEqual([`${platform.namespace}/iris`]);
    const runs = await get(`/api/projects/${projects[0]?.id ?? ''}/snapshots`, program);
    const tags = ((await runs.json()) as { tags: string[] }[]).flatMap((one) => one.tags).sort();
    expect(tags).toEqual(['drift', 'drift', 'performance', 'performance']);
    await receiver.hears('firing ModelInputDrift iris', 180);
  });

  /** What Prometheus says of its targets. */
  const up = async () => {
    const answer = await fetch(`${await open('service/prometheus', 9090)}/api/v1/query?query=up`);
    const { data } = (await answer.json()) as {
      data: { result: { metric: { job: string }; value: [number, string] }[] };
    };
    return data.result.map(({ metric: { job }, value }) => `${job} ${value[1]}`).sort();
  };

  test('every target is read, under network policies', async () => {
    const targets = ['drift-monitor', 'mlflow', 'model-iris', 'object-store', 'platform-monitor'];
    targets.push('prometheus', 'request-log');
    await eventually(async () => expect(await up()).toEqual(targets.map((job) => `${job} 1`)), {
      seconds: 120,
    });
  });

  test('a model that no plan knows is logged, compared and read, until whoever deployed it removes it', async () => {
    const workspace = await Workspace.create(join(platform.folder, 'project'), platform.namespace, {
      mlflow: await open('service/mlflow', 5000),
      postgresPort: 5432,
      store: 'http://localhost:8333',
    });
    workspace.writeJson('hyperparameters.json', { c: 1, gamma: 0.08 });
    const steps = ['prepare', 'train', 'register_model'].map((step) => `python src/${step}.py`);
    await workspace.run(steps.join(' && '));
    const kubeconfig = await kubeconfigOf('jane', 'data-science', platform.folder);
    const deploy = (args: string) => workspace.run(`KUBECONFIG=${kubeconfig} python src/deploy.py ${args}`);
    const said = await deploy('models:/wine/1');
    expect(said).toMatch(/its requests are logged, and compared with s3:\/\/mlflow\/.*\/reference\.csv/);
    const url = await open('service/wine-predictor', 80);
    await workspace.run(`MODEL_URL=${url} python src/simulate_traffic.py --rows 150`);
    await written();
    expect(await run('drift-monitor-job', 'third')).toContain(
      `${platform.namespace}/wine: 150 rows, 0 predictions unreadable`,
    );
    const monitored = () => metric('model_drift_monitored', '', 'wine');
    await eventually(async () => expect(await metric('model_drift_share', '', 'wine')).toBeLessThan(0.5), {
      seconds: 180,
    });
    await eventually(async () => expect(await up()).toContain('deployed-models 1'), { seconds: 120 });
    expect(await platform.plannedChanges()).toEqual([]);
    const wrong = ['patch', 'configmap', 'model-references', '--type=merge', '-p'];
    const refused = runProcess(
      'kubectl',
      ['-n', platform.namespace, ...wrong, JSON.stringify({ data: { wine: 's3://request-log/all.csv' } })],
      { env: { KUBECONFIG: kubeconfig } },
    );
    expect((await refused).stderr).toMatch(/file in the bucket mlflow/);
    expect(await deploy('remove wine')).toContain('wine is served no longer');
    await eventually(async () => expect(await monitored()).toBeNaN(), { seconds: 180 });
  });

  test('a model that answers errors is told', async () => {
    const model = await open('service/iris-predictor', 80);
    // One value where the model takes four: MLServer answers 500.
    const inputs = [{ name: 'x', datatype: 'FP64', shape: [1, 1], data: [1] }];
    const wrong = JSON.stringify({ inputs });
    const request = () =>
      fetch(`${model}/v2/models/iris/infer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: wrong,
      });
    // A counter that is not there yet has no rate: some come before a scrape, and some after it.
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, request));
      expect(answers.map(({ status }) => status).filter((status) => status < 500)).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 20_000));
    }
    await receiver.hears('firing ModelErrors model-iris', 240);
  });

  test('whoever logs reads nothing, and what is older than the retention goes', async () => {
    const folder = `requests/${platform.namespace}/iris/`;
    const list = async () =>
      (await objects(await ofBackups(), 'list', 'request-log', folder)) as readonly string[];
    const logged = await list();
    expect(logged.length).toBeGreaterThan(0);
    const sink = await keys('object-store-request-log');
    expect(await objects(sink, 'get', 'request-log', logged[0] ?? '')).toBe('AccessDenied');
    const old = `${folder}2020/01/01/00/old.jsonl.gz`;
    expect(await objects(await ofBackups(), 'put', 'request-log', old, 'x')).toBe('written');
    await run('request-log-retention', 'expire');
    expect(await list()).toEqual(logged);
  });

  test('is destroyed without a trace', async () => {
    for (const forward of forwards.values()) forward.close();
    await receiver.stop();
    await platform.destroy();
    await eventually(async () => expect(await census(platform.namespace)).toEqual(before), { seconds: 120 });
  });
});
