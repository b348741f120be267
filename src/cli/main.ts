import { CommanderError } from 'commander';
import { EXIT_CODES } from './cli-error';
import type { Io } from './system/io';
import { packageVersion } from './system/package-info';
import { buildProgram } from './program';

/** Runs one command line and says which exit code it comes to. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    await buildProgram(io, packageVersion()).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // commander has already said what is wrong; help and version end that way too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
    const { reportError } = await import('./report-error.js');
    return reportError(error, io);
  }
}

/** Entry of the bin file. */
export async function run(): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const [, script = '', ...args] = process.argv;
  const io: Io = { stdin, stdout, stderr, env, cwd: process.cwd(), script };
  let failed: Error | undefined;
  // Noted, and told at the end: what is being done meanwhile is not to be torn apart.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure.
    if (error.code !== 'EPIPE') failed ??= error;
  });
  // Nobody is left to tell.
  stderr.on('error', () => undefined);
  const code = await main(args, io);
  process.exitCode = code;
  // What the last writes came to is known in the next turn.
  await new Promise(setImmediate);
  if (failed === undefined) return;
  const { reportError } = await import('./report-error.js');
  const told = reportError(Object.assign(failed, { path: 'standard output' }), io);
  process.exitCode = code === 0 ? told : code;
}
