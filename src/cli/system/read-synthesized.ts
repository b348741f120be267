import { join } from 'node:path';
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
