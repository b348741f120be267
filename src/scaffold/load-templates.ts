import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PACKAGE_FOLDER } from './package-folder';
import type { Templates } from './templates';

const FOLDER = join(PACKAGE_FOLDER, 'templates');

/** npm leaves dotfiles out of packages, so templates carry an underscore in the dot's place. */
const withDots = (path: string) =>
  path
    .split(sep)
    .map((part) => (/^_[a-z]/.test(part) ? `.${part.slice(1)}` : part))
    .join('/');

/** Reads the package's own templates. They are data: nothing in them is run. */
export function loadTemplates(folder: string = FOLDER): Templates {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/__pycache__|\.pyc$/.test(file))
    .sort();
  return new Map(
    files.map((file) => [withDots(file.slice(folder.length + 1)), readFileSync(file, 'utf8')] as const),
  );
}
