import type { IdleAnswer } from '../../decision/question';
import type { Platform } from '../../plan/platform';
import { issueLines, type Issue } from '../../requirements/issue';
import type { Requirements } from '../../requirements/requirements';
import type { Answers } from '../../wizard/answers';
import type { Prompter } from '../../wizard/prompter';
import type { Question } from '../../wizard/question';
import { requirementsIn, resolveAnswers, type Resolution } from '../../wizard/resolve-answers';
import { kindMissing } from '../../wizard/with-default-kinds';
import { runWizard, type Outcome } from '../../wizard/run-wizard';
import { CliError, InvalidAnswersError } from '../cli-error';
import { givenAnswers, type GivenAnswers, type Presets } from '../answers/given-answers';
import { canAsk, type Io } from '../system/io';
import { describeMissing } from './missing-answers';
import type { AnswerOptions, OutputOptions } from '../commands/options';

export interface Conversation {
  readonly questions: readonly Question[];
  readonly openPrompter: () => Promise<Prompter>;
  /** What the requirements lead to; as soon as it is known, with the platform. */
  readonly outcome: (
    requirements: Requirements,
    idle: IdleAnswer | undefined,
    platform?: Platform,
  ) => Outcome;
  /** What confirming will do. Without it, the questions are all there is. */
  readonly confirmation?: (platform: Platform) => string;
}

export interface CollectInput {
  readonly options: AnswerOptions & OutputOptions & { readonly yes?: boolean };
  readonly io: Io;
  readonly presets: Presets;
  /** Last part of the target's path, if the user named one. */
  readonly directoryName: string | undefined;
  /** What is offered as a name otherwise, and taken with --yes. */
  readonly fallbackName: string;
  /** Problems that were found elsewhere and belong into the same list. */
  readonly issues: readonly Issue[];
  /** How to ask; undefined: never. */
  readonly conversation: Conversation | undefined;
}

export interface CollectedAnswers {
  readonly requirements: Requirements;
  readonly platform: Platform;
  /** What was given and says nothing beside another answer. */
  readonly idle: IdleAnswer | undefined;
  readonly interactive: boolean;
}

/** Not where standard input is the answers file, nor where standard output is for a program. */
const mayConverse = ({ yes, json, config }: CollectInput['options'], io: Io): boolean =>
  canAsk(io) && yes !== true && json !== true && config !== '-';

type Complete = Resolution & { readonly complete: true };

/** Complete answers from flags, file, preset, defaults and, at a terminal, from the person at it. */
export async function collectAnswers(input: CollectInput): Promise<CollectedAnswers> {
  const { options, io, presets } = input;
  const given = await givenAnswers(options, io, presets);
  const conversation = mayConverse(options, io) ? input.conversation : undefined;
  const interactive = conversation !== undefined;
  const fallback = interactive || options.yes === true ? input.fallbackName : undefined;
  const context = { directoryName: input.directoryName ?? fallback };
  const resolution = resolveAnswers(given.answers, {
    context,
    defaultRequirements: options.yes === true || given.speaksOfRequirements,
  });
  const open = resolution.complete || interactive ? [] : resolution.missing;
  const ofOtherKinds = open.flatMap((key) => {
    const issue = kindMissing(key, given.answers);
    return issue === undefined ? [] : [{ key, issue }];
  });
  const issues = [
    ...given.issues,
    ...input.issues,
    ...(resolution.complete ? [] : resolution.issues),
    ...ofOtherKinds.map(({ issue }) => issue),
  ];
  const missing = open.filter((key) => !ofOtherKinds.some((other) => other.key === key));
  if (issues.length > 0 || missing.length > 0) {
    throw new InvalidAnswersError(issues, missing.map(describeMissing), options.yes === true, canAsk(io));
  }
  if (conversation === undefined) return { ...(resolution as Complete), interactive };
  return { ...(await converse(conversation, given, context)), interactive };
}

async function converse(
  { questions, openPrompter, outcome, confirmation }: Conversation,
  { answers: given, speaksOfRequirements }: GivenAnswers,
  context: { readonly directoryName: string | undefined },
): Promise<Complete> {
  const resolve = (answers: Answers) => resolveAnswers(answers, { context, defaultRequirements: false });
  const prompter = await openPrompter();
  try {
    const result = await runWizard({
      questions,
      given,
      context,
      prompter,
      // A preset, or a file, that says nothing of what need not be said means that.
      settled: ({ key, optional }) =>
        speaksOfRequirements && optional === true && key.startsWith('requirements.'),
      outcome: (answers) => {
        const resolved = resolve(answers);
        return resolved.complete
          ? outcome(resolved.requirements, resolved.idle, resolved.platform)
          : { text: problems(resolved), feasible: false };
      },
      ...(confirmation && {
        early: (answers: Answers) => {
          const asked = requirementsIn(answers);
          if (asked !== undefined) return outcome(asked.requirements, asked.idle);
          const resolved = resolve(answers);
          return { text: resolved.complete ? '' : problems(resolved), feasible: false };
        },
        confirmation: (answers: Answers) => {
          const resolved = resolve(answers);
          return resolved.complete ? confirmation(resolved.platform) : '';
        },
      }),
    });
    if (!result.confirmed) throw new CliError('interrupted', 'Cancelled. Nothing was written.');
    return resolve(result.answers) as Complete;
  } finally {
    prompter.close();
  }
}

function problems({ issues, missing }: Resolution & { readonly complete: false }): string {
  return [
    'These answers do not fit together:',
    ...issueLines(issues).map((line) => `  ${line}`),
    ...missing.map((key) => `  ${key} is missing`),
  ].join('\n');
}
