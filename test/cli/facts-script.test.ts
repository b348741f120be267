import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const SCRIPTS = join(__dirname, '..', '..', 'scripts');
/** A day on which the figures of 2026 are old. */
const ON = ['--on', '2027-03-01'];

/** What the registry that the tests run says, by path; anything else it does not know. */
const PAGES: Record<string, unknown> = {
  '/pypi/mlflow/json': {
    info: { version: '99.1.0' },
    urls: [{ upload_time: '2099-02-04T10:00:00' }, { upload_time: '2099-02-03T09:00:00' }],
  },
  '/pypi/dvc/json': { info: { version: '3.67.1' }, urls: [{ upload_time: '2026-03-31T12:00:00' }] },
  '/pypi/optuna/json': { info: {} },
  '/repos/triton-inference-server/server/releases/latest': {
    tag_name: 'v99.0.0',
    published_at: '2099-01-01T00:00:00Z',
  },
  '/@some%2ftool': {
    'dist-tags': { latest: '2.0.0' },
    time: { '1.0.0': '2020-01-01T00:00:00Z', '2.0.0': '2026-05-06T07:08:09Z' },
  },
};

let server: Server;
let address = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const page = PAGES[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(page ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => asked.splice(0));

const node = (...args: string[]) =>
  new Promise<{ readonly status: number; readonly out: string; readonly err: string }>((done) => {
    execFile(process.execPath, args, (error, out, err) =>
      done({ status: Number(error?.code ?? 0), out, err }),
    );
  });
const facts = (...args: string[]) =>
  node(join(SCRIPTS, 'facts.mjs'), ...ON, '--pypi', address, '--npm', address, '--github', address, ...args);

test('says what is behind and what is old, one tool a line, and no more', async () => {
  const { status, out } = await facts('mlflow', 'dvc', 'triton', 'datarobot');
  expect(out.split('\n')).toEqual([
    expect.stringMatching(
      /^dvc: old: stars of 2026-08-22 \(191 days\), contributors of 2026-07-16 \(228 days\)$/,
    ),
    expect.stringMatching(
      /^mlflow: behind: [\d.]+ of [\d-]+, PyPI mlflow has 99\.1\.0 of 2099-02-03; old: stars of /,
    ),
    expect.stringMatching(
      /^triton: behind: [\d.]+ of [\d-]+, GitHub triton-inference-server\/server has v99\.0\.0 of 2099-01-01; old: /,
    ),
    '3 of 4 tools have something to look at',
    'not asked, since their facts name no package: datarobot',
    '',
  ]);
  expect(status).toBe(0);
  expect(asked).toHaveLength(3);
});

test('shows what is up to date too where that is asked for', async () => {
  const { out } = await facts('dvc', '--all');
  expect(out).toMatch(/^dvc: 3\.67\.1 of 2026-03-31, PyPI dvc has 3\.67\.1 of 2026-03-31; old: /);
});

test('takes the facts of the day for which it is asked', async () => {
  const { out } = await facts('dvc', '--on', '2020-12-07');
  expect(out).toBe(
    '0 of 1 tools have something to look at\nleft out, since GitHub did not answer (HTTP 404): dvc\n',
  );
});

test('goes on where one package cannot be had, and fails where a registry answers nothing', async () => {
  const some = await facts('mlflow', 'zenml', 'optuna');
  expect(some.out).toContain('zenml: PyPI zenml: HTTP 404');
  expect(some.out).toMatch(/^optuna: PyPI optuna: an answer that cannot be read/m);
  expect(some).toMatchObject({ status: 0, err: '' });
  const none = await facts('zenml', 'optuna');
  expect(none.err).toMatch(/^facts: PyPI answered none of 2 questions/);
  expect(none.status).toBe(1);
});

test('leaves out what GitHub does not answer, and says so', async () => {
  const { status, out } = await facts('triton', '--github', 'http://127.0.0.1:1');
  expect(out).toContain('left out, since GitHub did not answer (out of reach): triton');
  expect(out).not.toContain('behind');
  expect(status).toBe(0);
});

test.each([
  [['no-such-tool'], 'facts: not in the catalogue: no-such-tool'],
  [['--colour'], '--colour'],
  [['--on', 'today'], 'facts: --on must be a day such as 2026-11-28, got "today"'],
])('refuses %j and asks nobody', async (args, message) => {
  const { status, err } = await facts(...args);
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
  expect([status, asked]).toEqual([2, []]);
});

test('reads the answers of npm, and a package from a source', async () => {
  const script = `
    import { newestOf, packageIn } from ${JSON.stringify(join(SCRIPTS, 'newest-version.mjs'))};
    const sources = ['npm @some/tool (2026)', 'PyPI a.b-c, the client', 'https://github.com/o/r.js/releases', 'docs of o/r', undefined];
    const places = sources.map((source) => packageIn(source) ?? null);
    console.log(JSON.stringify({ places, npm: await newestOf(places[0], ${JSON.stringify(address)}) }));`;
  const { out } = await node('--input-type=module', '-e', script);
  expect(JSON.parse(out)).toEqual({
    places: [
      { registry: 'npm', name: '@some/tool' },
      { registry: 'pypi', name: 'a.b-c' },
      { registry: 'github', name: 'o/r.js' },
      null,
      null,
    ],
    npm: { version: '2.0.0', day: '2026-05-06' },
  });
});
