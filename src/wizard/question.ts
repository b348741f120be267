import type { Answers } from './answers';

/** What a person can answer a question with. */
export type Answer = string | number | boolean | readonly string[];

/** When a follow-up, or a choice, matters: to the wizard, and in words to the reader of docs/answers.md. */
export interface Condition {
  readonly holds: (answers: Answers) => boolean;
  readonly words: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  /** The heading of the group that begins with this choice. */
  readonly heading?: string;
  /** Offered only where this holds, given the answers before it. @default - always */
  readonly when?: Condition;
}

/** What the answers alone do not tell, but defaults may use. */
export interface QuestionContext {
  /** Last part of the target folder's path, as the user typed it. */
  readonly directoryName: string | undefined;
}

/**
 * One question of the wizard, and at the same time one key of the answers file, one `--set` and one entry of
 * docs/answers.md. What is a valid answer is not said here: the schema at `key` decides, wherever an answer comes from.
 */
export interface Question {
  /** Dotted path into `{ requirements, platform }`. */
  readonly key: string;
  /** A few words that name the setting in a summary. */
  readonly label: string;
  /** The question as it is asked. */
  readonly message: string;
  /** One line that helps to decide. */
  readonly help: string;
  /** A list is typed, with commas: what may stand in it is too much to choose from. */
  readonly kind: 'select' | 'multi-select' | 'text' | 'list' | 'number' | 'confirm';
  /** For select and multi-select: every value that the schema allows, in the order in which it is shown. */
  readonly choices?: readonly Choice[];
  /** An empty answer is one too: the setting stays unset. */
  readonly optional?: true;
  /** Offered first; undefined: nothing is. Without it, the schema's own default. */
  readonly default?: (answers: Answers, context: QuestionContext) => Answer | undefined;
  /** A follow-up is asked only where this holds, given the answers before it. */
  readonly when?: Condition;
}

/** Whether the answers so far call for a question. */
export const isCalledFor = ({ when }: Question, answers: Answers): boolean => when?.holds(answers) ?? true;

/** Choices for every value of a vocabulary; a value without words does not compile. */
export function choicesFor<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, readonly [label: string, hint: string]>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: words[value][0], hint: words[value][1] }));
}

/** Choices whose names say enough. */
export const named = <V extends string>(
  values: readonly V[],
  names: Readonly<Record<V, string>>,
): readonly Choice[] => values.map((value) => ({ value, label: names[value], hint: '' }));

/** The same choices, with a heading before the first one of each group. */
export function inGroups(
  groups: Readonly<Record<string, readonly string[]>>,
  choices: readonly Choice[],
): readonly Choice[] {
  const headings = new Map(Object.entries(groups).map(([heading, [first]]) => [first, heading]));
  return choices.map((choice) => {
    const heading = headings.get(choice.value);
    return heading === undefined ? choice : { ...choice, heading };
  });
}
