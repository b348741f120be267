import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { block, isObject, parseSynthesized, text } from '../../review/synthesized';
import { readIfThere, replaceFile } from './files';
import { STACK_FOLDER } from './read-synthesized';

/** A local state that a kill has damaged, and what Terraform put aside before it began to write. */
export interface DamagedState {
  /** The file, seen from the project's folder. */
  readonly file: string;
  readonly backup: string;
  /** The state of the backup. */
  readonly earlier: string;
}

/** Far longer than it takes to write a state, in milliseconds: who is at work has gone on after it. */
const WRITING = 1000;

function isState(content: string): boolean {
  try {
    const root = JSON.parse(content) as unknown;
    return isObject(root) && root['version'] !== undefined;
  } catch {
    return false;
  }
}

/**
 * The state of a project with a local backend, where it is damaged and can be put back. Terraform empties the file and
 * then writes into it, so a kill leaves it empty or cut off: 32 of 40 kills while it destroyed 60 objects did (Terraform
 * 1.11.4). An empty state is one in which nothing exists, and a destroy then ends well without destroying anything.
 */
export async function damagedState(project: string, synthesized: string): Promise<DamagedState | undefined> {
  const local = block(block(block(parseSynthesized(synthesized), 'terraform'), 'backend'), 'local');
  const path = text(local['path']);
  if (path === undefined) return undefined;
  const file = join(STACK_FOLDER, path);
  const backup = `${file}.backup`;
  const content = await readIfThere(join(project, file));
  if (content === undefined || isState(content)) return undefined;
  await sleep(WRITING);
  if ((await readIfThere(join(project, file))) !== content) return undefined;
  const earlier = await readIfThere(join(project, backup));
  return earlier === undefined || !isState(earlier) ? undefined : { file, backup, earlier };
}

/** Puts the earlier state in the place of the damaged one. */
export const putBack = (project: string, { file, earlier }: DamagedState): Promise<void> =>
  replaceFile(join(project, file), earlier, 0o600);
