import { chmod, lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compareTarget } from './compare-target';
import type { FileOperation } from './file-operation';
import { type Interruption, interruptible } from './interruption';
import { assertSound, foldersAbove } from './project-path';
import { folderMode, stageFiles, syncFolder } from './stage-files';
import { clearLeftovers, makeStagingFolder, namingTarget } from './staging-folder';
import { TargetConflictError } from './target-conflict';

export interface WriteOptions {
  /** What to do about files that exist and differ. Nothing is ever deleted. @default 'fail' */
  readonly onConflict?: 'fail' | 'keep' | 'overwrite';
}

/** What was done, by path below the project folder. */
export interface WriteResult {
  readonly dir: string;
  readonly created: readonly string[];
  readonly overwritten: readonly string[];
  /** Files that differ and were kept. */
  readonly kept: readonly string[];
  /** Files that were there already, byte for byte. */
  readonly unchanged: readonly string[];
  /** Staging folders that killed runs had left, and that are gone now. */
  readonly leftoversRemoved: readonly string[];
  /** Staging folders that another run may be using. */
  readonly leftoversLeft: readonly string[];
}

const paths = (operations: readonly FileOperation[]) => operations.map(({ path }) => path);

async function kindOf(target: string): Promise<'absent' | 'folder' | 'link' | 'other'> {
  try {
    const stats = await lstat(target);
    return stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent';
    throw error;
  }
}

/** Makes the folders above the target; the function it returns removes those that are still empty. */
async function makeParents(parent: string): Promise<() => Promise<void>> {
  const first = await mkdir(parent, { recursive: true });
  return async () => {
    if (first === undefined) return;
    for (let folder = parent; folder.startsWith(first); folder = dirname(folder)) {
      await rmdir(folder).catch(() => undefined);
    }
  };
}

/** Another run, with the same target, was faster. */
const isThereNow = (error: unknown): boolean =>
  ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * The target is not there: everything is prepared beside it and appears with one rename. Undefined where somebody else made
 * the target meanwhile: nothing has been written then.
 */
async function writeAbsent(
  target: string,
  operations: readonly FileOperation[],
  interruption: Interruption,
): Promise<WriteResult | undefined> {
  const parent = dirname(target);
  const removeParents = await makeParents(parent);
  const { removed, left } = await clearLeftovers(parent, basename(target));
  let staging: string | undefined;
  try {
    staging = await makeStagingFolder(parent, basename(target));
    await stageFiles(staging, operations, interruption);
    await chmod(staging, folderMode());
    if (!(await moveWhole(staging, target))) return undefined;
  } catch (error) {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true });
    await removeParents();
    throw error;
  }
  await syncFolder(parent);
  return {
    dir: target,
    created: paths(operations),
    overwritten: [],
    kept: [],
    unchanged: [],
    leftoversRemoved: removed,
    leftoversLeft: left,
  };
}

/** false: there is another one at the target, and the folder is gone. */
async function moveWhole(staging: string, target: string): Promise<boolean> {
  try {
    await rename(staging, target);
    return true;
  } catch (error) {
    if (!isThereNow(error)) throw error;
    await rm(staging, { recursive: true, force: true });
    return false;
  }
}

async function moveIntoPlace(
  staging: string,
  target: string,
  path: string,
  done: Set<string>,
): Promise<void> {
  for (const folder of foldersAbove(path)) {
    if (done.has(folder)) continue;
    done.add(folder);
    const absolute = join(target, ...folder.split('/'));
    if ((await mkdir(absolute, { recursive: true })) !== undefined) await chmod(absolute, folderMode());
  }
  const file = join(target, ...path.split('/'));
  await rename(join(staging, ...path.split('/')), file);
}

/** The target is there: every file is prepared first, then put in its place by a rename of its own. */
async function writeInto(
  target: string,
  operations: readonly FileOperation[],
  onConflict: 'fail' | 'keep' | 'overwrite',
  interruption: Interruption,
): Promise<WriteResult> {
  const { removed, left } = await clearLeftovers(target, basename(target));
  const { absent, equal, differing, blocked } = await compareTarget(target, operations);
  const conflicts = [
    ...blocked,
    ...(onConflict === 'fail' ? differing.map(({ path }) => ({ path, reason: 'differs' as const })) : []),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (conflicts.length > 0) throw new TargetConflictError(target, conflicts);

  const replaced = onConflict === 'overwrite' ? differing : [];
  const written = [...absent, ...replaced];
  if (written.length > 0) {
    const staging = await makeStagingFolder(target, basename(target));
    try {
      await stageFiles(staging, written, interruption);
      const done = new Set<string>();
      for (const { path } of written) await moveIntoPlace(staging, target, path, done);
      for (const folder of done) await syncFolder(join(target, ...folder.split('/')));
      await syncFolder(target);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }
  return {
    dir: target,
    created: paths(absent),
    overwritten: paths(replaced),
    kept: onConflict === 'keep' ? paths(differing) : [],
    unchanged: paths(equal),
    leftoversRemoved: removed,
    leftoversLeft: left,
  };
}

/**
 * The only writer. An absent target is complete or stays absent, whatever ends the process; in an existing
 * target each file is replaced as a whole, and only when the caller says so.
 *
 * @throws TargetConflictError before anything is written, with every conflict
 * @throws InterruptedError after SIGINT, SIGTERM or SIGHUP, with nothing left behind
 */
export async function writeProject(
  dir: string,
  operations: readonly FileOperation[],
  { onConflict = 'fail' }: WriteOptions = {},
): Promise<WriteResult> {
  assertSound(operations);
  const target = resolve(dir);
  return interruptible(async (interruption) => {
    try {
      const kind = await requireFolderOrNone(target);
      const written = kind === 'absent' ? await writeAbsent(target, operations, interruption) : undefined;
      if (written !== undefined) return written;
      await requireFolderOrNone(target);
      return await writeInto(target, operations, onConflict, interruption);
    } catch (error) {
      throw namingTarget(error, target);
    }
  });
}

async function requireFolderOrNone(target: string): Promise<'absent' | 'folder'> {
  const kind = await kindOf(target);
  if (kind === 'link') throw new TargetConflictError(target, [{ path: '.', reason: 'symbolic-link' }]);
  if (kind === 'other') throw new TargetConflictError(target, [{ path: '.', reason: 'not-a-folder' }]);
  return kind;
}
