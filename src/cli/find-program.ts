import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies on PATH, or undefined where it does not. Starts nothing. */
export function findProgram(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const endings = ['', ...(process.platform === 'win32' ? (env['PATHEXT'] ?? '.EXE').split(';') : [])];
  return (env['PATH'] ?? '')
    .split(delimiter)
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
