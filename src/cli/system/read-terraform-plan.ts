import { resolve } from 'node:path';
import { CliError } from '../cli-error';
import { readAtMost, readStreamAtMost } from './files';
import type { Io } from './io';
import { oneLine } from '../../redaction/printable';

/** Far more than the plan of one platform. */
const MAX_BYTES = 64 * 1024 * 1024;

async function readText(
  file: string,
  { stdin, cwd }: Pick<Io, 'stdin' | 'cwd'>,
): Promise<string | undefined> {
  if (file === '-') return readStreamAtMost(stdin, MAX_BYTES);
  try {
    return await readAtMost(resolve(cwd, file), MAX_BYTES);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new CliError('usage', `--plan ${oneLine(file)}: there is no such file.`);
  }
}

/** The text that `--plan` names; `-` is standard input. */
export async function readTerraformPlan(file: string, io: Pick<Io, 'stdin' | 'cwd'>): Promise<string> {
  const text = await readText(file, io);
  if (text === undefined) {
    throw new CliError(
      'usage',
      `--plan ${oneLine(file)} is larger than ${String(MAX_BYTES / 1024 / 1024)} MiB.`,
    );
  }
  return text;
}
