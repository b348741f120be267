import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './library';
import { PACKAGE_FOLDER } from './package-folder';

/**
 * A checkout that has been built holds its packed tarball in `dist/`: projects made from it carry the tarball along.
 * The published package has no `dist/`: projects made from it depend on its exact version.
 */
export function findLibrary(packageFolder: string = PACKAGE_FOLDER): Library {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const fileName = `mlops-scaffold-${version}.tgz`;
  const dist = join(packageFolder, 'dist');
  let files: string[];
  try {
    files = readdirSync(dist);
  } catch {
    return { kind: 'published', version };
  }
  if (files.includes(fileName)) {
    return { kind: 'vendored', version, fileName, tarball: readFileSync(join(dist, fileName)) };
  }
  return { kind: 'published', version };
}
