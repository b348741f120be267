import { relative, sep } from 'node:path';
import type { Io } from './io';

/** How the user would start this program again, from the same folder. */
export function programName(io: Pick<Io, 'env' | 'script' | 'cwd'>, version: string): readonly string[] {
  const installed = io.script.split(sep).includes('node_modules');
  // npx runs packages out of its cache, where no path leads; the version keeps the command repeatable.
  if (io.env['npm_command'] === 'exec' && installed) return ['npx', `mlops-scaffold@${version}`];
  if (installed) return ['npx', 'mlops-scaffold'];
  return ['node', relative(io.cwd, io.script)];
}
