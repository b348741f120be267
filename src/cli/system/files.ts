import { open, rename, rm, writeFile } from 'node:fs/promises';
import { withPath } from '../../scaffold/with-path';

const PIECE = 64 * 1024;

/** A file's text; undefined where it has more bytes than that. A device has no size to ask for, and may have no end. */
export const readAtMost = (file: string, bytes: number): Promise<string | undefined> =>
  withPath(file, () => readOpened(file, bytes));

async function readOpened(file: string, bytes: number): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let size = 0; ;) {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(PIECE) });
      if (bytesRead === 0) return Buffer.concat(pieces).toString('utf8');
      size += bytesRead;
      if (size > bytes) return undefined;
      pieces.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** What a stream holds, as `readAtMost` has it. */
export async function readStreamAtMost(
  stream: NodeJS.ReadStream,
  bytes: number,
): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const buffer = Buffer.from(piece as Uint8Array);
    size += buffer.length;
    if (size > bytes) return undefined;
    pieces.push(buffer);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Far more than any file of a project that is read here. */
const LARGEST = 256 * 1024 * 1024;

/** A file that is larger than any of its kind. */
class TooLargeError extends Error {
  public readonly code = 'EFBIG';

  constructor(public readonly path: string) {
    super(`${path} is too large`);
  }
}

/** A file's text; undefined where there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  let text: string | undefined;
  try {
    text = await readAtMost(file, LARGEST);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (text === undefined) throw new TooLargeError(file);
  return text;
}

/**
 * Puts the text in the place of a file, or makes one: whoever reads sees the old one or the new one, whole. Where that fails, nothing
 * is left behind, and the error is about the file that was to be.
 */
export async function replaceFile(file: string, text: string, mode?: number): Promise<void> {
  const made = `${file}.new`;
  try {
    await writeFile(made, text, { mode });
    await rename(made, file);
  } catch (error) {
    await rm(made, { force: true }).catch(() => undefined);
    throw Object.assign(error as Error, { path: file });
  }
}
