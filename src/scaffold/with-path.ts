/**
 * Does something to one file. Once a file is open, the system's errors (it is a folder, the disk is full) name no path, and nobody could
 * tell which file they are about: they name this one then.
 */
export async function withPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && !('path' in error)) Object.assign(error, { path });
    throw error;
  }
}
