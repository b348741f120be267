import { spawn } from 'node:child_process';
import { redact } from '../../redaction/redact';
import { CliError } from '../cli-error';
import { oneLine, quoted } from '../../redaction/printable';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

const TAIL_LINES = 20;
const TAIL_CHARACTERS = 64 * 1024;

/** npm as it was found for this run, or from PATH. Started by node itself, so that no shell is needed anywhere. */
export function npmCommand(env: NodeJS.ProcessEnv, args: readonly string[]): Command {
  const script = env['npm_execpath'];
  return script !== undefined && /npm-cli\.c?js$/.test(script)
    ? { file: process.execPath, args: [script, ...args] }
    : { file: 'npm', args };
}

/** Runs a command to its end. Its output is shown only if it fails. */
export function runCommand(
  { file, args }: Command,
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  const shown = oneLine(
    [file === process.execPath ? 'npm' : file, ...(file === process.execPath ? args.slice(1) : args)].join(
      ' ',
    ),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = `${output}${chunk.toString('utf8')}`.slice(-TAIL_CHARACTERS);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let interrupted: NodeJS.Signals | undefined;
    const stop = (signal: NodeJS.Signals): void => {
      interrupted = signal;
      child.kill(signal);
    };
    const settle = (result: () => void): void => {
      process.removeListener('SIGINT', stop);
      process.removeListener('SIGTERM', stop);
      result();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    child.on('error', (error) =>
      settle(() => reject(new CliError('environment', `"${shown}" cannot be started: ${error.message}`))),
    );
    child.on('close', (code) => {
      settle(() => {
        if (interrupted !== undefined) {
          reject(
            new CliError('interrupted', `Interrupted during "${shown}". The project's files are complete.`),
          );
        } else if (code === 0) resolve();
        else {
          const tail = redact(output.trimEnd()).split('\n').slice(-TAIL_LINES).join('\n');
          reject(new CliError('failure', `"${shown}" failed in ${oneLine(cwd)}:\n  ${quoted(tail)}`));
        }
      });
    });
  });
}
