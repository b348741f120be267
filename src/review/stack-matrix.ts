import type { PricedStack } from '../decision/decision';
import { profileOf, type Profile } from '../decision/pareto';
import { type Move, movesBetween } from '../decision/sensitivity';

/** One whole stack of a comparison. */
export interface ComparedStack {
  readonly tools: readonly string[];
  /** What another tool does than in the chosen stack. */
  readonly moves: readonly Move[];
  readonly cost: number;
  readonly extraCost: number;
  readonly chosen: boolean;
  /** No other stack of the front's price range is as good in all four criteria; undefined where it is not known. */
  readonly unbeaten: boolean | undefined;
  readonly profile: Profile;
}

/** More rows than that nobody compares. */
const MOST_STACKS = 8;

const keyOf = ({ stack }: PricedStack): string =>
  Object.entries(stack)
    .map(([task, tool]) => `${task}=${tool}`)
    .sort()
    .join();
const shapeOf = (profile: Profile): string => Object.values(profile).join();

/**
 * The chosen stack first, then the others, each once, the cheapest first, by what each costs in the four criteria.
 * @param front the unbeaten stacks; of several with the same profile it holds one, and all of them are unbeaten.
 */
export function stackMatrix(
  chosen: PricedStack,
  others: readonly PricedStack[],
  front?: readonly PricedStack[],
): readonly ComparedStack[] {
  const unbeaten = front && new Set(front.map((stack) => shapeOf(profileOf(stack))));
  const byKey = new Map(others.map((stack) => [keyOf(stack), stack]));
  byKey.delete(keyOf(chosen));
  const sorted = [...byKey].sort(([a, one], [b, other]) => one.cost - other.cost || (a < b ? -1 : 1));
  return [chosen, ...sorted.slice(0, MOST_STACKS - 1).map(([, stack]) => stack)].map((stack) => ({
    tools: stack.tools,
    moves: movesBetween(chosen, stack),
    cost: stack.cost,
    extraCost: stack.cost - chosen.cost,
    chosen: stack === chosen,
    unbeaten: unbeaten?.has(shapeOf(profileOf(stack))),
    profile: profileOf(stack),
  }));
}
