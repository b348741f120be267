import { existsSync } from 'node:fs';
import { CliError } from '../cli-error';
import { findProgram } from '../system/find-program';
import type { Io } from '../system/io';
import type { Progress } from '../system/progress';
import { npmCommand, runCommand } from '../system/run-command';
import { oneLine } from '../../redaction/printable';

export interface Finishing {
  readonly io: Io;
  readonly progress: Progress;
  readonly review: (directory: string) => Promise<void>;
}

/**
 * Makes sure, before anything is asked or written, that npm is there for what comes after.
 *
 * @throws CliError `environment` where it is not
 */
export function requireNpm({ env }: Io): void {
  const { file, args } = npmCommand(env, []);
  const [script] = args;
  if (script === undefined ? findProgram(file, env) !== undefined : existsSync(script)) return;
  const what = script === undefined ? '"npm" is not on PATH' : `"${script}" (npm_execpath) does not exist`;
  throw new CliError(
    'environment',
    `${oneLine(what)}. Nothing was written. Without installing: --no-install`,
  );
}

/** Brings a written project to the point where it can be reviewed: dependencies, synthesized JSON, review. */
export async function finishProject(directory: string, { io, progress, review }: Finishing): Promise<void> {
  const npm = (...args: string[]) => runCommand(npmCommand(io.env, args), { cwd: directory, env: io.env });
  await progress.step('Installing dependencies (npm ci)', () => npm('ci', '--no-audit', '--no-fund'));
  await progress.step('Synthesizing (npm run synth)', () => npm('run', 'synth', '--silent'));
  await progress.step('Writing the review', () => review(directory));
}
