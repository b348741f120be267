import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../cli-error';
import type { Collaborators } from '../collaborators';
import type { Io } from '../io';
import { readPlan } from '../read-plan';

/** Where synth leaves the one stack of a project. */
const SYNTHESIZED = join('cdktf.out', 'stacks', 'platform', 'cdk.tf.json');

/** `mlops-scaffold review`: what the project here would create, in words and as comparable JSON. */
export async function review(io: Io, deps: Collaborators): Promise<void> {
  await writeReview(io.cwd, deps);
  io.stdout.write('Wrote REVIEW.md and review/cdk.tf.json.\n');
}

async function readSynthesized(folder: string): Promise<unknown> {
  const path = join(folder, SYNTHESIZED);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new CliError('usage', `There is no ${SYNTHESIZED} in ${folder}. Make it first: npm run synth`);
    }
    throw error;
  }
}

/** Writes the review of the project in a folder; an older review is replaced. */
export async function writeReview(folder: string, deps: Pick<Collaborators, 'parsePlan'>): Promise<void> {
  const plan = await readPlan(folder, deps);
  if (plan === undefined) throw new CliError('usage', `There is no mlops.json in ${folder}.`);
  const synthesized = await readSynthesized(folder);
  await mkdir(join(folder, 'review'), { recursive: true });
  await writeFile(join(folder, 'review', 'cdk.tf.json'), `${JSON.stringify(synthesized, null, 2)}\n`);
}
