import { isDeepStrictEqual } from 'node:util';
import { getAnswer, isGroup, mergeAnswers, type Answers } from '../../wizard/answers';
import { resolveAnswers } from '../../wizard/resolve-answers';
import { takesList, takesText } from '../../wizard/schema-at';
import type { Presets } from './given-answers';
import type { InitOptions } from '../commands/options';
import { shellCommand } from '../system/shell-quote';

export interface ReproduceInput {
  readonly program: readonly string[];
  readonly directory: string;
  readonly directoryName: string;
  readonly options: InitOptions;
  readonly answers: Answers;
  readonly presets: Presets;
}

/** Items that YAML reads as the text that they are, with commas between them. */
const PLAIN_ITEM = /^(?!(true|false|null)$)[a-z][-a-z0-9]*$/;

/** A value as `--set` reads it back: text as it is, a list with commas where that is enough, else JSON. */
function settingFor(key: string, value: unknown): string {
  if (takesText(key)) return `${key}=${String(value)}`;
  const isPlainList =
    takesList(key) &&
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'string' && PLAIN_ITEM.test(item));
  return `${key}=${isPlainList ? value.join(',') : JSON.stringify(value)}`;
}

/** A key with a dot in it, such as a label's, is no path; and nothing says that a group is there, but empty. */
const canBeSpelledOut = (group: Answers): boolean => {
  const names = Object.keys(group);
  return names.length > 0 && !names.some((name) => name.includes('.'));
};

/** The settings in which `answers` differ from `base`, key by key. A group of another kind is spelled out. */
function settings(answers: Answers, base: Answers, prefix: string): string[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    const standard = Object.hasOwn(base, name) ? base[name] : undefined;
    if (value === undefined || isDeepStrictEqual(value, standard)) return [];
    if (!isGroup(value) || !canBeSpelledOut(value)) return [settingFor(key, value)];
    const sameKind = isGroup(standard) && standard['kind'] === value['kind'];
    return settings(value, sameKind ? standard : {}, key);
  });
}

/** What the run would have taken without the answers: the preset, and the defaults below it. */
function baseOf({ options, presets, directoryName }: ReproduceInput): Answers {
  const preset = options.preset === undefined ? undefined : presets[options.preset];
  const given: Answers = preset
    ? mergeAnswers({ requirements: preset.requirements }, { platform: preset.platform ?? {} })
    : {};
  const resolved = resolveAnswers(given, { context: { directoryName }, defaultRequirements: true });
  return resolved.complete ? { requirements: resolved.requirements, platform: resolved.platform } : {};
}

/** The one command that makes the same project again without a question, as arguments. */
export function reproduceArguments(input: ReproduceInput): readonly string[] {
  const { options, program, directory, answers } = input;
  const base = baseOf(input);
  const repeated = (flag: string, values: readonly string[] = []) => values.flatMap((value) => [flag, value]);
  return [
    ...program,
    'init',
    directory,
    '--yes',
    ...repeated('--preset', options.preset === undefined ? [] : [options.preset]),
    ...repeated('--set', settings(answers, withNamespaceOf(answers, base), '')),
    ...repeated('--use', options.use),
    ...repeated('--exclude', options.exclude),
    ...repeated('--accept', options.accept),
    ...repeated('--as-of', options.asOf === undefined ? [] : [options.asOf]),
    ...repeated(
      '--on-conflict',
      options.onConflict === undefined || options.onConflict === 'fail' ? [] : [options.onConflict],
    ),
    ...(options.install === false ? ['--no-install'] : []),
    ...(options.workspace === false ? ['--no-workspace'] : []),
    ...(options.cdktfCli === false ? ['--no-cdktf-cli'] : []),
  ];
}

export const reproduceCommand = (input: ReproduceInput): string => shellCommand(reproduceArguments(input));

/** The namespace follows the name, whatever the name is. */
function withNamespaceOf(answers: Answers, base: Answers): Answers {
  const name = getAnswer(answers, 'platform.name');
  return mergeAnswers(base, { platform: { namespace: name } });
}
