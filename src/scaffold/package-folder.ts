import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function nearest(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('this code lies in no package');
  return nearest(above);
}

/** The package's own folder: the nearest one above this code that has a manifest, at whatever depth the code was built to. */
export const PACKAGE_FOLDER = nearest(__dirname);
