import type { Task } from '../catalogue/vocabulary';
import type { PricedStack } from './decision';
import { prepare, type PreparedQuestion, type Question } from './question';
import { reweighed, weightsIn, type Percentages } from './reweighed';
import { StackSearch } from './stack-search';

/** A task that goes to another tool. */
export interface Move {
  readonly task: Task;
  readonly from: string;
  readonly to: string;
}

/** Where a weight tips the choice, and what is chosen there. */
export interface Tipping {
  /** In percent of the weight as it is: the first whole percent at which the choice is another. */
  readonly percent: number;
  readonly moves: readonly Move[];
}

/** How far one weight can move, all others as they are, before the choice changes. */
export interface WeightRange {
  /** The code of the terms that the weight makes: `operating-effort`, `language-not-supported`. */
  readonly code: string;
  /** Undefined: the choice stays even if the weight counts nothing. */
  readonly below: Tipping | undefined;
  /** Undefined: the choice stays even at `MOST_PERCENT`. */
  readonly above: Tipping | undefined;
}

/** Ten times the weight; who means more than that wants a requirement, not a weight. */
export const MOST_PERCENT = 1000;

/**
 * Which weight, moved how far, changes which choice. Exact to the percent, by solving again: a stack's price is a
 * straight line over one weight, so the weights at which a stack is the cheapest are an interval, and its ends can be
 * found by bisection. Empty where nothing is feasible.
 */
export function sensitivity(question: Question): WeightRange[] {
  const prepared = prepare(question);
  const chosen = chosenAt(prepared, {});
  if (!chosen) return [];
  return weightsIn(prepared.candidates).map((code) => {
    const at = (percent: number): PricedStack => chosenAt(prepared, { [code]: percent }) ?? chosen;
    return { code, below: tipping(chosen, at, 0), above: tipping(chosen, at, MOST_PERCENT) };
  });
}

const chosenAt = (
  { candidates, tasks, use }: PreparedQuestion,
  percentages: Percentages,
): PricedStack | undefined => new StackSearch(candidates, tasks, use, reweighed(percentages)).best();

function tipping(
  chosen: PricedStack,
  at: (percent: number) => PricedStack,
  end: number,
): Tipping | undefined {
  let changed = { percent: end, stack: at(end) };
  if (movesBetween(chosen, changed.stack).length === 0) return undefined;
  let same = 100;
  while (Math.abs(changed.percent - same) > 1) {
    const percent = Math.trunc((changed.percent + same) / 2);
    const stack = at(percent);
    if (movesBetween(chosen, stack).length === 0) same = percent;
    else changed = { percent, stack };
  }
  return { percent: changed.percent, moves: movesBetween(chosen, changed.stack) };
}

/** The tasks that another tool does in another stack. */
export function movesBetween(before: PricedStack, after: PricedStack): Move[] {
  return (Object.entries(before.stack) as [Task, string][]).flatMap(([task, from]) => {
    const to = after.stack[task];
    return to === undefined || to === from ? [] : [{ task, from, to }];
  });
}
