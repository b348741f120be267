import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/** Where a program lies, on PATH where it is only a name, or undefined where it does not. Starts nothing. */
export function findProgram(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const endings = ['', ...(process.platform === 'win32' ? (env['PATHEXT'] ?? '.EXE').split(';') : [])];
  const folders = name === basename(name) ? (env['PATH'] ?? '').split(delimiter) : [''];
  return folders
    .flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
