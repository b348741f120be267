import { spawn, type ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { EXPIRE_PY, SINK_PY } from '../../../src/constructs/request-log/sink-source';
import { eventually, succeed } from '../../support/processes';
import { describeWithPackages } from '../../support/python';
import { S3StandIn } from '../../support/s3-stand-in';

jest.setTimeout(60_000);

const KSERVE = (id: string, kind: string) => ({
  'content-type': 'application/json',
  'ce-specversion': '1.0',
  'ce-id': id,
  'ce-type': `org.kubeflow.serving.inference.${kind}`,
  'ce-source': 'http://localhost:9081/',
  'ce-time': '2026-11-28T01:02:03Z',
  'ce-inferenceservicename': 'wine',
  'ce-namespace': 'ml',
  'ce-endpoint': 'default',
});
/** The executor gives every event an id of its own. */
const SELDON = (request: string, kind: string) => ({
  ...KSERVE(`own-of-${kind}`, kind),
  'ce-type': `io.seldon.serving.${kind === 'feedback' ? kind : `inference.${kind}`}`,
  'ce-requestid': request,
  'ce-modelid': 'classifier',
});

describeWithPackages(['boto3'], 'The sink', (python) => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-sink-'));
  let store: S3StandIn;
  let sink: ChildProcess;
  let url = '';
  let ended: Promise<number | null>;

  beforeAll(() => {
    writeFileSync(join(folder, 'sink.py'), SINK_PY);
    writeFileSync(join(folder, 'expire.py'), EXPIRE_PY);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    store = await S3StandIn.start();
  });
  afterEach(() => {
    sink.kill('SIGKILL');
    store.stop();
  });

  const environment = (more: Record<string, string>) => ({
    ENDPOINT: store.endpoint,
    BUCKET: 'log',
    PREFIX: 'requests/',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    ...more,
  });

  async function start(more: Record<string, string> = {}): Promise<void> {
    sink = spawn(python, [join(folder, 'sink.py')], {
      env: {
        ...process.env,
        ...environment({
          PORT: '0',
          MAX_BODY_BYTES: '1000',
          MAX_BUFFER_BYTES: '100000',
          BATCH_SECONDS: '0.2',
          LINGER_SECONDS: '0',
          STOP_SECONDS: '1',
          ...more,
        }),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    ended = new Promise((resolve) => sink.once('exit', resolve));
    let said = '';
    sink.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await eventually(
      () => {
        url = `http://127.0.0.1:${/listening on (\d+)/.exec(said)?.[1] ?? '?'}`;
        return said.includes('listening') ? Promise.resolve() : Promise.reject(new Error('not listening'));
      },
      { seconds: 30, every: 0.1 },
    );
  }

  const post = async (headers: Record<string, string>, body: string | Buffer = '{}') =>
    (await fetch(url, { method: 'POST', headers, body })).status;
  const counters = async () => {
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text()).split('\n').filter((line) => line && !line.startsWith('#'));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
    );
  };
  const records = () =>
    [...store.objects.values()].flatMap((object) =>
      gunzipSync(object)
        .toString()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    );
  const hasRecords = (count: number) =>
    eventually(
      () => {
        expect(records()).toHaveLength(count);
        return Promise.resolve();
      },
      { seconds: 20, every: 0.1 },
    );

  test('writes both sides of a prediction of KServe and of Seldon Core, under a key of the model and the hour', async () => {
    await start();
    expect(await post(KSERVE('1', 'request'), '{"inputs":[{"data":[1.5]}]}')).toBe(200);
    expect(await post(KSERVE('1', 'response'), '{"outputs":[{"data":[1]}]}')).toBe(200);
    expect(await post(SELDON('2', 'request'), '{"data":{"ndarray":[[1]]}}')).toBe(200);
    expect(await post(SELDON('2', 'feedback'), '{"truth":{"data":{"ndarray":[0]}}}')).toBe(200);
    expect(await post(KSERVE('3', 'request'), Buffer.from([0, 255]))).toBe(200);
    await hasRecords(5);
    const now = new Date().toISOString();
    for (const key of store.objects.keys()) {
      expect(key).toMatch(/^requests\/ml\/wine\/\d{4}\/\d\d\/\d\d\/\d\d\/\d{4}-[0-9a-f]{12}\.jsonl\.gz$/);
      expect(key).toContain(`/wine/${now.slice(0, 10).replaceAll('-', '/')}/`);
    }
    const common = { namespace: 'ml', model: 'wine', time: '2026-11-28T01:02:03Z', endpoint: 'default' };
    expect(records()).toEqual([
      { id: '1', kind: 'request', ...common, body: { inputs: [{ data: [1.5] }] } },
      { id: '1', kind: 'response', ...common, body: { outputs: [{ data: [1] }] } },
      { id: '2', kind: 'request', ...common, body: { data: { ndarray: [[1]] } } },
      { id: '2', kind: 'feedback', ...common, body: { truth: { data: { ndarray: [0] } } } },
      { id: '3', kind: 'request', ...common, body_base64: 'AP8=' },
    ]);
    expect(await counters()).toMatchObject({ request_log_received_total: 5, request_log_written_total: 5 });
  });

  test('an answer that the client took packed is kept as what it says; one that would be too large stays packed', async () => {
    const event = (id: string) => ({
      'ce-id': id,
      'ce-type': 'org.kubeflow.serving.inference.response',
      'ce-namespace': 'ml',
      'ce-inferenceservicename': 'wine',
    });
    const large = gzipSync(JSON.stringify({ outputs: 'x'.repeat(2000) }));
    await start();
    expect(await post(event('packed'), gzipSync('{"predictions":[1]}'))).toBe(200);
    expect(await post(event('large'), large)).toBe(200);
    expect(await post(event('broken'), Buffer.from([0x1f, 0x8b, 1, 2]))).toBe(200);
    await hasRecords(3);
    const bodies = records().map(({ id, body, body_base64 }) => [id, body ?? body_base64]);
    expect(Object.fromEntries(bodies)).toEqual({
      packed: { predictions: [1] },
      large: large.toString('base64'),
      broken: 'H4sBAg==',
    });
  });

  test('a store that is away stops nobody and loses nothing; what does not fit is counted', async () => {
    await start({ MAX_BUFFER_BYTES: '5000' });
    store.down = true;
    const began = Date.now();
    const answers = [];
    for (let index = 0; index < 20; index++) answers.push(await post(KSERVE(String(index), 'request')));
    expect(Date.now() - began).toBeLessThan(5000);
    const kept = answers.filter((status) => status === 200).length;
    expect([kept, answers.slice(0, kept)]).toEqual([expect.any(Number), Array<number>(kept).fill(200)]);
    expect(kept).toBeGreaterThan(5);
    expect(answers.slice(kept)).toEqual(Array<number>(20 - kept).fill(503));
    await eventually(
      async () => expect((await counters())['request_log_failed_writes_total']).toBeGreaterThan(0),
      {
        seconds: 20,
        every: 0.1,
      },
    );
    store.down = false;
    await hasRecords(kept);
    expect(await counters()).toMatchObject({
      request_log_received_total: 20,
      request_log_written_total: kept,
      'request_log_dropped_total{reason="buffer_full"}': 20 - kept,
      request_log_buffer_bytes: 0,
    });
  });

  test('refuses what is too large, no event, or would lie under another key, and goes on', async () => {
    await start();
    expect(await post(KSERVE('1', 'request'), 'x'.repeat(1001))).toBe(413);
    expect(await post({ 'content-type': 'application/json' })).toBe(400);
    expect(await post({ ...KSERVE('1', 'request'), 'ce-namespace': '../other' })).toBe(400);
    expect(await post({ ...KSERVE('1', 'request'), 'ce-inferenceservicename': 'a/b' })).toBe(400);
    expect(await post({ ...KSERVE('1', 'deleted') })).toBe(400);
    const chunked = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(Number(new URL(url).port), '127.0.0.1', () => {
        socket.write(
          'POST / HTTP/1.1\r\nHost: sink\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
        );
      });
      let answer = '';
      socket.on('data', (data) => (answer += data.toString())).on('end', () => resolve(answer));
      socket.on('error', reject);
    });
    expect(chunked).toMatch(/^HTTP\/1\.1 411 [\s\S]*connection: close/i);
    expect(await post(KSERVE('1', 'request'))).toBe(200);
    await hasRecords(1);
    expect(await counters()).toMatchObject({
      'request_log_dropped_total{reason="too_large"}': 1,
      'request_log_dropped_total{reason="malformed"}': 5,
    });
  });

  test('writes what it holds before it ends', async () => {
    await start({ BATCH_SECONDS: '3600' });
    for (let index = 0; index < 50; index++) await post(KSERVE(String(index), 'request'));
    expect(store.objects.size).toBe(0);
    sink.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(records()).toHaveLength(50);
  });

  test('ends with an error where the store does not take it in time', async () => {
    await start({ BATCH_SECONDS: '3600' });
    store.down = true;
    await post(KSERVE('1', 'request'));
    sink.kill('SIGTERM');
    expect(await ended).toBe(1);
  });

  test('removes whole days that are too old, of every model, and nothing else', async () => {
    const day = (ago: number) =>
      new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');
    const kept = [
      `requests/ml/wine/${day(0)}/01/a`,
      `requests/ml/wine/${day(7)}/00/b`,
      'labels/x',
      'requests/x',
    ];
    const old = [`requests/ml/wine/${day(8)}/23/c`, `requests/other/gone/${day(400)}/01/d`];
    for (const key of [...kept, ...old]) store.objects.set(key, Buffer.from('x'));
    await succeed(python, [join(folder, 'expire.py')], { env: environment({ RETENTION_DAYS: '7' }) });
    expect([...store.objects.keys()].sort()).toEqual([...kept].sort());
  });
});
