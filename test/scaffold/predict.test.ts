import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PYTHON } from '../support/python';
import { planOf } from '../support/plans';
import { filesOf } from './projects';

const STACK = { 'experiment-tracking': 'mlflow', 'model-registry': 'mlflow' };
const filesFor = (serving: string) =>
  filesOf({ plan: planOf({ stack: { ...STACK, 'model-serving': serving } }) });

/** As much of pandas as it asks for: what is tested is how it speaks to a server. */
const PANDAS = `
class DataFrame:
    def drop(self, columns): return self
    def to_json(self, **form): return '{"data": [[1]]}'
    def __getitem__(self, column): return [1]
    def __len__(self): return 1
def read_csv(path): return DataFrame()
`;

describe('predict.py', () => {
  const folder = mkdtempSync(join(tmpdir(), 'predict-'));
  const script = join(folder, 'predict.py');
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(script, filesFor('kserve')['workspace/src/predict.py'] ?? '');
    writeFileSync(join(folder, 'pandas.py'), PANDAS);
    writeFileSync(join(folder, 'project.py'), 'TARGET, TEST = "quality", "test.csv"\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What it says and ends with, where a server answers so; without an answer, where none is. */
  async function asked(answer?: RequestListener): Promise<{ code: number | null; said: string }> {
    const server = createServer(answer);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const close = () => new Promise((closed) => server.close(closed));
    if (answer === undefined) await close();
    const run = spawn(PYTHON, [script], { env: { ...process.env, MODEL_URL: `http://127.0.0.1:${port}` } });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => (said += String(text)));
    const code = await new Promise<number | null>((ended) => run.on('close', ended));
    if (answer !== undefined) await close();
    return { code, said };
  }

  test('counts what a model answers', async () => {
    const answer: RequestListener = (_, response) => response.end('{"predictions": [1]}');
    expect(await asked(answer)).toEqual({ code: 0, said: '1 of 1 right\n' });
  });

  test.each<[string, RequestListener | undefined]>([
    ['nothing listens', undefined],
    ['the connection is reset', (request) => request.socket.resetAndDestroy()],
    ['the connection is closed without an answer', (request) => request.socket.destroy()],
    ...[502, 503, 504].map((code): [string, RequestListener] => [
      `the answer is ${code}`,
      (_, response) => response.writeHead(code).end(),
    ]),
  ])('says in one line that the port-forward is to be started again where %s', async (_, answer) => {
    const { code, said } = await asked(answer);
    expect(said).toMatch(
      /^No model answers at http:\S+ \(.*\)\. A port-forward .* start it again as README\.md says\.\n$/,
    );
    expect(code).toBe(1);
  });

  test('hides nothing else', async () => {
    const { said } = await asked((_, response) => response.writeHead(400).end());
    expect(said).toContain('HTTP Error 400');
    expect(said).toContain('Traceback');
  });
});

test.each([
  ['kserve', 'service/wine-predictor'],
  ['seldon-core-1-apache', 'service/wine-default'],
  ['ray-serve', 'service/models-serve-svc'],
])('the workspace of %s says that a port-forward is to be started again', (serving, service) => {
  const readme = filesFor(serving)['workspace/README.md'] ?? '';
  expect(readme).toMatch(/port-forward\s+stays with the pod that it was started/);
  expect(readme).toContain(`pkill -f ${service}`);
});

test('the workspace of KServe starts it anew for each question that follows a change', () => {
  const [, serve = ''] = (filesFor('kserve')['workspace/README.md'] ?? '').split(
    '## Serve the model with KServe',
  );
  const blocks = [...serve.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands = '']) => commands);
  const asking = blocks.filter((commands) => commands.includes('predict.py'));
  expect(asking).toHaveLength(4);
  for (const commands of asking)
    expect(commands).toMatch(/port-forward service\/wine-predictor[^\n]*&\npython src\/predict\.py/);
  expect(serve.match(/pkill -f service\/wine-predictor/g)).toHaveLength(3);
});
