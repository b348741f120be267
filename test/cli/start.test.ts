import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, mlopsScaffold, start, workFolder } from '../support/command-line';

const cwd = workFolder();
const COMMANDS = ['init', 'recommend', 'images', 'review', 'schema', 'presets'];

describe('the start of the program', () => {
  it('shows help on standard output', async () => {
    const { code, stdout, stderr } = await mlopsScaffold(['--help'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toContain(`  ${command}`);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(BIN, '..', '..', 'package.json'), 'utf8')) as {
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
      const script = `
        process.argv = [process.execPath, ${JSON.stringify(BIN)}, ...${JSON.stringify(args.filter(Boolean))}];
        process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));
        require(${JSON.stringify(BIN)});`;
      const { stderr } = await start(process.execPath, ['-e', script], { cwd });
      const loaded = stderr.split('\n');
      expect(loaded.some((path) => path.includes('commander'))).toBe(true);
      expect(
        loaded.filter((path) => /node_modules.(?!commander)|lib.(catalogue|wizard|plan|decision)/.test(path)),
      ).toEqual([]);
    },
  );

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
