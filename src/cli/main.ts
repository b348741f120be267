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
  // A reader that has seen enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await main(args, { stdin, stdout, stderr, env, cwd: process.cwd(), script });
}
