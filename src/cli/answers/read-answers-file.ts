import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { Issue } from '../../requirements/issue';
import type { Answers } from '../../wizard/answers';
import type { Io } from '../system/io';
import { parseProblem } from './parse-problem';

/** Far more than every answer that there is. */
const MAX_BYTES = 256 * 1024;
const MAX_ALIASES = 20;

export type AnswersFile = { readonly answers: Answers } | { readonly issue: Issue };

async function readStdin(stdin: NodeJS.ReadStream): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readText(file: string, io: Io): Promise<string | undefined> {
  if (file === '-') return readStdin(io.stdin);
  const path = resolve(io.cwd, file);
  return (await stat(path)).size > MAX_BYTES ? undefined : readFile(path, 'utf8');
}

/** YAML or JSON: YAML 1.2 contains JSON, so that the content alone decides. */
export function parseAnswers(text: string, place: string): AnswersFile {
  const fail = (message: string): AnswersFile => ({ issue: { place, message } });
  let value: unknown;
  try {
    const document = parseDocument(text.replace(/^\uFEFF/, ''), { uniqueKeys: true, prettyErrors: true });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) return fail(`cannot be read: ${parseProblem(problem)}`);
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return fail(`cannot be read: ${parseProblem(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('must hold an object with "requirements", "platform" or both');
  }
  return { answers: value as Answers };
}

/** Reads the answers file that `--config` names; `-` is standard input. */
export async function readAnswersFile(file: string, io: Io): Promise<AnswersFile> {
  const place = file === '-' ? '--config - (standard input)' : `--config ${file}`;
  let text: string | undefined;
  try {
    text = await readText(file, io);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return {
      issue: { place, message: `cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}` },
    };
  }
  if (text === undefined) return { issue: { place, message: `is larger than ${MAX_BYTES / 1024} KiB` } };
  return parseAnswers(text, place);
}
