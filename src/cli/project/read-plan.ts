import { join } from 'node:path';
import type { StackPlan } from '../../plan/stack-plan';
import { CliError } from '../cli-error';
import type { CoreDependencies } from './core-dependencies';
import { readIfThere } from '../system/files';
import { readJson } from '../../requirements/read-json';
import { oneLine } from '../../redaction/printable';

/** Where the plan of a project is, below its folder. */
export const PLAN_FILE = 'mlops.json';

/** The plan of the project in a folder; undefined where there is none. */
export async function readPlan(
  folder: string,
  { parsePlan }: Pick<CoreDependencies, 'parsePlan'>,
): Promise<StackPlan | undefined> {
  const path = join(folder, PLAN_FILE);
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const read = readJson(text);
  if ('problem' in read) throw new CliError('usage', `${oneLine(path)} ${read.problem}`, { place: path });
  return parsePlan(read.value);
}
