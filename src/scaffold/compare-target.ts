import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stats } from 'node:fs';
import type { FileOperation } from './file-operation';
import { foldersAbove } from './project-path';
import type { Conflict } from './target-conflict';

/** What an existing folder means for each file that is to be written. */
export interface Comparison {
  readonly absent: readonly FileOperation[];
  readonly equal: readonly FileOperation[];
  readonly differing: readonly FileOperation[];
  /** What no answer to "overwrite?" makes safe: links, and folders and files in each other's place. */
  readonly blocked: readonly Conflict[];
}

async function look(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function blockedFolder(dir: string, folder: string): Promise<Conflict | undefined> {
  const stats = await look(join(dir, ...folder.split('/')));
  if (stats === undefined || stats.isDirectory()) return undefined;
  return { path: folder, reason: stats.isSymbolicLink() ? 'symbolic-link' : 'not-a-folder' };
}

type FileState = 'absent' | 'equal' | 'differing' | Conflict;

async function stateOf(dir: string, { path, content, laterEdition }: FileOperation): Promise<FileState> {
  const file = join(dir, ...path.split('/'));
  const stats = await look(file);
  if (stats === undefined) return 'absent';
  if (stats.isSymbolicLink()) return { path, reason: 'symbolic-link' };
  if (stats.isDirectory()) return { path, reason: 'is-a-folder' };
  // A pipe or a device would be replaced by a file without ever being read.
  if (!stats.isFile()) return 'differing';
  const existing = await readFile(file);
  const isLater = laterEdition !== undefined && existing.toString().startsWith(laterEdition);
  return isLater || existing.equals(typeof content === 'string' ? Buffer.from(content) : content)
    ? 'equal'
    : 'differing';
}

export async function compareTarget(dir: string, operations: readonly FileOperation[]): Promise<Comparison> {
  const blocked: Conflict[] = [];
  for (const folder of [...new Set(operations.flatMap(({ path }) => foldersAbove(path)))].sort()) {
    const conflict = await blockedFolder(dir, folder);
    if (conflict !== undefined) blocked.push(conflict);
  }
  const inTheWay = new Set(blocked.map(({ path }) => path));
  const absent: FileOperation[] = [];
  const equal: FileOperation[] = [];
  const differing: FileOperation[] = [];
  for (const operation of operations) {
    if (foldersAbove(operation.path).some((folder) => inTheWay.has(folder))) continue;
    const state = await stateOf(dir, operation);
    if (state === 'absent') absent.push(operation);
    else if (state === 'equal') equal.push(operation);
    else if (state === 'differing') differing.push(operation);
    else blocked.push(state);
  }
  return { absent, equal, differing, blocked };
}
