import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from './cli-error';

/** Where synth leaves the one stack of a project. */
export const STACK_FOLDER = join('cdktf.out', 'stacks', 'platform');
const SYNTHESIZED = join(STACK_FOLDER, 'cdk.tf.json');

/** The synthesized JSON of the project in a folder. */
export async function readSynthesized(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, SYNTHESIZED), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new CliError('usage', `There is no ${SYNTHESIZED} in ${folder}. Make it first: npm run synth`);
    }
    throw error;
  }
}
