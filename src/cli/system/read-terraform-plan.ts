import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../cli-error';
import type { Io } from './io';

/** Far more than the plan of one platform. */
const MAX_BYTES = 64 * 1024 * 1024;

const tooLarge = (place: string) =>
  new CliError('usage', `${place} is larger than ${String(MAX_BYTES / 1024 / 1024)} MiB.`);

async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) throw tooLarge('--plan -');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The text that `--plan` names; `-` is standard input. */
export async function readTerraformPlan(file: string, io: Pick<Io, 'stdin' | 'cwd'>): Promise<string> {
  if (file === '-') return readStdin(io.stdin);
  const path = resolve(io.cwd, file);
  try {
    if ((await stat(path)).size > MAX_BYTES) throw tooLarge(`--plan ${file}`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new CliError('usage', `--plan ${file}: there is no such file.`);
  }
}
