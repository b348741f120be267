import type { Io } from './io';
import type { Progress } from './progress';
import { npmCommand, runCommand } from './run-command';

export interface Finishing {
  readonly io: Io;
  readonly progress: Progress;
  readonly review: (directory: string) => Promise<void>;
}

/** Brings a written project to the point where it can be reviewed: dependencies, synthesized JSON, review. */
export async function finishProject(directory: string, { io, progress, review }: Finishing): Promise<void> {
  const npm = (...args: string[]) => runCommand(npmCommand(io.env, args), { cwd: directory, env: io.env });
  await progress.step('Installing dependencies (npm ci)', () => npm('ci', '--no-audit', '--no-fund'));
  await progress.step('Synthesizing (npm run synth)', () => npm('run', 'synth', '--silent'));
  await progress.step('Writing the review', () => review(directory));
}
