import { nearest, type Issue } from '../../requirements/issue';
import { setAnswer, type Answers } from '../../wizard/answers';
import { schemaAt, settingKeys, takesList, takesNumberOrNothing, takesText } from '../../wizard/schema-at';
import { readYaml, type ReadYaml } from './read-yaml';

/** With `withdrawn`, the key of an answer that is taken back: what another source says there does not count. */
export type Setting = { readonly answers: Answers; readonly withdrawn?: string } | { readonly issue: Issue };

function asList(value: unknown): unknown {
  if (value === null) return [];
  if (typeof value === 'string') return value.split(',').map((item) => item.trim());
  return Array.isArray(value) ? value : [value];
}

function readValue(key: string, text: string): ReadYaml {
  if (takesText(key)) return { value: text };
  const read = readYaml(text, 0);
  return 'value' in read && takesList(key) ? { value: asList(read.value) } : read;
}

/**
 * One `--set key=value`. Text is taken as it is; numbers, yes or no, and lists are read as YAML;
 * a list may also be written as `a,b`. An optional number that is left empty is no answer, as where it is asked for.
 */
export function parseSetting(argument: string): Setting {
  const cut = argument.indexOf('=');
  const key = argument.slice(0, Math.max(cut, 0));
  if (key === '')
    return { issue: { place: '--set', value: argument, message: 'must be written as key=value' } };
  if (schemaAt(key) === undefined) {
    // Whose group is right and whose name is not is not helped by "<name>".
    const keys = settingKeys().filter((one) => !one.endsWith('.<name>') || !key.startsWith(one.slice(0, -6)));
    const suggestion = nearest(key, keys);
    return {
      issue: {
        place: key,
        message: 'is not a known setting (see docs/answers.md)',
        ...(suggestion !== undefined && { suggestion }),
      },
    };
  }
  const text = argument.slice(cut + 1);
  if (text.trim() === '' && takesNumberOrNothing(key)) return { answers: {}, withdrawn: key };
  const read = readValue(key, text);
  if ('value' in read) return { answers: setAnswer({}, key, read.value) };
  const { problem, place } = read;
  // Of what cannot be read it is not known whether it is secret: no message tells it.
  return { issue: { place: [key, place].filter(Boolean).join('.'), message: problem } };
}
