import type { MissingAnswer } from '../cli-error';
import { QUESTIONS } from '../../wizard/questions';
import { takesList } from '../../wizard/schema-at';
import { shellQuote } from '../system/shell-quote';

/** How to give one answer that is missing: what it is about, and a flag that sets it. */
export function describeMissing(key: string): MissingAnswer {
  const question = QUESTIONS.find((candidate) => candidate.key === key);
  // No flag sets a single item of a list.
  const how = /\.\d+\./.test(key) ? 'in the file of answers, where its list is' : `--set ${key}=…`;
  if (question === undefined) return { place: key, allowed: [], text: `  ${key}\n      ${how}` };
  const values = question.choices?.map(({ value }) => value) ?? [];
  const example = values[0] ?? (question.kind === 'confirm' ? 'false' : '…');
  const list = takesList(key) ? values.slice(0, 2).join(',') : example;
  const allowed = question.kind === 'confirm' ? ['true', 'false'] : values;
  const text = [
    `  ${key}: ${question.message}`,
    `      --set ${shellQuote(`${key}=${list}`)}${allowed.length === 0 ? '' : `   (${allowed.join(', ')})`}`,
  ].join('\n');
  return { place: key, allowed, text };
}
