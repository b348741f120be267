import { CommanderError } from 'commander';
import { CliError, EXIT_CODES } from './cli-error';
import type { Io } from './system/io';
import { packageVersion } from './system/package-info';
import { buildProgram, shownUsage } from './program';

/** Runs one command line and says which exit code it comes to. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const as = saysJson(args) ? 'json' : 'text';
  try {
    await buildProgram(io, packageVersion(), as).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // commander has already said to a person what is wrong; help and version end that way too.
    if (error instanceof CommanderError && (error.exitCode === 0 || as === 'text'))
      return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
    const { reportError } = await import('./report-error.js');
    return reportError(error instanceof CommanderError ? usageError(error) : error, io, as);
  }
}

/** Known before the command line is understood, so that what is wrong with it can be told in the form that was asked for. */
const saysJson = (args: readonly string[]): boolean =>
  args.slice(0, args.includes('--') ? args.indexOf('--') : args.length).includes('--json');

const usageError = ({ message }: CommanderError): CliError =>
  new CliError('usage', shownUsage(message.replace(/^error: /, '')), { place: flagIn(message) });

/** The flag that commander's words are about, without a value that was given to it: `'--nope=1'`, `'-y, --yes'`. */
function flagIn(message: string): string | undefined {
  const quoted = /^error: (?:unknown )?option '([^']*)'/.exec(message)?.[1] ?? '';
  const flags = quoted.split(/, |[ =]/).filter((part) => /^--?[^-]/.test(part));
  return flags.find((flag) => flag.startsWith('--')) ?? flags[0];
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
  const as = saysJson(args) ? 'json' : 'text';
  process.exitCode = code;
  // What the last writes came to is known in the next turn.
  await new Promise(setImmediate);
  if (failed === undefined) return;
  const { reportError } = await import('./report-error.js');
  const told = reportError(Object.assign(failed, { path: 'standard output' }), io, as);
  process.exitCode = code === 0 ? told : code;
}
