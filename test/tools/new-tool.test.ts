import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '..', '..');
const LEFT_OUT = /^(node_modules|lib|dist|\.git|coverage|cdktf\.out|test\/cdktn\/node_modules)$/;
const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-new-tool-'));
const ID = 'made-up';

/** Runs Node in the copy of this repository. */
function node(...args: string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, said: stdout + stderr };
}
const bin = (name: string) => join('node_modules', '.bin', name);
const newTool = (...args: string[]) => node('scripts/new-tool.mjs', ...args);

beforeAll(() => {
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.test(relative(ROOT, path)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [['Made_Up'], /ID must be the upstream project's name in kebab-case.*got "Made_Up"/],
  [['new'], /ID must be .*got "new"/],
  [['mlflow'], /src\/tools\/mlflow\/parts\.ts is there already/],
  [
    ['evidently', '--task', 'model-serving'],
    /--task must be one that the tool covers \(data-validation, monitoring, llm-observability\), got "model-serving"/,
  ],
  [[ID, '--title', '<b>'], /--title must be letters.*got "<b>"/],
  [[ID, '--colour', 'red'], /--colour/],
  [[], /wants the id of one tool, got 0/],
])('refuses %j and writes nothing', (args, message) => {
  const { status, said } = newTool(...args);
  expect(status).toBe(2);
  expect(said).toMatch(message);
  expect(said).not.toMatch(/^\s+at /m);
  expect(existsSync(join(folder, 'src', 'constructs', ID))).toBe(false);
});

describe('what it writes', () => {
  let written: readonly string[] = [];
  const registries = 'tools/facts tools/parts tools/deployable-tools tools/builders catalogue/tool-ids'
    .split(' ')
    .map((name) => `src/${name}.ts`);

  beforeAll(() => {
    const { status, said } = newTool(ID, '--title', 'Made Up', '--task', 'monitoring');
    expect({ status, said }).toMatchObject({ status: 0 });
    written = /^written: (.*)$/m.exec(said)?.[1]?.split(', ') ?? [];
  });

  test('is the four rooms of a tool, and leaves nothing to be done before it works', () => {
    const rooms = ['src/constructs', 'src/tools', 'templates/tools', 'test/constructs', 'test/tools'];
    for (const room of rooms) {
      expect(written.filter((path) => path.startsWith(`${room}/${ID}/`))).not.toEqual([]);
    }
    for (const path of written) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect([
        path,
        /todo|fixme|example.?tool\b(?!")/i.exec(text.replace(`example.com/${ID}`, ''))?.[0],
      ]).toEqual([path, undefined]);
    }
  });

  test('passes the compiler, the linter and the formatter', () => {
    const sources = written.filter((path) => path.endsWith('.ts'));
    // All types, and what was written by the linter.
    const checked = ['scripts/check-sources.mjs', ...sources, ...registries];
    expect(node('--max-old-space-size=8192', ...checked)).toEqual({ status: 0, said: '' });
    const formatted = written.filter((path) => !path.endsWith('.py'));
    expect(node(bin('prettier'), '--check', ...formatted, ...registries)).toMatchObject({ status: 0 });
  });

  test('passes its own tests and those that every tool has to pass', () => {
    const files = ['tools/contract', `tools/${ID}`, `constructs/${ID}`, 'constructs/readmes'];
    const { status, said } = node(
      bin('jest'),
      ...['--selectProjects', 'constructs', '--runInBand', '--verbose', '--'],
      ...files.map((file) => `test/${file}`),
    );
    expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
    expect(said).toContain(`${ID}-0.ts synthesizes`);
    // It is one of the tools that the contract is about.
    expect(said).toMatch(new RegExp(`^ +${ID}$`, 'm'));
  });

  test('can be chosen, and init writes a project with it', () => {
    // The compiler has checked it above.
    expect(node('scripts/bundle.mjs')).toEqual({ status: 0, said: '' });
    const { status, said } = node(
      'bin/mlops-scaffold.js',
      ...['init', 'platform', '--preset', 'ambiata', '--use', `monitoring=${ID}`],
      ...['--yes', '--no-install'],
    );
    expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
    const read = (...path: string[]) => readFileSync(join(folder, 'platform', ...path), 'utf8');
    const { stack } = JSON.parse(read('mlops.json')) as { stack: Record<string, string> };
    expect(stack['monitoring']).toBe(ID);
    for (const file of ['README.md', 'REVIEW.md', join('docs', 'decisions', '0001-mlops-stack.md')]) {
      expect(read(file)).toContain('Made Up');
    }
    expect(read('README.md')).toContain(`port-forward service/${ID} 8080`);
  });
});
