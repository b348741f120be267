import { minimalConflict, type Demand } from '../decision/conflict';
import type { Question } from '../decision/question';
import type { Requirements } from '../requirements/requirements';
import { relaxations, type Change, type Relaxation } from '../decision/relaxations';
import { LANGUAGE_NAMES } from '../catalogue/vocabulary';
import { type Names, taskName } from './names';
import { indent } from './decision-text';

/** What cannot be met together, and the cheapest ways out, for a question without a feasible stack. */
export interface WaysOut {
  readonly conflict: readonly Demand[];
  /** The smallest changes. */
  readonly relaxations: readonly Relaxation[];
  /** How many more ways out there are. */
  readonly moreRelaxations: number;
}

const TOLD = 5;

export function waysOut(question: Question): WaysOut {
  const all = relaxations(question, Infinity);
  return {
    conflict: minimalConflict(question),
    relaxations: all.slice(0, TOLD),
    moreRelaxations: Math.max(0, all.length - TOLD),
  };
}

function demandWords(demand: Demand, toolName: Names): string {
  switch (demand.kind) {
    case 'task':
      return `the task ${taskName(demand.task)}`;
    case 'language':
      return `requirements.requiredLanguages=${demand.language}`;
    case 'licence':
    case 'hosting':
    case 'cloud':
    case 'budget':
      return `requirements.${demand.kind}=${String(demand.answer)}`;
    case 'exclude':
      return `--exclude ${demand.tool}`;
    case 'use':
      return `--use ${demand.task}=${demand.tool} (${toolName(demand.tool)})`;
    case 'deployable':
      return 'only tools that this version can deploy';
  }
}

function changeWords(change: Change): string {
  switch (change.give) {
    case 'task':
      return `leave ${taskName(change.task)} out`;
    case 'use':
      return `drop --use ${change.task}=${change.tool ?? ''}`;
    case 'exclude':
      return `allow ${change.tool}`;
    case 'deployable':
      return 'take tools that this version cannot deploy (recommend shows them)';
    case 'language':
      return `make ${LANGUAGE_NAMES[change.language]} a wish: take it out of requirements.requiredLanguages`;
    case 'budget':
      return `raise requirements.budget=${String(change.from)}, or leave it out`;
    case 'users':
      return `say how many users there are, if no more than ${String(change.upTo)}: --set requirements.users=…`;
    case 'licence':
    case 'hosting':
    case 'cloud':
      return `--set requirements.${change.give}=${change.to} instead of ${change.from}`;
  }
}

/** The same in words: which demands conflict, and what each way out would lead to. */
export function waysOutText(
  { conflict, relaxations: ways, moreRelaxations: more }: WaysOut,
  toolName: Names,
): string {
  return [
    'These cannot be met together; without any one of them the others can:',
    ...indent(conflict.map((demand) => demandWords(demand, toolName))),
    ...(ways.length === 0 ? [] : ['Ways out, the smallest change first:']),
    ...indent(
      ways.map(({ changes, leadsTo }) => {
        const tools = leadsTo.tools.map(toolName).join(', ');
        return `${changes.map(changeWords).join(', and ')}: leads to ${tools}`;
      }),
    ),
    ...(more === 0 ? [] : indent([`and ${more} more, which change as much or more`])),
  ].join('\n');
}

/** A way out that other answers are: no flag has to be given or dropped. */
export interface OtherAnswers {
  readonly label: string;
  /** What it leads to. */
  readonly hint: string;
  readonly requirements: Partial<
    Pick<Requirements, 'tasks' | 'licence' | 'cloud' | 'hosting' | 'requiredLanguages'>
  > & {
    /** Undefined: taken back. */
    readonly budget?: undefined;
  };
}

/** Those of the ways out that a person can take by answering otherwise, the smallest change first. */
export const otherAnswersOf = (
  { relaxations: ways }: WaysOut,
  { tasks, requiredLanguages = [] }: Requirements,
  toolName: Names,
): OtherAnswers[] =>
  ways.flatMap(({ changes, leadsTo }) => {
    const left = changes.flatMap((change) => (change.give === 'task' ? [change.task] : []));
    const wished = changes.flatMap((change) => (change.give === 'language' ? [change.language] : []));
    const looser = changes.flatMap((change) =>
      change.give === 'licence' || change.give === 'cloud' || change.give === 'hosting'
        ? [[change.give, change.to] as const]
        : [],
    );
    const unlimited = changes.some(({ give }) => give === 'budget');
    const told = left.length + wished.length + looser.length + (unlimited ? 1 : 0);
    if (told < changes.length) return [];
    const label = [
      ...(left.length === 0 ? [] : [`leave out ${left.map(taskName).join(', ')}`]),
      ...(wished.length === 0
        ? []
        : [`as a wish only: ${wished.map((language) => LANGUAGE_NAMES[language]).join(', ')}`]),
      ...(unlimited ? ['without a budget'] : []),
      ...looser.map(([answer, to]) => `${answer}: ${to}`),
    ].join('; ');
    return [
      {
        label: label.charAt(0).toUpperCase() + label.slice(1),
        hint: `leads to ${leadsTo.tools.map(toolName).join(', ')}`,
        requirements: {
          ...(left.length > 0 && { tasks: tasks.filter((task) => !left.includes(task)) }),
          ...(wished.length > 0 && {
            requiredLanguages: requiredLanguages.filter((language) => !wished.includes(language)),
          }),
          ...(unlimited && { budget: undefined }),
          ...Object.fromEntries(looser),
        },
      },
    ];
  });
