import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describeWithPython, PYTHON } from '../../support/python';
import { eventually } from '../../support/processes';

const CONSTRUCTS = join(__dirname, '..', '..', '..', 'src', 'constructs');
const FOLDER = join(CONSTRUCTS, 'kubeflow-pipelines');
const PASSWORD = 'a-password-of-tests';

interface Asked {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that keeps what it is asked, and answers as told. */
async function standIn(
  statusOf: (line: string) => number,
): Promise<{ server: Server; port: number; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const line = `${request.method ?? ''} ${request.url ?? ''}`;
      asked.push({ line, headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(statusOf(line), { 'content-type': 'application/json' }).end('{"answer": 1}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, asked };
}

const python = (script: string, env: Record<string, string>): ChildProcess =>
  spawn(PYTHON, [join(FOLDER, script)], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PYTHONPATH: join(CONSTRUCTS, 'kubernetes'),
      PYTHONDONTWRITEBYTECODE: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describeWithPython('the way in to Pipelines', () => {
  let upstream: Awaited<ReturnType<typeof standIn>>;
  let gateway: ChildProcess;
  let url: string;

  beforeAll(async () => {
    upstream = await standIn(() => 200);
    const free = await standIn(() => 200);
    const { port } = free;
    await new Promise((resolve) => free.server.close(resolve));
    gateway = python('gateway.py', {
      GATEWAY_HOSTS: 'localhost:*,127.0.0.1:*',
      GATEWAY_PORT: String(port),
      GATEWAY_PASSWORD: PASSWORD,
      SERVER_PORT: String(upstream.port),
    });
    url = `http://127.0.0.1:${String(port)}`;
    await eventually(() => fetch(`${url}/health`), { seconds: 20, every: 0.1 });
  });
  afterAll(() => {
    gateway.kill();
    upstream.server.close();
  });

  const token = { authorization: `Bearer ${PASSWORD}` };
  const statusOf = async (path: string, init: RequestInit = {}) =>
    (await fetch(`${url}${path}`, init)).status;

  test('lets in who has the password, as the SDK or a browser says it, and nobody else', async () => {
    const basic = (account: string) => ({
      authorization: `Basic ${Buffer.from(account).toString('base64')}`,
    });
    const path = '/apis/v2beta1/runs';
    expect(await statusOf(path)).toBe(401);
    expect(await statusOf(path, { headers: { authorization: 'Bearer ' } })).toBe(401);
    expect(await statusOf(path, { headers: { authorization: `Bearer ${PASSWORD}x` } })).toBe(401);
    expect(await statusOf(path, { headers: basic(`admin:${PASSWORD}`) })).toBe(401);
    expect(upstream.asked).toEqual([]);
    expect(await statusOf(path, { headers: token })).toBe(200);
    expect(await statusOf(path, { headers: basic(`pipelines:${PASSWORD}`) })).toBe(200);
  });

  test('hands on what is asked as it is, without the password and without who says to be somebody', async () => {
    upstream.asked.length = 0;
    const answer = await fetch(`${url}/apis/v2beta1/pipelines/upload?name=a%20b%2Fc&x=1`, {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/yaml', 'kubeflow-userid': 'admin@example.com' },
      body: 'pipeline: ü',
    });
    expect(await answer.json()).toEqual({ answer: 1 });
    const [asked] = upstream.asked;
    expect(asked).toMatchObject({
      line: 'POST /apis/v2beta1/pipelines/upload?name=a%20b%2Fc&x=1',
      body: 'pipeline: ü',
      headers: { 'content-type': 'application/yaml' },
    });
    for (const name of ['authorization', 'kubeflow-userid']) expect(asked?.headers[name]).toBeUndefined();
  });

  test('serves the API and nothing else of the server, to its own hosts, and to no page of somebody else', async () => {
    upstream.asked.length = 0;
    for (const path of ['/metrics', '/', '/apis', '/debug/pprof/']) {
      expect(await statusOf(path, { headers: token })).toBe(404);
    }
    const foreign = { ...token, origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' };
    expect(await statusOf('/apis/v2beta1/runs', { method: 'POST', headers: foreign, body: '{}' })).toBe(403);
    expect(upstream.asked).toEqual([]);
  });
});

describeWithPython('the account of MLflow', () => {
  async function make(statusOf: (line: string) => number) {
    const mlflow = await standIn(statusOf);
    const child = python('mlflow_account.py', {
      MLFLOW_TRACKING_URI: `http://127.0.0.1:${String(mlflow.port)}`,
      MLFLOW_ADMIN: 'admin',
      MLFLOW_ADMIN_PASSWORD: 'of-the-admin',
      ACCOUNT: 'pipelines',
      ACCOUNT_PASSWORD: PASSWORD,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => (said += part.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    mlflow.server.close();
    expect(said).not.toContain(PASSWORD);
    expect(said).not.toContain('of-the-admin');
    return { code, said, lines: mlflow.asked.map(({ line }) => line), asked: mlflow.asked };
  }
  const UPDATE = 'PATCH /api/2.0/mlflow/users/update-password';
  const CREATE = 'POST /api/2.0/mlflow/users/create';

  test('is made where there is none, by the administrator', async () => {
    const { code, lines, asked } = await make((line) => (line === UPDATE ? 404 : 200));
    expect({ code, lines }).toEqual({ code: 0, lines: [UPDATE, CREATE] });
    expect(JSON.parse(asked[1]?.body ?? '')).toEqual({ username: 'pipelines', password: PASSWORD });
    const admin = `Basic ${Buffer.from('admin:of-the-admin').toString('base64')}`;
    expect(asked[1]?.headers.authorization).toBe(admin);
  });

  test('gets the password of the Secret where it is there', async () => {
    expect(await make(() => 200)).toMatchObject({ code: 0, lines: [UPDATE] });
  });

  test('is not waited for where MLflow refuses the administrator', async () => {
    expect(await make(() => 401)).toMatchObject({
      code: 1,
      lines: [UPDATE],
      said: expect.stringContaining('401') as string,
    });
  });
});
