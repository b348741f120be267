import { join } from 'node:path';
import { CliError } from '../cli-error';
import { readIfThere } from './files';

/** Where synth leaves the one stack of a project. */
export const STACK_FOLDER = join('cdktf.out', 'stacks', 'platform');
const SYNTHESIZED = join(STACK_FOLDER, 'cdk.tf.json');

/** The synthesized JSON of the project in a folder. */
export async function readSynthesized(folder: string): Promise<string> {
  const synthesized = await readIfThere(join(folder, SYNTHESIZED));
  if (synthesized === undefined) {
    throw new CliError('usage', `There is no ${SYNTHESIZED} in ${folder}. Make it first: npm run synth`);
  }
  return synthesized;
}
