import { readFile, rename, writeFile } from 'node:fs/promises';

/** A file's text; undefined where there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts the text in the place of a file, or makes one: whoever reads sees the old one or the new one, whole. */
export async function replaceFile(file: string, text: string, mode?: number): Promise<void> {
  await writeFile(`${file}.new`, text, { mode });
  await rename(`${file}.new`, file);
}
