import { asItIs, sum, type Candidate, type TermPrice } from './candidate';
import type { CostTerm, PricedStack } from './decision';
import { missingIn } from './hand-overs';

/** What a stack costs, and for what, if these tools do these tasks. */
export function priceStack(
  stack: PricedStack['stack'],
  candidates: readonly Candidate[],
  price: TermPrice = asItIs,
): PricedStack {
  const doers = new Set(Object.values(stack));
  return priceUsed(
    stack,
    candidates.filter(({ tool }) => doers.has(tool.id)),
    price,
  );
}

/** The same for those who know which tools do something. */
export function priceUsed(
  stack: PricedStack['stack'],
  used: readonly Candidate[],
  price: TermPrice,
): PricedStack {
  const terms: CostTerm[] = [];
  for (const { tool, terms: opening, tasks, shares } of used) {
    for (const term of opening) terms.push(term);
    for (const task of tasks) {
      const share = shares.get(task);
      if (share === undefined) continue;
      for (const term of stack[task] === tool.id ? share.doing : share.overlap) terms.push(term);
    }
  }
  for (const term of missingIn(stack, used)) terms.push(term);
  const priced = price === asItIs ? terms : terms.map((term) => ({ ...term, cost: price(term) }));
  return { stack, tools: used.map(({ tool }) => tool.id).sort(), cost: sum(priced), terms: priced };
}
