import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRIFT_FILES } from '../../../src/constructs/evidently/drift-source';
import { eventually } from '../../support/processes';
import { describeWithPython, PYTHON } from '../../support/python';

jest.setTimeout(60_000);

/** Answers as Evidently 0.7.23 was seen to. */
const RUN = (id: string, tag: string, timestamp: string) => ({
  id,
  name: null,
  metadata: {},
  tags: [tag],
  timestamp,
});
const SNAPSHOTS = [
  RUN('1', 'drift', '2026-11-28T01:00:00.000001'),
  RUN('2', 'performance', '2026-11-28T01:00:05'),
  RUN('3', 'drift', '2026-11-28T02:00:00.5'),
];
const series = (metric: string, params: object, ...values: (number | null)[]) => ({
  metric_type: `evidently:metric_v2:${metric}`,
  params,
  values,
});
const SERIES: Readonly<Record<string, object[]>> = {
  drift: [
    series('DriftedColumnsCount', { value_type: 'count' }, 2),
    series('DriftedColumnsCount', { value_type: 'share' }, 0.5),
    series('ValueDrift', { column: 'a "b"\\', method: 'K-S p_value' }, 0.01),
    series('RowCount', {}, 300),
    series('DatasetMissingValueCount', { value_type: 'count' }, 4),
    series('DatasetMissingValueCount', { value_type: 'share' }, 0.01),
  ],
  performance: [
    series('Accuracy', {}, 0.9),
    series('F1Score', {}, null),
    series('MAE', { value_type: 'mean' }, 1.5),
    series('MAE', { value_type: 'std' }, 9),
  ],
};

describeWithPython("The exporter of the runs' results", () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-exporter-'));
  const deployed = join(folder, 'deployed');
  let evidently: Server;
  let exporter: ChildProcess;
  let port = 0;
  let asked: string[] = [];
  let broken = false;

  beforeAll(async () => {
    for (const file of ['exporter.py', 'models.py'] as const) {
      writeFileSync(join(folder, file), DRIFT_FILES[file]);
    }
    mkdirSync(deployed);
    const models = [
      { name: 'wine', namespace: 'ml' },
      { name: 'quiet', namespace: 'ml' },
    ];
    writeFileSync(join(folder, 'models.json'), JSON.stringify(models));
    evidently = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const url = request.url ?? '';
        asked.push(`${request.method ?? ''} ${url} ${String(request.headers['evidently-secret'])}`);
        response.statusCode = broken ? 500 : 200;
        if (url === '/api/v2/projects') {
          const projects = ['ml/wine', 'ml/gone'].map((name) => ({ name, id: name.slice(3) }));
          response.end(JSON.stringify(projects));
        } else if (url.endsWith('/snapshots')) response.end(JSON.stringify(SNAPSHOTS));
        else {
          const { series_filter } = JSON.parse(body) as { series_filter: { tags: string[] }[] };
          response.end(JSON.stringify({ series: SERIES[series_filter[0]?.tags[0] ?? ''] }));
        }
      });
    });
    await new Promise<void>((resolve) => evidently.listen(0, '127.0.0.1', resolve));
    // A port that is free now.
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    port = (free.address() as AddressInfo).port;
    await new Promise((resolve) => free.close(resolve));
  });
  beforeEach(async () => {
    asked = [];
    exporter = spawn(PYTHON, [join(folder, 'exporter.py')], {
      env: {
        ...process.env,
        EVIDENTLY_URL: `http://127.0.0.1:${(evidently.address() as AddressInfo).port}`,
        PROGRAM_TOKEN: 'token',
        MODELS_FILE: join(folder, 'models.json'),
        DEPLOYED_FOLDER: deployed,
        DEPLOYED_NAMESPACE: 'ml',
        PORT: String(port),
      },
      stdio: 'ignore',
    });
    await eventually(() => get('/health'), { seconds: 30, every: 0.1 });
  });
  afterEach(async () => {
    const ended = new Promise((resolve) => exporter.once('exit', resolve));
    exporter.kill('SIGKILL');
    await ended;
  });
  afterAll(() => {
    evidently.closeAllConnections();
    evidently.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };

  test('shows the newest runs of the models that are watched, and that they are', async () => {
    const { status, type, text } = await get('/metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const wine = 'model="wine",model_namespace="ml"';
    expect(text.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([
      `model_drift_monitored{${wine}} 1`,
      'model_drift_monitored{model="quiet",model_namespace="ml"} 1',
      `model_drift_last_run_timestamp_seconds{${wine}} ${Date.UTC(2026, 10, 28, 2) / 1000}.5`,
      `model_drift_share{${wine}} 0.5`,
      `model_drift_columns{${wine}} 2`,
      `model_drift_score{${wine},column="a \\"b\\"\\\\",method="K-S p_value"} 0.01`,
      `model_data_rows{${wine}} 300`,
      `model_data_missing_share{${wine}} 0.01`,
      `model_performance_last_run_timestamp_seconds{${wine}} ${Date.UTC(2026, 10, 28, 1, 0, 5) / 1000}.0`,
      `model_performance{${wine},metric="Accuracy"} 0.9`,
      `model_performance{${wine},metric="MAE"} 1.5`,
    ]);
  });

  test('shows a model that was deployed since, and not the files that the cluster keeps beside', async () => {
    // The plan's own goes before one of the same name.
    for (const name of ['red', 'wine', '..data']) writeFileSync(join(deployed, name), 's3://b/r.csv\n');
    try {
      const { text } = await get('/metrics');
      const lines = text.split('\n').filter((line) => line.startsWith('model_drift_monitored'));
      expect(lines.map((line) => /model="([^"]*)"/.exec(line)?.[1])).toEqual(['wine', 'quiet', 'red']);
    } finally {
      rmSync(deployed, { recursive: true });
      mkdirSync(deployed);
    }
  });

  test('asks with the token, for the newest run only, and once for scrapes that follow each other', async () => {
    await get('/metrics');
    await get('/metrics');
    expect(asked).toEqual([
      'GET /api/v2/projects token',
      'GET /api/projects/wine/snapshots token',
      'POST /api/v2/snapshots/wine/data_series_batch?timestamp_start=2026-11-28T02%3A00%3A00.5 token',
      'POST /api/v2/snapshots/wine/data_series_batch?timestamp_start=2026-11-28T01%3A00%3A05 token',
    ]);
  });

  test('is down to Prometheus while Evidently is, and healthy to the cluster', async () => {
    broken = true;
    expect((await get('/metrics')).status).toBe(503);
    expect((await get('/health')).status).toBe(200);
    broken = false;
    expect((await get('/metrics')).status).toBe(200);
  });
});
