import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { complaints } from '../support/strict-compiler';

jest.setTimeout(120_000);

const CONSTRUCTS = join(__dirname, '..', '..', 'src', 'constructs');
const README = 'README.md';
const ROOMS = readdirSync(CONSTRUCTS);
const blocksOf = (room: string) =>
  [...readFileSync(join(CONSTRUCTS, room, README), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, code = '']) => code,
  );
const BLOCKS = Object.fromEntries(
  ROOMS.flatMap((room) => blocksOf(room).map((code, index) => [`${room}-${index}.ts`, code])),
);

/** The folder that the code of a README synthesizes into, run as the main file of an app. */
function run(code: string, outdir: string): void {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const load = (name: string): unknown =>
    jest.requireActual(name.replace(/^mlops-scaffold\/constructs\//, `${CONSTRUCTS}/`));
  const before = process.env['CDKTF_OUTDIR'];
  process.env['CDKTF_OUTDIR'] = outdir;
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code of our own README, which is the test
    const main = new Function('require', 'exports', 'console', outputText) as (...given: unknown[]) => void;
    main(load, {}, { log: () => undefined });
  } finally {
    if (before === undefined) delete process.env['CDKTF_OUTDIR'];
    else process.env['CDKTF_OUTDIR'] = before;
  }
}

test('every room says what it holds, with code that uses it', () => {
  for (const room of ROOMS) {
    expect([room, existsSync(join(CONSTRUCTS, room, README))]).toEqual([room, true]);
    const own = blocksOf(room).filter((code) => code.includes(`from 'mlops-scaffold/constructs/${room}'`));
    expect([room, own.length > 0]).toEqual([room, true]);
  }
});

test('the code compiles in a strict project, where a prop that does not exist would not', () => {
  expect(complaints(BLOCKS)).toEqual([]);
  const wrong = (BLOCKS['dvc-0.ts'] ?? '').replace('clients: [', 'customers: [');
  expect(complaints({ 'dvc-wrong.ts': wrong })).toEqual([expect.stringContaining("'customers'")]);
});

test.each(Object.entries(BLOCKS))('%s synthesizes in an app that has nothing else of ours', (_, code) => {
  const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-readme-'));
  try {
    run(code, outdir);
    const { resource } = JSON.parse(readFileSync(join(outdir, 'stacks', 'lab', 'cdk.tf.json'), 'utf8')) as {
      resource: object;
    };
    expect(Object.keys(resource).length).toBeGreaterThan(0);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
