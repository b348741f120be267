import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../cli-error';
import type { Collaborators } from '../collaborators';
import type { Io } from '../io';
import { readPlan } from '../read-plan';
import { recallDecision } from '../recall-decision';

/** Where synth leaves the one stack of a project. */
const SYNTHESIZED = join('cdktf.out', 'stacks', 'platform', 'cdk.tf.json');

export type ReviewCollaborators = Pick<
  Collaborators,
  'parsePlan' | 'catalogueAsOf' | 'decide' | 'deployable' | 'renderReview' | 'writeProject'
>;

/** `mlops-scaffold review`: what the project here would create, in words and as JSON to compare with. */
export async function review(io: Io, deps: ReviewCollaborators): Promise<void> {
  const written = await writeReview(io.cwd, deps);
  io.stdout.write(`Wrote ${written.join(' and ')}.\n`);
}

async function readSynthesized(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, SYNTHESIZED), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new CliError('usage', `There is no ${SYNTHESIZED} in ${folder}. Make it first: npm run synth`);
    }
    throw error;
  }
}

/** Writes the review of the project in a folder; an older review is replaced. Returns the paths below the folder. */
export async function writeReview(folder: string, deps: ReviewCollaborators): Promise<readonly string[]> {
  const plan = await readPlan(folder, deps);
  if (plan === undefined) throw new CliError('usage', `There is no mlops.json in ${folder}.`);
  const files = deps.renderReview({
    plan,
    tools: deps.catalogueAsOf(plan.catalogueDate),
    decision: recallDecision(plan, deps),
    synthesized: await readSynthesized(folder),
  });
  await deps.writeProject(folder, files, { onConflict: 'overwrite' });
  return files.map(({ path }) => path);
}
