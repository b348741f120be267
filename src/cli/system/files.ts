import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { oneLine } from '../../redaction/printable';
import { withPath } from '../../scaffold/with-path';
import { CliError } from '../cli-error';

const PIECE = 64 * 1024;

/** What a program was handed opened: standard input, or what a shell makes of `<(…)`. It has a writer, and an end. */
const HANDED_OVER = /^\/(dev\/(stdin|fd\/\d+)|proc\/[^/]+\/fd\/\d+)$/;

/** What is no file: a pipe with a name waits for a writer for ever, and a device may have no end. */
class NoFileError extends CliError {
  public readonly code = 'ENOFILE';

  constructor(path: string) {
    super('failure', `${oneLine(path)}: it is a pipe, a device or a socket, and must be a file`, {
      place: path,
    });
  }
}

/**
 * A file's text; undefined where it has more bytes than that. What is handed over opened has no size to ask for.
 * @throws NoFileError for a pipe, a device or a socket of the file system
 */
export const readAtMost = (file: string, bytes: number): Promise<string | undefined> =>
  withPath(file, () => readOpened(file, bytes));

async function readOpened(file: string, bytes: number): Promise<string | undefined> {
  const stats = HANDED_OVER.test(file) ? undefined : await stat(file);
  if (stats?.isFile() === false && !stats.isDirectory()) throw new NoFileError(file);
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
