import { nearest, type Issue } from '../../requirements/issue';
import type { PRESETS } from '../../requirements/presets';
import { WEIGHT_NAMES } from '../../requirements/weight-names';
import { getAnswer, mergeAnswers, setAnswer, type Answers } from '../../wizard/answers';
import { withDefaultKinds } from '../../wizard/with-default-kinds';
import type { Io } from '../system/io';
import type { AnswerOptions } from '../commands/options';

export type Presets = typeof PRESETS;

export interface GivenAnswers {
  readonly answers: Answers;
  /** What could not even be read. */
  readonly issues: readonly Issue[];
  /**
   * A preset or a file speaks about requirements: what it leaves out has its default. One that cannot be read counts,
   * because that is the problem to tell about, and not everything that it may have said.
   */
  readonly speaksOfRequirements: boolean;
}

interface Source {
  readonly answers?: Answers;
  /** The key of an answer that it takes back. */
  readonly withdrawn?: string;
  readonly issue?: Issue;
}

function fromPreset(name: string, presets: Presets): Source {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset !== undefined) {
    const { requirements, platform } = preset;
    return { answers: { requirements, ...(platform && { platform }) } };
  }
  const allowed = Object.keys(presets);
  const suggestion = nearest(name, allowed);
  return {
    issue: {
      place: '--preset',
      value: name,
      message: 'is not a known preset',
      allowed,
      ...(suggestion !== undefined && { suggestion }),
    },
  };
}

/** Reading YAML takes as long as deciding; only who gives some has to wait for it. */
async function fromFile(file: string, io: Io): Promise<Source> {
  const { readAnswersFile } = await import('./read-answers-file.js');
  return readAnswersFile(file, io);
}

async function fromSettings(settings: readonly string[]): Promise<readonly Source[]> {
  if (settings.length === 0) return [];
  const { parseSetting } = await import('./parse-setting.js');
  return settings.map(parseSetting);
}

/** `--weight operating-effort=200` is short for `--set requirements.weights.operating-effort=200`. */
async function fromWeights(weights: readonly string[]): Promise<readonly Source[]> {
  const read = weights.map((weight) => ({ weight, issue: weightIssue(weight) }));
  const sound = read.filter(({ issue }) => issue === undefined);
  return [
    ...(await fromSettings(sound.map(({ weight }) => `requirements.weights.${weight}`))),
    ...read.flatMap(({ issue }) => (issue === undefined ? [] : [{ issue }])),
  ];
}

/** What is wrong with how a weight is written, and with its name: a percentage is read as every other number. */
function weightIssue(value: string): Issue | undefined {
  const [, name] = /^([^=]+)=/.exec(value) ?? [];
  if (name === undefined) return { place: '--weight', value, message: 'must be written as name=percent' };
  if (WEIGHT_NAMES.some((known) => known === name)) return undefined;
  const suggestion = nearest(name, WEIGHT_NAMES);
  const message = 'names nothing that costs points';
  const issue = { place: '--weight', value, message, allowed: WEIGHT_NAMES };
  return suggestion === undefined ? issue : { ...issue, suggestion };
}

/** Everything that flags, answers file and preset say; flags beat the file, the file beats the preset. */
export async function givenAnswers(options: AnswerOptions, io: Io, presets: Presets): Promise<GivenAnswers> {
  const preset: Source = options.preset === undefined ? {} : fromPreset(options.preset, presets);
  const file: Source =
    options.file ?? (options.config === undefined ? {} : await fromFile(options.config, io));
  const settings = [...(await fromSettings(options.set ?? [])), ...(await fromWeights(options.weight ?? []))];
  const sources = [preset, file, ...settings];
  return {
    answers: withDefaultKinds(
      sources.reduce<Answers>((merged, { answers, withdrawn }) => {
        const all = mergeAnswers(merged, answers ?? {});
        return withdrawn === undefined ? all : setAnswer(all, withdrawn, undefined);
      }, {}),
    ),
    issues: sources.flatMap(({ issue }) => (issue === undefined ? [] : [issue])),
    speaksOfRequirements: [preset, file].some(
      ({ answers, issue }) =>
        issue !== undefined || (answers !== undefined && getAnswer(answers, 'requirements') !== undefined),
    ),
  };
}
