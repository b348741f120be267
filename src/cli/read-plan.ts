import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackPlan } from '../plan/stack-plan';
import { CliError } from './cli-error';
import type { Collaborators } from './collaborators';

/** The plan of the project in a folder; undefined where there is none. */
export async function readPlan(
  folder: string,
  { parsePlan }: Pick<Collaborators, 'parsePlan'>,
): Promise<StackPlan | undefined> {
  const path = join(folder, 'mlops.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CliError(
      'usage',
      `${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return parsePlan(value);
}
