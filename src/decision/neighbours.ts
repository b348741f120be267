import type { Task } from '../catalogue/vocabulary';
import type { Candidate } from './candidate';
import type { PricedStack } from './decision';
import type { StackSearch } from './stack-search';

/** How many whole stacks are offered beside the chosen one. */
const ALTERNATIVES = 5;

/** The best stacks with one thing decided otherwise. */
export interface Neighbours {
  /** For each task, the best stack in which another tool does it. */
  readonly without: ReadonlyMap<Task, PricedStack>;
  /** For each tool that is not in the chosen stack, the best stack with it. */
  readonly withTool: ReadonlyMap<string, PricedStack>;
}

export function neighboursOf(
  chosen: PricedStack,
  candidates: readonly Candidate[],
  tasks: readonly Task[],
  search: StackSearch,
): Neighbours {
  const without = new Map<Task, PricedStack>();
  for (const task of tasks) {
    const stack = search.bestWithout(chosen.stack[task] ?? '', task);
    if (stack) without.set(task, stack);
  }
  const withTool = new Map<string, PricedStack>();
  for (const { tool } of candidates) {
    const stack = chosen.tools.includes(tool.id) ? undefined : search.bestWith(tool.id);
    if (stack) withTool.set(tool.id, stack);
  }
  return { without, withTool };
}

/**
 * The cheapest neighbours of the chosen stack. Each set of tools comes once, before any second way to share the tasks
 * among the same tools.
 */
export function alternativesTo(chosen: PricedStack, { without, withTool }: Neighbours): PricedStack[] {
  const byStack = new Map([...without.values(), ...withTool.values()].map((stack) => [keyOf(stack), stack]));
  byStack.delete(keyOf(chosen));
  const distinct = [...byStack]
    .sort(([a, one], [b, other]) => one.cost - other.cost || (a < b ? -1 : 1))
    .map(([, stack]) => stack);
  const seen = new Set([chosen.tools.join()]);
  const otherTools = distinct.filter(({ tools }) => !seen.has(tools.join()) && seen.add(tools.join()));
  const sameTools = distinct.filter((stack) => !otherTools.includes(stack));
  return [...otherTools, ...sameTools].slice(0, ALTERNATIVES);
}

const keyOf = ({ stack }: PricedStack): string => Object.values(stack).join();
