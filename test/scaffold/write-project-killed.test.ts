import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from '../../src/scaffold/write-project';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/**
 * A real process is ended by a real signal before its n-th call to the file system, for every n.
 * The signal comes from a module that is loaded before the writer and wraps `node:fs/promises`.
 */
const SIGNALLER = `
const fs = require('node:fs/promises');
const [signal, at] = process.env.DIE.split(':');
let calls = 0;
const counted = (object, name) => {
  const original = object[name];
  object[name] = async function (...args) {
    calls += 1;
    if (calls === Number(at)) process.kill(process.pid, signal);
    // Gives a caught signal the time to arrive before the call it precedes.
    if (signal !== 'SIGKILL') await new Promise((resolve) => setTimeout(resolve, 2));
    const result = await original.apply(this, args);
    if (name === 'open') for (const method of ['writeFile', 'chmod', 'sync', 'close']) counted(result, method);
    return result;
  };
};
for (const name of ['chmod', 'lstat', 'mkdir', 'open', 'readdir', 'readFile', 'rename', 'rm', 'rmdir']) counted(fs, name);
`;

const OPERATIONS = [
  { path: 'README.md', content: 'new\n'.repeat(1000) },
  { path: 'docs/decisions/0001.md', content: 'why\n' },
  { path: 'vendor/a.tgz', content: 'x'.repeat(100_000) },
];

const RUNNER = `
const { writeProject } = require('./write-project.js');
writeProject(process.argv[2], ${JSON.stringify(OPERATIONS)}, { onConflict: 'overwrite' }).then(
  () => process.exit(0),
  (error) => { console.error(error.name); process.exit(9); },
);
`;

let root: string;
let whole: string;
let code: string;

beforeAll(() => {
  whole = mkdtempSync(join(tmpdir(), 'writer-code-'));
  code = join(whole, 'scaffold');
  for (const layer of ['redaction', 'scaffold']) {
    const source = join(__dirname, '..', '..', 'src', layer);
    mkdirSync(join(whole, layer));
    for (const file of readdirSync(source).filter((name) => name.endsWith('.ts'))) {
      const { outputText } = transpileModule(readFileSync(join(source, file), 'utf8'), {
        compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023 },
      });
      writeFileSync(join(whole, layer, file.replace(/ts$/, 'js')), outputText);
    }
  }
  writeFileSync(join(code, 'signaller.js'), SIGNALLER);
  writeFileSync(join(code, 'run.js'), RUNNER);
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'writer-root-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function files(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name).slice(dir.length + 1), entry] as const)
      .map(([path]) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
}

const COMPLETE = Object.fromEntries(OPERATIONS.map(({ path, content }) => [path, content]));

/** Ends a run before its n-th call, for n = 1, 1 + step, ... until one comes through; says how many it took. */
async function atEveryCall(
  signal: string,
  step: number,
  verify: (run: { target: string; error: string; n: number }) => void | Promise<void>,
): Promise<number> {
  for (let n = 1; n < 300; n += step) {
    const target = join(root, String(n), 'platform');
    mkdirSync(join(root, String(n)));
    const {
      status,
      signal: endedBy,
      stderr,
    } = spawnSync(process.execPath, ['--require', './signaller.js', 'run.js', target], {
      cwd: code,
      encoding: 'utf8',
      env: { ...process.env, DIE: `${signal}:${String(n)}` },
    });
    if (status === 0) {
      expect(files(target)).toEqual(COMPLETE);
      return n - 1;
    }
    expect([endedBy, status]).toEqual(signal === 'SIGKILL' ? ['SIGKILL', null] : expect.anything());
    await verify({ target, error: stderr.trim(), n });
  }
  throw new Error('the run never comes through');
}

test('killed before any call, the target is absent or complete, and the next run cleans up', async () => {
  let complete = 0;
  const calls = await atEveryCall('SIGKILL', 1, async ({ target, n }) => {
    const beside = readdirSync(join(root, String(n)));
    if (beside.includes('platform')) {
      complete += 1;
      expect(files(target)).toEqual(COMPLETE);
    }
    await writeProject(target, OPERATIONS);
    expect(readdirSync(join(root, String(n)))).toEqual(['platform']);
    expect(files(target)).toEqual(COMPLETE);
  });
  // Every file is opened, written, given its mode, synced and closed, and some deaths come after the rename.
  expect(calls).toBeGreaterThan(OPERATIONS.length * 5);
  expect(complete).toBeGreaterThan(0);
}, 240_000);

test.each([
  { signal: 'SIGINT', step: 3 },
  { signal: 'SIGTERM', step: 11 },
  { signal: 'SIGHUP', step: 11 },
])(
  '$signal before any call leaves nothing, or the whole project',
  async ({ signal, step }) => {
    const ends = new Set<string>();
    const n = await atEveryCall(signal, step, ({ target, error, n: at }) => {
      const beside = readdirSync(join(root, String(at)));
      ends.add(`${error} ${String(beside.length)}`);
      if (beside.length > 0) expect(files(target)).toEqual(COMPLETE);
      expect(beside.filter((name) => name !== 'platform')).toEqual([]);
    });
    expect(n).toBeGreaterThan(OPERATIONS.length * 5);
    expect(ends).toContain('InterruptedError 0');
  },
  240_000,
);

test('killed while it overwrites, every file is the old one or the new one', () => {
  const seen = new Set<string>();
  for (let n = 1; n < 300; n += 1) {
    const target = join(root, String(n), 'platform');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'README.md'), 'old\n');
    const { status } = spawnSync(process.execPath, ['--require', './signaller.js', 'run.js', target], {
      cwd: code,
      env: { ...process.env, DIE: `SIGKILL:${String(n)}` },
    });
    for (const [path, content] of Object.entries(files(target))) {
      if (path.startsWith('.platform.tmp-')) continue;
      if (path === 'README.md') seen.add(content);
      expect(['old\n', COMPLETE[path]]).toContain(content);
    }
    if (status === 0) break;
  }
  expect(seen.size).toBe(2);
}, 240_000);
