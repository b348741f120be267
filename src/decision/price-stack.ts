import type { Task } from '../catalogue/vocabulary';
import { sum, type Candidate } from './candidate';
import type { CostTerm, PricedStack } from './decision';

/** What a stack costs, and for what, if these tools do these tasks. */
export function priceStack(
  stack: PricedStack['stack'],
  candidates: readonly Candidate[],
  tasks: readonly Task[],
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
  return { stack, tools: used.map(({ tool }) => tool.id).sort(), cost: sum(terms), terms };
}
