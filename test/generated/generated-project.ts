import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface Run {
  readonly status: number | null;
  /** Standard output and error together. */
  readonly output: string;
}

/** What a program of a generated project is started with, as from a shell: nothing of this package's own run. */
export function environmentOf(env: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|JEST_|NODE_ENV$)/i.test(name));
  return { ...Object.fromEntries(inherited), CHECKPOINT_DISABLE: '1', NO_COLOR: '1', ...env };
}

/** Runs a command in a folder, as a user would: no npm or Jest setting of this run reaches it. */
export function run(
  cwd: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Run {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: environmentOf(env),
  });
  return { status, output: `${stdout}${stderr}${error === undefined ? '' : String(error)}` };
}

/** Throws with all that was printed unless the command succeeds. */
export function must(
  cwd: string,
  command: string,
  args: readonly string[],
  env?: Record<string, string>,
): string {
  const { status, output } = run(cwd, command, args, env);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}:\n${output}`);
  return output;
}

/** A folder that is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-generated-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** `init` by the built command line; the project is written and not installed. */
export function init(folder: string, ...flags: string[]): void {
  if (!existsSync(join(ROOT, 'lib')) || readdirSync(join(ROOT, 'dist')).length === 0) {
    throw new Error('The package is not built: run "npm run build" first');
  }
  const command = join(ROOT, 'bin', 'mlops-scaffold.js');
  must(ROOT, process.execPath, [
    command,
    'init',
    folder,
    '--preset',
    'ambiata',
    '--yes',
    '--no-install',
    ...flags,
  ]);
}
