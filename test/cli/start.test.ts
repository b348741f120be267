import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIN, mlopsScaffold, start, workFolder } from '../support/command-line';

const ROOT = join(BIN, '..', '..');
const cwd = workFolder();
const COMMANDS = ['init', 'recommend', 'images', 'review', 'schema', 'presets'];

/** All that help and version may load. */
const HELP = [
  'node_modules/commander/',
  'src/cli/main.ts',
  'src/cli/program.ts',
  'src/cli/cli-error.ts',
  'src/cli/commands/explaining-commands.ts',
  'src/cli/system/package-info.ts',
  'src/scaffold/package-folder.ts',
  'src/redaction/',
];

/** Tells each module that is imported. */
const HOOKS = `
  import { writeSync } from 'node:fs';
  export function load(url, context, next) {
    if (url.startsWith('file:')) writeSync(2, url + '\\n');
    return next(url, context);
  }`;

/** The source files, of the package and of others, that a command line loads: the bundle has above each the name of it. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
  const script = `
    require('node:module').register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(HOOKS))});
    process.argv = [process.execPath, ${JSON.stringify(BIN)}, ...${JSON.stringify(args)}];
    process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));
    require(${JSON.stringify(BIN)});`;
  const { code, stderr } = await start(process.execPath, ['-e', script], { cwd });
  expect(code).toBe(0);
  const files = stderr.split('\n').map((file) => (file.startsWith('file:') ? fileURLToPath(file) : file));
  const [bundled, others] = [true, false].map((inBundle) =>
    files.filter((file) => file.startsWith(join(ROOT, 'lib', 'command-line')) === inBundle),
  );
  expect(others).toEqual([BIN, join(ROOT, 'bin', 'start.js')]);
  return (bundled ?? []).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm)].map(
      ([, part = '']) => part,
    ),
  );
}

describe('the start of the program', () => {
  it('shows help on standard output', async () => {
    const { code, stdout, stderr } = await mlopsScaffold(['--help'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command}`);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await mlopsScaffold(['--version'], { cwd })).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it.each([['--help'], ['--version'], ['init', '--help'], ['recommend', '--help']])(
    'loads neither validators nor prompts nor the catalogue for %s %s',
    async (...args) => {
      const parts = await loadedBy(args.filter(Boolean));
      expect(parts).toContain('src/cli/program.ts');
      expect(parts).toContain('node_modules/commander/lib/command.js');
      expect(parts.filter((part) => !HELP.some((path) => part.startsWith(path)))).toEqual([]);
    },
  );

  it('loads for a recommendation neither the review, nor what writes a project, nor YAML, nor prompts, nor schemas of outputs', async () => {
    const parts = await loadedBy(['recommend', '--preset', 'ambiata', '--json']);
    expect(parts).toContain('src/decision/decide.ts');
    expect(parts.filter((part) => /^node_modules\/(?!commander|zod)/.test(part))).toEqual([]);
    expect(
      parts.filter((part) => /^src\/(review|cli\/output\/\w+-output|cli\/output\/outputs)/.test(part)),
    ).toEqual(['src/cli/output/tell-output.ts']);
    expect(parts.filter((part) => part.startsWith('src/scaffold/'))).toEqual([
      'src/scaffold/package-folder.ts',
      // Names the file in errors of reading, too.
      'src/scaffold/with-path.ts',
    ]);
  });

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
    'refuses Node %s with one sentence',
    async (version) => {
      const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(BIN)});`;
      const { code, stdout, stderr } = await start(process.execPath, ['-e', script], { cwd });
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
      expect(stderr).toMatch(/^error: .*20\.19.*22\.12.*\n$/);
      expect(stderr).toContain(version);
    },
  );

  it.each(['20.19.0', '22.12.0', '24.0.0'])('runs on Node %s', async (version) => {
    const script = `
      Object.defineProperty(process.versions, 'node', { value: '${version}' });
      process.argv = [process.execPath, ${JSON.stringify(BIN)}, '--version'];
      require(${JSON.stringify(BIN)});`;
    expect(await start(process.execPath, ['-e', script], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it('can be read by a Node that is too old', () => {
    expect(readFileSync(BIN, 'utf8')).not.toMatch(/=>|\b(const|let|class|import|async)\b|`|\?\./);
  });

  it.each([
    [['ini'], 'Did you mean init?'],
    [['init', '--jsn'], 'Did you mean --json?'],
    [['init', 'a', 'b'], 'too many arguments'],
    [['init', '--on-conflict', 'delete'], 'fail, keep, overwrite'],
    [['schema', 'tools'], 'answers, plan'],
    [[], 'Usage'],
  ])('calls a wrong command line wrong: %j', async (args, words) => {
    const { code, stdout, stderr } = await mlopsScaffold(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('survives a reader that has seen enough', async () => {
    const command = `"${process.execPath}" "${BIN}" recommend --preset ambiata --json | head -c 10 >/dev/null`;
    const run = await start('bash', ['-o', 'pipefail', '-c', command], { cwd });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
