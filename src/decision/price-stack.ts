import type { Task } from '../catalogue/vocabulary';
import { asItIs, sum, type Candidate, type TermPrice } from './candidate';
import type { CostTerm, PricedStack } from './decision';
import { missingIn } from './hand-overs';

/** What a stack costs, and for what, if these tools do these tasks. */
export function priceStack(
  stack: PricedStack['stack'],
  candidates: readonly Candidate[],
  tasks: readonly Task[],
  price: TermPrice = asItIs,
): PricedStack {
  const used = candidates.filter(({ tool }) => tasks.some((task) => stack[task] === tool.id));
  const terms: CostTerm[] = [];
  for (const candidate of used) for (const term of candidate.terms) terms.push(term);
  for (const task of tasks) {
    for (const { tool, shares } of used) {
      const share = shares.get(task);
      if (share) for (const term of tool.id === stack[task] ? share.doing : share.overlap) terms.push(term);
    }
  }
  for (const term of missingIn(stack, used)) terms.push(term);
  const priced = price === asItIs ? terms : terms.map((term) => ({ ...term, cost: price(term) }));
  return { stack, tools: used.map(({ tool }) => tool.id).sort(), cost: sum(priced), terms: priced };
}
