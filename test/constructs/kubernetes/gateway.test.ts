import type { ChildProcess } from 'node:child_process';
import { describeWithPython } from '../../support/python';
import { eventually } from '../../support/processes';
import { standIn, startScript } from '../../support/scripts-of-constructs';

const PASSWORD = 'a-password-of-tests';

describeWithPython('the way in to an API', () => {
  let upstream: Awaited<ReturnType<typeof standIn>>;
  let gateway: ChildProcess;
  let url: string;

  beforeAll(async () => {
    upstream = await standIn(() => 200);
    const free = await standIn(() => 200);
    const { port } = free;
    await new Promise((resolve) => free.server.close(resolve));
    gateway = startScript('kubernetes/gateway.py', {
      GATEWAY_HOSTS: 'localhost:*,127.0.0.1:*',
      GATEWAY_PORT: String(port),
      GATEWAY_USER: 'pipelines',
      GATEWAY_PASSWORD: PASSWORD,
      GATEWAY_REALM: 'kubeflow-pipelines',
      GATEWAY_PATHS: '/apis/',
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
