import type { PricedStack } from './decision';
import { priceStack } from './price-stack';
import { prepare, type Question } from './question';

/** What a stack costs by another question than the one that found it; undefined where a tool of it may not do its task there. */
export function pricedIn(question: Question, stack: PricedStack['stack']): PricedStack | undefined {
  const { candidates, tasks } = prepare(question);
  const may = tasks.every((task) =>
    candidates.some(({ tool, allowed, shares }) => allowed && tool.id === stack[task] && shares.has(task)),
  );
  return may ? priceStack(stack, candidates) : undefined;
}
