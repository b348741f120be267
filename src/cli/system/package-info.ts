import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's own folder: the same two steps up from `src/cli` and from `lib/cli`. */
export const PACKAGE_FOLDER = join(__dirname, '..', '..', '..');

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
