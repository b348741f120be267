import type { FileOperation } from './file-operation';

const CONTROL = /\p{Cc}/u;

/** What is wrong with a path below the project folder, or undefined. */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (CONTROL.test(path)) return 'holds a control character';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    return 'has an empty, "." or ".." part';
  }
  return undefined;
}

/** The folders above a path, outermost first: `a/b/c` has `a` and `a/b`. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Refuses operations that leave the project folder or that cannot all be carried out.
 * Such operations are a defect of this program, never a user's mistake, hence a plain error.
 */
export function assertSound(operations: readonly FileOperation[]): void {
  const files = new Set<string>();
  for (const { path } of operations) {
    const problem = pathProblem(path);
    if (problem !== undefined) throw new Error(`The path ${JSON.stringify(path)} ${problem}`);
    // Case-insensitive, because two such files are one on macOS and Windows.
    const folded = path.toLowerCase();
    if (files.has(folded)) throw new Error(`The path ${JSON.stringify(path)} occurs twice`);
    files.add(folded);
  }
  for (const { path } of operations) {
    const file = foldersAbove(path.toLowerCase()).find((folder) => files.has(folder));
    if (file !== undefined) throw new Error(`The path ${JSON.stringify(path)} lies below the file "${file}"`);
  }
}
