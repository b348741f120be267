import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAN_DIGEST_FILE, planDigest } from '../../plan/plan-digest';
import type { StackPlan } from '../../plan/stack-plan';
import { isDeeperThan } from '../../requirements/plain-data';
import { parseProblem } from '../../requirements/parse-problem';
import { CliError } from '../cli-error';
import { readIfThere } from './files';
import { oneLine } from '../../redaction/printable';

/** Where synth leaves the one stack of a project. */
export const STACK_FOLDER = join('cdktf.out', 'stacks', 'platform');
const SYNTHESIZED = join(STACK_FOLDER, 'cdk.tf.json');

/** The synthesized JSON of the project in a folder. */
export async function readSynthesized(folder: string): Promise<string> {
  const synthesized = await readIfThere(join(folder, SYNTHESIZED));
  if (synthesized === undefined) {
    throw new CliError(
      'usage',
      `There is no ${SYNTHESIZED} in ${oneLine(folder)}. Make it first: npm run synth`,
    );
  }
  const problem = problemOf(synthesized);
  if (problem !== undefined) {
    throw new CliError(
      'usage',
      `${SYNTHESIZED} in ${oneLine(folder)} ${problem}. Make it anew: npm run synth`,
    );
  }
  return synthesized;
}

/**
 * What is to be told where the plan is another than the one that JSON was made of: a review of the two would mix them. The synthesis
 * says which that was; where an older one did not, the days of the files have to do.
 */
export async function staleLines(folder: string, read: StackPlan): Promise<readonly string[]> {
  const digest = await readIfThere(join(folder, STACK_FOLDER, PLAN_DIGEST_FILE));
  if (digest !== undefined) {
    return digest.trim() === planDigest(read)
      ? []
      : [
          `mlops.json is another than the one that ${SYNTHESIZED} was made of, from which the review takes what would be created: run "npm run review", which synthesizes first.`,
        ];
  }
  const [plan, json] = await Promise.all(
    ['mlops.json', SYNTHESIZED].map(async (file) => (await stat(join(folder, file))).mtimeMs),
  );
  return (plan ?? 0) > (json ?? 0)
    ? [
        `mlops.json is newer than ${SYNTHESIZED}, from which the review takes what would be created: if you changed it, run "npm run review", which synthesizes first.`,
      ]
    : [];
}

/** Far deeper than what Terraform takes of JSON. */
const DEEPEST = 200;

function problemOf(synthesized: string): string | undefined {
  try {
    return isDeeperThan(JSON.parse(synthesized), DEEPEST)
      ? `is nested more than ${DEEPEST} times`
      : undefined;
  } catch (error) {
    return `is not JSON: ${parseProblem(error)}`;
  }
}
