import { resolve } from 'node:path';
import type { Issue } from '../../requirements/issue';
import { isGroup, type Answers } from '../../wizard/answers';
import { readAtMost, readStreamAtMost } from '../system/files';
import type { Io } from '../system/io';
import { readYaml } from './read-yaml';

/** Far more than every answer that there is. */
const MAX_BYTES = 256 * 1024;
const MAX_ALIASES = 20;

/** Why a file cannot be read, in words, by the code of the system's error. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, and must be a file of answers in YAML or JSON, or a mlops.json',
  ENOFILE:
    'it is a pipe, a device or a socket, and must be a file. What another program writes is read with --config - or <(…)',
  EACCES: 'its permissions do not let you',
};

export type AnswersFile = { readonly answers: Answers } | { readonly issue: Issue };

/** YAML or JSON: the content alone decides. */
export function parseAnswers(text: string, place: string): AnswersFile {
  const fail = (message: string): AnswersFile => ({ issue: { place, message } });
  const read = readYaml(text, MAX_ALIASES);
  if ('problem' in read) {
    return fail(
      read.place === undefined
        ? read.problem
        : `cannot be used: ${read.place || 'the whole'} ${read.problem}`,
    );
  }
  return isGroup(read.value)
    ? { answers: read.value }
    : fail('must hold an object with "requirements", "platform" or both');
}

/** Reads the answers file that `--config` names; `-` is standard input. */
export async function readAnswersFile(file: string, io: Io): Promise<AnswersFile> {
  const place = file === '-' ? '--config - (standard input)' : `--config ${file}`;
  let text: string | undefined;
  try {
    text = await (file === '-'
      ? readStreamAtMost(io.stdin, MAX_BYTES)
      : readAtMost(resolve(io.cwd, file), MAX_BYTES));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return {
      issue: { place, message: `cannot be read: ${UNREADABLE[code] ?? code}` },
    };
  }
  if (text === undefined) return { issue: { place, message: `is larger than ${MAX_BYTES / 1024} KiB` } };
  return parseAnswers(text, place);
}
