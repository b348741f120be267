import { PlatformNamespace } from '../../src/constructs/kubernetes/platform-namespace';
import { DriftMonitor } from '../../src/constructs/evidently/drift-monitor';
import { EvidentlyService } from '../../src/constructs/evidently/service';
import { ObjectStore } from '../../src/constructs/object-store/object-store';
import { PostgresDatabase } from '../../src/constructs/postgres/postgres-database';
import { Prometheus } from '../../src/constructs/prometheus/prometheus';
import { RequestLog } from '../../src/constructs/request-log/request-log';
import { census } from '../support/census';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedConstructs } from '../support/deployed-constructs';
import { missingClients, missingEvidently, EVIDENTLY_IMAGE } from '../support/e2e-settings';
import { PortForward } from '../support/port-forward';
import { eventually } from '../support/processes';
import { runClient } from '../support/python-clients';

const LOG = { bucket: 'request-log' };
const REFERENCES = { bucket: 'references' };
const ROWS = 300;

/** Numbers between -1 and 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 1_073_741_824 - 1;
}

describeOnCluster('Monitoring of served models', [missingEvidently(), missingClients()], () => {
  const stack = new DeployedConstructs('monitoring', (scope, namespace) => {
    const place = new PlatformNamespace(scope, 'Namespace', { name: namespace });
    const database = new PostgresDatabase(scope, 'Postgres', {
      namespace: place.name,
      consumers: { evidently: {} },
      storageGiB: 1,
    });
    const store = new ObjectStore(scope, 'ObjectStore', {
      namespace: place.name,
      storageGiB: 1,
      consumers: {
        'request-log': { ...LOG, access: 'write' },
        'drift-monitor': { ...LOG, access: 'read' },
        'drift-reference': { ...REFERENCES, access: 'read' },
        tester: { ...REFERENCES, access: 'read-write' },
        'log-tester': { ...LOG, access: 'read-write' },
      },
    });
    const log = new RequestLog(scope, 'RequestLog', { namespace: place.name, store });
    const evidently = new EvidentlyService(scope, 'Evidently', {
      namespace: place.name,
      image: EVIDENTLY_IMAGE,
      database,
    });
    const drift = new DriftMonitor(scope, 'Drift', {
      namespace: place.name,
      image: EVIDENTLY_IMAGE,
      models: ['wine', 'quiet'].map((name) => ({ name, reference: 's3://references/reference.csv' })),
      evidently,
      database,
      store,
      maxRows: ROWS,
      // The tests start it.
      schedule: '0 0 1 1 *',
    });
    new Prometheus(scope, 'Prometheus', {
      namespace: place.name,
      storageGiB: 1,
      targets: [
        { name: 'request-log', pods: { workload: log.workload }, port: log.port, edges: log.edges },
        { name: 'drift', pods: { workload: drift.workload }, port: drift.port, edges: drift.exporterEdges },
      ],
    });
  });
  const forwards = new Map<string, PortForward>();
  let before: readonly string[];

  const open = async (service: string, port: number): Promise<string> => {
    const known =
      forwards.get(service) ?? (await PortForward.open(stack.namespace, `service/${service}`, port));
    forwards.set(service, known);
    return known.url;
  };

  beforeAll(async () => {
    before = await census(stack.namespace);
    await stack.apply();
  });
  afterAll(async () => {
    for (const forward of forwards.values()) forward.close();
    await stack.remove();
  });

  /** What the store says to one of its consumers. */
  async function objects(consumer: string, ...args: string[]): Promise<unknown> {
    return runClient('objects.py', args, {
      STORE: await open('object-store', 8333),
      AWS_ACCESS_KEY_ID: await stack.secretValue(`object-store-${consumer}`, 'access-key-id'),
      AWS_SECRET_ACCESS_KEY: await stack.secretValue(`object-store-${consumer}`, 'secret-access-key'),
    });
  }

  /** Logs requests and answers of a model with three inputs, as KServe's agent does, and labels for its predictions. */
  async function ask(shift: number, first: number): Promise<void> {
    const url = await open('request-log', 8080);
    const random = numbers(first + 1);
    for (let index = first; index < first + ROWS; index++) {
      const row = [random() + shift, random() + shift, random() + shift];
      const predicted = (row[0] ?? 0) > 0 ? 1 : 0;
      const bodies = {
        request: { inputs: [{ name: 'predict', shape: [1, 3], datatype: 'FP64', data: row }] },
        response: { outputs: [{ name: 'predict', shape: [1, 1], datatype: 'INT64', data: [predicted] }] },
        // One in ten is wrong.
        label: { labels: [index % 10 === 0 ? 1 - predicted : predicted] },
      };
      for (const [kind, body] of Object.entries(bodies)) {
        const { status } = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'ce-id': `request-${index}`,
            'ce-type': `org.kubeflow.serving.inference.${kind}`,
            'ce-namespace': stack.namespace,
            'ce-inferenceservicename': 'wine',
          },
          body: JSON.stringify(body),
        });
        expect(status).toBe(200);
      }
    }
    await eventually(
      async () => {
        const text = await (await fetch(`${url}/metrics`)).text();
        expect(text).toContain('request_log_buffer_bytes 0');
      },
      { seconds: 60 },
    );
  }

  /** Starts a CronJob now; what its pod said. */
  async function run(cronJob: string, name: string): Promise<string> {
    const inside = ['-n', stack.namespace];
    await kubectl([...inside, 'create', 'job', name, `--from=cronjob/${cronJob}`]);
    try {
      await kubectl([...inside, 'wait', `job/${name}`, '--for=condition=Complete', '--timeout=3m']);
    } catch (error) {
      throw new Error(await kubectl([...inside, 'logs', `job/${name}`]), { cause: error });
    }
    return kubectl([...inside, 'logs', `job/${name}`]);
  }

  const metric = async (name: string, labels = ''): Promise<number> => {
    const text = await (await fetch(`${await open('drift-monitor', 9100)}/metrics`)).text();
    const line = text
      .split('\n')
      .find((one) => one.startsWith(`${name}{model="wine",model_namespace="${stack.namespace}"${labels}}`));
    return line === undefined ? Number.NaN : Number(line.split(' ').at(-1));
  };

  test('comes up in one apply, restricted, and a second plan is empty', async () => {
    const pods = await stack.podsWhenReady();
    expect(pods.every(({ restarts }) => restarts === 0)).toBe(true);
    expect(await stack.plannedChanges()).toEqual([]);
  });

  test('data as the reference is no drift; the labels say how good the predictions were', async () => {
    const random = numbers(7);
    const rows = Array.from({ length: 500 }, () => [random(), random(), random()]);
    const lines = rows.map((row) => [...row, (row[0] ?? 0) > 0 ? 1 : 0].join());
    const csv = ['a,b,c,prediction', ...lines].join('\n');
    expect(await objects('tester', 'put', 'references', 'reference.csv', csv)).toBe('written');
    await ask(0, 0);
    const said = await run('drift-monitor-job', 'first');
    expect(said).toContain(
      `${stack.namespace}/wine: ${ROWS} rows, 0 predictions unreadable, ${ROWS} with labels: done`,
    );
    expect(said).toContain(`${stack.namespace}/quiet: 0 rows, 0 predictions unreadable: too few for a run`);
    await eventually(async () => expect(await metric('model_drift_share')).toBe(0), { seconds: 90 });
    expect(await metric('model_performance', ',metric="Accuracy"')).toBeCloseTo(0.9, 5);
  });

  test('shifted data is drift, in the metric and in Evidently', async () => {
    await ask(1.5, ROWS);
    await run('drift-monitor-job', 'second');
    await eventually(async () => expect(await metric('model_drift_share')).toBeGreaterThanOrEqual(0.75), {
      seconds: 90,
    });
    const evidently = await open('evidently', 8000);
    const token = await stack.secretValue('evidently', 'token');
    const get = (path: string, headers: Record<string, string>) => fetch(`${evidently}${path}`, { headers });
    expect((await get('/api/v2/projects', {})).status).toBe(401);
    const password = await stack.secretValue('evidently', 'password');
    const basic = `Basic ${Buffer.from(`evidently:${password}`).toString('base64')}`;
    expect((await get('/', { authorization: basic })).status).toBe(200);
    const projects = (await (await get('/api/v2/projects', { 'evidently-secret': token })).json()) as {
      id: string;
      name: string;
    }[];
    expect(projects.map(({ name }) => name)).toEqual([`${stack.namespace}/wine`]);
    const runs = await get(`/api/projects/${projects[0]?.id ?? ''}/snapshots`, { 'evidently-secret': token });
    const tags = ((await runs.json()) as { tags: string[] }[]).flatMap((one) => one.tags).sort();
    expect(tags).toEqual(['drift', 'drift', 'performance', 'performance']);
  });

  test('every target is read, under network policies, and drift is an alert', async () => {
    const prometheus = await open('prometheus', 9090);
    const up = async () => {
      const answer = await fetch(`${prometheus}/api/v1/query?query=up`);
      const { data } = (await answer.json()) as {
        data: { result: { metric: { job: string }; value: [number, string] }[] };
      };
      return data.result.map(({ metric, value }) => `${metric.job} ${value[1]}`).sort();
    };
    await eventually(
      async () => expect(await up()).toEqual(['drift 1', 'prometheus 1', 'request-log 1', 'request-log 1']),
      { seconds: 120 },
    );
    // Alertmanager listens on loopback, where only Prometheus and a port-forward reach it.
    const alertmanager = await PortForward.open(stack.namespace, 'pod/prometheus-0', 9093);
    forwards.set('alertmanager', alertmanager);
    await eventually(
      async () => {
        const alerts = (await (await fetch(`${alertmanager.url}/api/v2/alerts`)).json()) as {
          labels: Record<string, string>;
        }[];
        expect(alerts.map(({ labels }) => `${labels['alertname'] ?? ''} ${labels['model'] ?? ''}`)).toEqual([
          'ModelInputDrift wine',
        ]);
      },
      { seconds: 180 },
    );
  });

  test('whoever logs reads nothing, and what is older than the retention goes', async () => {
    const folder = `requests/${stack.namespace}/wine/`;
    const logged = (await objects('log-tester', 'list', 'request-log', folder)) as string[];
    expect(logged.length).toBeGreaterThan(0);
    expect(await objects('request-log', 'get', 'request-log', logged[0] ?? '')).toBe('AccessDenied');
    const old = `${folder}2020/01/01/00/old.jsonl.gz`;
    expect(await objects('log-tester', 'put', 'request-log', old, 'x')).toBe('written');
    await run('request-log-retention', 'expire');
    expect(await objects('log-tester', 'list', 'request-log', folder)).toEqual(logged);
  });

  test('is destroyed without a trace', async () => {
    for (const forward of forwards.values()) forward.close();
    await stack.destroy();
    await eventually(async () => expect(await census(stack.namespace)).toEqual(before), { seconds: 120 });
  });
});
