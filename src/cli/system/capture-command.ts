import { spawn } from 'node:child_process';
import { CliError } from '../cli-error';
import { oneLine } from '../../redaction/printable';

export interface Captured {
  /** Null: ended by a signal. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CaptureOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs another program to its end and hands out what it printed. A failure is a code; only a program that is not there is an error. */
export function captureCommand(
  file: string,
  args: readonly string[],
  { cwd, env }: CaptureOptions,
): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'it is not on PATH' : error.message;
      reject(new CliError('environment', `"${oneLine(file)}" cannot be started: ${why}`, { cause: error }));
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
