import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLines } from '../../review/source-lines';
import { PACKAGE_FOLDER } from '../../scaffold/package-folder';

/** What the build recorded; undefined where the library was not built by its own build. */
export function readSourceLines(): SourceLines | undefined {
  try {
    const text = readFileSync(join(PACKAGE_FOLDER, 'lib', 'source-lines.json'), 'utf8');
    return JSON.parse(text) as SourceLines;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
