import { chmod, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileOperation } from './file-operation';
import type { Interruption } from './interruption';
import { foldersAbove } from './project-path';
import { withPath } from './with-path';

/** What everybody may do, as far as the process's umask lets them; the owner may do what the work needs. */
// Deprecated because other threads may create files meanwhile, and here are none.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const permitted = (mode: number): number => (mode & ~process.umask()) | (mode & 0o700);
const FILE_MODE = 0o644;
export const folderMode = (): number => permitted(0o755);

/** Makes a folder's list of files durable. Windows cannot, and needs it not. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle;
  try {
    handle = await open(folder, 'r');
  } catch (error) {
    // What may be written into but not listed cannot be opened either; the files are there all the same.
    if (['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeFile(root: string, { path, content, mode }: FileOperation): Promise<void> {
  const file = join(root, ...path.split('/'));
  // 'wx' creates and never follows: whatever appears under that name meanwhile is an error.
  const handle = await open(file, 'wx', 0o600);
  await withPath(file, async () => {
    try {
      await handle.writeFile(content);
      // Set afterwards: until it is whole, nobody else reads it.
      await handle.chmod(permitted(mode ?? FILE_MODE));
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Writes all files below an empty folder, whole and durable. */
export async function stageFiles(
  root: string,
  operations: readonly FileOperation[],
  interruption: Interruption,
): Promise<void> {
  const folders = [...new Set(operations.flatMap(({ path }) => foldersAbove(path)))].sort();
  for (const folder of folders) {
    const absolute = join(root, ...folder.split('/'));
    await mkdir(absolute);
    await chmod(absolute, folderMode());
  }
  interruption.check();
  // Every write is over before this returns or throws, so that nobody writes into a folder that is being removed.
  const writes = await Promise.allSettled(
    operations.map(async (operation) => {
      interruption.check();
      await writeFile(root, operation);
    }),
  );
  for (const write of writes) if (write.status === 'rejected') throw write.reason;
  for (const folder of folders) await syncFolder(join(root, ...folder.split('/')));
  await syncFolder(root);
  interruption.check();
}
