import { parse, YAMLParseError } from 'yaml';
import { nearest, type Issue } from '../../requirements/issue';
import { setAnswer, type Answers } from '../../wizard/answers';
import { schemaAt, settingKeys, takesList, takesText } from '../../wizard/schema-at';
import { parseProblem } from './parse-problem';

export type Setting = { readonly answers: Answers } | { readonly issue: Issue };

function readValue(key: string, text: string): unknown {
  if (takesText(key)) return text;
  const value: unknown = parse(text, { maxAliasCount: 0, prettyErrors: false, logLevel: 'error' });
  if (!takesList(key)) return value;
  if (value === null) return [];
  return typeof value === 'string'
    ? value.split(',').map((item) => item.trim())
    : Array.isArray(value)
      ? value
      : [value];
}

/**
 * One `--set key=value`. Text is taken as it is; numbers, yes or no, and lists are read as YAML;
 * a list may also be written as `a,b`.
 */
export function parseSetting(argument: string): Setting {
  const cut = argument.indexOf('=');
  const key = cut < 0 ? argument : argument.slice(0, cut);
  if (cut < 0) return { issue: { place: '--set', value: argument, message: 'must be written as key=value' } };
  if (schemaAt(key) === undefined) {
    const suggestion = nearest(key, settingKeys());
    return {
      issue: {
        place: key,
        message: 'is not a known setting (see docs/answers.md)',
        ...(suggestion !== undefined && { suggestion }),
      },
    };
  }
  const text = argument.slice(cut + 1);
  try {
    return { answers: setAnswer({}, key, readValue(key, text)) };
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    return { issue: { place: key, value: text, message: `cannot be read: ${parseProblem(error)}` } };
  }
}
