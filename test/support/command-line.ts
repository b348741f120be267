import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
export const BIN = join(ROOT, 'bin', 'mlops-scaffold.js');

if (!existsSync(join(ROOT, 'lib', 'command-line', 'main.mjs'))) {
  throw new Error('these tests run the built command line: npm run build');
}

// Whole processes, several in a test, on machines that do other work besides.
jest.setTimeout(60_000);

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function start(
  file: string,
  args: readonly string[],
  { cwd, input, env = {} }: RunOptions,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** Runs the built command line without a terminal. */
export const mlopsScaffold = (args: readonly string[], options: RunOptions): Promise<Run> =>
  start(process.execPath, [BIN, ...args], options);

/** An empty folder for one test file, gone afterwards. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
