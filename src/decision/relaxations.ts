import { mostUsersForNothing } from '../catalogue/list-prices';
import {
  CLOUDS,
  LICENCE_CLASSES,
  type Language,
  type LicenceClass,
  type Task,
} from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import { demandsOf, isFeasible, withoutDemand, type Demand } from './conflict';
import { decide } from './decide';
import type { PricedStack } from './decision';
import type { Question } from './question';

/** One demand given up, or an answer changed to one that demands less. */
export type Change =
  | { readonly give: 'task' | 'use'; readonly task: Task; readonly tool?: string }
  | { readonly give: 'exclude'; readonly tool: string }
  | { readonly give: 'deployable' }
  | { readonly give: 'licence'; readonly from: string; readonly to: LicenceClass }
  | { readonly give: 'cloud'; readonly from: string; readonly to: Requirements['cloud'] }
  | { readonly give: 'hosting'; readonly from: string; readonly to: 'managed-welcome' }
  | { readonly give: 'budget'; readonly from: number }
  /** A number of users is said, which is what a price needs: it helps where they are no more than these. */
  | { readonly give: 'users'; readonly upTo: number }
  | { readonly give: 'language'; readonly language: Language };

/** A way out of an infeasible question, and what it leads to. */
export interface Relaxation {
  readonly changes: readonly Change[];
  readonly leadsTo: PricedStack;
}

interface Step {
  readonly change: Change;
  readonly apply: (question: Question) => Question;
}

/** More changes at once than these are no relaxation but another question. */
const MOST_CHANGES = 3;
/** With more steps than these to choose from, three at once would take seconds to try. */
const MANY_STEPS = 16;

/**
 * Ways out: sets of changes that make the question feasible and of which none is superfluous. Fewer changes come
 * first, then those that keep all tasks, then the cheapest stack. Empty where the question is feasible.
 */
export function relaxations(question: Question, count = 5): Relaxation[] {
  if (isFeasible(question)) return [];
  const steps = stepsFrom(question);
  const found: Step[][] = [];
  const most = steps.length > MANY_STEPS ? MOST_CHANGES - 1 : MOST_CHANGES;
  for (let size = 1; size <= most; size++) {
    for (const some of subsets(steps, size)) {
      const superfluous = found.some((fewer) => fewer.every((step) => some.includes(step)));
      const contradictory = new Set(some.map(subject)).size < some.length;
      if (!superfluous && !contradictory && isFeasible(applyAll(question, some))) found.push(some);
    }
  }
  if (found.length === 0) found.push(lastResort(question, steps));
  return found
    .flatMap((some) => {
      const result = resultOf(applyAll(question, some));
      return result ? [{ changes: some.map(({ change }) => change), leadsTo: result }] : [];
    })
    .sort((a, b) => weight(a) - weight(b) || a.leadsTo.cost - b.leadsTo.cost)
    .filter((way, index, all) => !all.slice(0, index).some((gentler) => isNoGain(way, gentler)))
    .slice(0, count);
}

/** Giving up more of the same answers for the same stack. */
const isNoGain = (way: Relaxation, gentler: Relaxation): boolean =>
  JSON.stringify(way.leadsTo.stack) === JSON.stringify(gentler.leadsTo.stack) &&
  way.changes.map(({ give }) => give).join() === gentler.changes.map(({ give }) => give).join();

/** Where a few changes are not enough: everything that is not needed is taken back, giving up tasks first. */
function lastResort(question: Question, steps: readonly Step[]): Step[] {
  const loosest = steps.filter(
    (step, index) => !steps.slice(index + 1).some((later) => subject(later) === subject(step)),
  );
  const isTask = ({ change }: Step): boolean => change.give === 'task';
  let kept = loosest;
  for (const step of [...loosest.filter(isTask), ...loosest.filter((one) => !isTask(one))]) {
    const fewer = kept.filter((other) => other !== step);
    if (isFeasible(applyAll(question, fewer))) kept = fewer;
  }
  return kept;
}

const applyAll = (question: Question, steps: readonly Step[]): Question =>
  steps.reduce((changed, { apply }) => apply(changed), question);

const weight = ({ changes }: Relaxation): number =>
  2 * changes.length + (changes.some(({ give }) => give === 'task') ? 1 : 0);

/** What a step is about: two steps about the same answer contradict each other. */
const subject = ({ change }: Step): string =>
  change.give === 'licence' || change.give === 'cloud' || change.give === 'users'
    ? change.give
    : JSON.stringify(change);

function resultOf({ tools, requirements, options }: Question): PricedStack | undefined {
  if (requirements.tasks.length === 0) return undefined;
  const result = decide(tools, requirements, options);
  return result.feasible ? result.decision.chosen : undefined;
}

/** Every single change that could help; about one answer, the loosest last. */
function stepsFrom(question: Question): Step[] {
  return [
    ...stepsAboutUsers(question),
    ...stepsAboutIdle(question),
    ...demandsOf(question)
      .filter((demand) => mayHelp(question, demand))
      .flatMap((demand) => stepsAbout(question, demand)),
  ];
}

/**
 * Without money only what is free can be had, and what is free for a few cannot be told without their number: it is no demand that
 * could be dropped, but an answer that is missing. A budget above 0 refuses nothing for that.
 */
function stepsAboutUsers({ tools, requirements: { budget, users, tasks } }: Question): Step[] {
  if (budget !== 0 || users !== undefined) return [];
  const numbers = tools
    .filter(({ coverage }) => tasks.some((task) => coverage[task] !== undefined))
    .flatMap(({ listPrices = {} }) => mostUsersForNothing(listPrices) ?? []);
  return [...new Set(numbers)]
    .sort((a, b) => b - a)
    .map((upTo) => ({
      change: { give: 'users', upTo },
      apply: (question) => ({ ...question, requirements: { ...question.requirements, users: upTo } }),
    }));
}

/** Whoever answers otherwise about the cloud hears of an own cluster again, and has to give that up too where it is in the way. */
const stepsAboutIdle = ({ idle }: Question): Step[] =>
  idle?.hosting === 'own-kubernetes'
    ? [
        {
          change: { give: 'hosting', from: idle.hosting, to: 'managed-welcome' },
          apply: (question) => ({
            ...question,
            requirements: { ...question.requirements, hosting: 'managed-welcome' },
          }),
        },
      ]
    : [];

/** Tasks that can be done need not be given up, nor tools that were named and can be had, nor tools that cannot help. */
function mayHelp(question: Question, demand: Demand): boolean {
  if (demand.kind === 'exclude') {
    const coverage = question.tools.find(({ id }) => id === demand.tool)?.coverage ?? {};
    return question.requirements.tasks.some(
      (task) => coverage[task] !== undefined && !isFeasible(only(question, task)),
    );
  }
  // What can be had alone can be too dear beside the others.
  if (demand.kind === 'use' && question.requirements.budget === undefined)
    return !isFeasible(only(question, demand.task));
  if (demand.kind === 'task') return !isFeasible(only(withoutUse(question), demand.task));
  return true;
}

const only = (question: Question, task: Task): Question => ({
  ...question,
  requirements: { ...question.requirements, tasks: [task] },
});

const withoutUse = (question: Question): Question => ({
  ...question,
  options: { ...question.options, use: {} },
});

function stepsAbout({ requirements, idle }: Question, demand: Demand): Step[] {
  const set = (change: Change, answers: Partial<Requirements>): Step => ({
    change,
    apply: (question) => ({ ...question, requirements: { ...question.requirements, ...answers } }),
  });
  const drop = (change: Change): Step => ({ change, apply: (question) => withoutDemand(question, demand) });
  switch (demand.kind) {
    case 'task':
      return [drop({ give: 'task', task: demand.task })];
    case 'use':
      return [drop({ give: 'use', task: demand.task, tool: demand.tool })];
    case 'exclude':
      return [drop({ give: 'exclude', tool: demand.tool })];
    case 'deployable':
      return [drop({ give: 'deployable' })];
    case 'language':
      return [drop({ give: 'language', language: demand.language })];
    case 'budget':
      return [drop({ give: 'budget', from: demand.answer })];
    case 'hosting':
      // Nobody connects a cluster to the internet for a tool.
      return demand.answer === 'air-gapped'
        ? []
        : [drop({ give: 'hosting', from: demand.answer, to: 'managed-welcome' })];
    case 'licence': {
      const looser = LICENCE_CLASSES.slice(LICENCE_CLASSES.indexOf(demand.answer) + 1);
      return looser.map((licence) => set({ give: 'licence', from: demand.answer, to: licence }, { licence }));
    }
    case 'cloud': {
      const others = ([...CLOUDS, 'agnostic-preferred'] as const).filter(
        (cloud) => cloud !== requirements.cloud,
      );
      return others.map((cloud) => ({
        change: { give: 'cloud', from: demand.answer, to: cloud },
        apply: (question) => ({
          ...question,
          requirements: { ...idle, ...question.requirements, cloud },
        }),
      }));
    }
  }
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= items.length - size; first++) {
    const item = items[first];
    if (item === undefined) continue;
    for (const rest of subsets(items, size - 1, first + 1)) yield [item, ...rest];
  }
}
