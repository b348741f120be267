import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';

/** A process id means something on its own host only, so the host is part of the name. */
const host = () => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** With what a staging folder's name has besides, no name may be longer than 255 bytes. */
const LONGEST = 200;

/** What a staging folder is called after. */
const stem = (name: string): string =>
  Buffer.byteLength(name) <= LONGEST ? name : createHash('sha256').update(name).digest('hex').slice(0, 32);

const pattern = (name: string) =>
  new RegExp(
    `^\\.${stem(name).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.tmp-([0-9a-f]{8})-([0-9]+)-[0-9a-f]{12}$`,
  );

/** Makes a folder that only this user can look into, beside or inside the target: same file system. */
export async function makeStagingFolder(parent: string, name: string): Promise<string> {
  const random = randomBytes(6).toString('hex');
  const folder = join(parent, `.${stem(name)}.tmp-${host()}-${String(process.pid)}-${random}`);
  await mkdir(folder, { mode: 0o700 });
  // A umask may have taken bits away that the work needs.
  await chmod(folder, 0o700);
  return folder;
}

/**
 * An error of the file system, with the path that was to be written where it names one in a staging folder: what that is called,
 * nobody but this program knows.
 */
export function namingTarget(error: unknown, target: string): unknown {
  if (typeof error !== 'object' || error === null || !('path' in error)) return error;
  const path = String(error.path);
  for (const parent of [target, dirname(target)]) {
    const [folder = '', ...rest] = relative(parent, path).split(sep);
    if (pattern(basename(target)).test(folder)) return Object.assign(error, { path: join(target, ...rest) });
  }
  return error;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

export interface Leftovers {
  /** Staging folders of runs that are no more; they have been removed. */
  readonly removed: readonly string[];
  /** Staging folders whose run may still be going on, here or on another host; left alone. */
  readonly left: readonly string[];
}

/** Removes the staging folders of earlier runs that were killed. */
export async function clearLeftovers(parent: string, name: string): Promise<Leftovers> {
  const removed: string[] = [];
  const left: string[] = [];
  const form = pattern(name);
  // A folder that may be written to but not listed is no reason to fail: then there is nothing to clear.
  for (const entry of await readdir(parent).catch(() => [])) {
    const match = form.exec(entry);
    if (match === null) continue;
    const folder = join(parent, entry);
    const dead = match[1] === host() && !isAlive(Number(match[2]));
    if (dead && (await lstat(folder)).isDirectory()) {
      await rm(folder, { recursive: true, force: true });
      removed.push(folder);
    } else {
      left.push(folder);
    }
  }
  return { removed, left };
}
