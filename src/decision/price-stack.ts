import type { Task } from '../catalogue/vocabulary';
import { asItIs, sum, type Candidate, type TermPrice } from './candidate';
import type { CostTerm, PricedStack } from './decision';

/** What a stack costs, and for what, if these tools do these tasks. */
export function priceStack(
  stack: PricedStack['stack'],
  candidates: readonly Candidate[],
  tasks: readonly Task[],
  price: TermPrice = asItIs,
): PricedStack {
  const doers = tasks.map((task) => stack[task]);
  const used = candidates.filter(({ tool }) => doers.includes(tool.id));
  const terms: CostTerm[] = used.flatMap((candidate) => candidate.terms);
  tasks.forEach((task, index) => {
    for (const candidate of used) {
      const share = candidate.shares.get(task);
      if (share) terms.push(...(candidate.tool.id === doers[index] ? share.doing : share.overlap));
    }
  });
  const priced = price === asItIs ? terms : terms.map((term) => ({ ...term, cost: price(term) }));
  return { stack, tools: used.map(({ tool }) => tool.id).sort(), cost: sum(priced), terms: priced };
}
