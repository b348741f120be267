import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICE_FILES } from '../../../src/constructs/evidently/service-source';
import { describeWithPython, PYTHON } from '../../support/python';

/** Drives the guard in front of an application that tells which path it was asked for. */
const DRIVER = `
import asyncio, json, sys
from serve import AsgiGuard
given = json.load(sys.stdin)
async def application(scope, receive, send):
    if scope["type"] != "http":
        return await send({"type": "inside " + scope["type"]})
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": ("inside " + scope["path"]).encode()})
guard = AsgiGuard(application, hosts=["evidently.example.com", "localhost:*"], **given["account"])
async def ask(request):
    sent = []
    async def send(message):
        sent.append(message)
    headers = {"host": "evidently.example.com", **request.get("headers", {})}
    scope = {"type": request.get("type", "http"), "method": request.get("method", "GET"), "path": request.get("path", "/"),
             "headers": [(k.encode(), v.encode()) for k, v in headers.items()]}
    await guard(scope, None, send)
    if scope["type"] != "http":
        return " ".join(str(v) for v in sent[0].values())
    names = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    text = sent[1]["body"].decode()
    said = " " + text if text.startswith("inside") else ""
    return " ".join(filter(None, [f"{sent[0]['status']}{said}", names.get("www-authenticate"), names.get("x-frame-options")]))
async def main():
    print(json.dumps([await ask(request) for request in given["requests"]]))
asyncio.run(main())`;

describeWithPython("The guard in front of Evidently's service", () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-guard-'));
  beforeAll(() => {
    for (const [name, text] of Object.entries(SERVICE_FILES)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ACCOUNT = { user: 'evidently', password: 'pass:word', token: 'program' };
  function guard(account: Record<string, string>, requests: readonly object[]): string[] {
    const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', DRIVER], {
      cwd: folder,
      env: { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' },
      input: JSON.stringify({ account, requests }),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as string[];
  }
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
  const REFUSED = '401 Basic realm="evidently", charset="UTF-8" DENY';

  test('lets in people by the password and programs by the token, for reading too, and nobody else', () => {
    const requests = [
      { headers: basic('evidently:pass:word') },
      { headers: { 'evidently-secret': 'program' } },
      { headers: { 'evidently-secret': 'program' }, method: 'POST' },
      {},
      { headers: basic('evidently:program') },
      { headers: { 'evidently-secret': 'pass:word' } },
      { headers: { 'evidently-secret': '' } },
      // A wrong token is not made good by a password: it says which of the two is meant.
      { headers: { 'evidently-secret': 'x', ...basic('evidently:pass:word') } },
      { path: '/api/version' },
      { path: '/schema' },
    ];
    expect(guard(ACCOUNT, requests)).toEqual([
      ...Array<string>(3).fill('200 inside / DENY'),
      ...Array<string>(7).fill(REFUSED),
    ]);
  });

  test("is healthy when Evidently's own version answers, whoever asks and for any host", () => {
    expect(guard(ACCOUNT, [{ path: '/health', headers: { host: '10.0.0.7:8000' } }])).toEqual([
      '200 inside /api/version',
    ]);
    expect(guard(ACCOUNT, [{ path: '/health', method: 'POST' }, { path: '/health/' }])).toEqual(
      // The guard answers a POST to /health itself, and lets nothing through.
      ['200 DENY', REFUSED],
    );
  });

  test('serves known hosts only, and lets no other site change anything', () => {
    const headers = { 'evidently-secret': 'program' };
    expect(
      guard(ACCOUNT, [
        { headers: { ...headers, host: 'evil.example.com' } },
        { headers: { ...headers, origin: 'https://evil.example.com' }, method: 'DELETE' },
        { headers: { ...headers, 'sec-fetch-site': 'cross-site' }, method: 'POST' },
      ]),
    ).toEqual(Array<string>(3).fill('403 DENY'));
  });

  test('passes on starting and stopping, and closes websockets', () => {
    expect(guard(ACCOUNT, [{ type: 'lifespan' }, { type: 'websocket' }])).toEqual([
      'inside lifespan',
      'websocket.close 1008',
    ]);
  });

  test('without an account asks for none, and takes no token for one', () => {
    expect(guard({}, [{}, { headers: { host: 'evil.example.com' } }])).toEqual([
      '200 inside / DENY',
      '403 DENY',
    ]);
  });

  test.each<Record<string, string>>([
    { user: 'evidently', password: 'x' },
    { token: 'x' },
    { ...ACCOUNT, token: '' },
  ])('does not start with half an account: %p', (half) => {
    expect(() => guard(half, [{}])).toThrow('must both be set');
  });
});
