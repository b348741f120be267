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
  const used = candidates.filter(({ tool }) => doers.has(tool.id));
  const terms: CostTerm[] = [];
  for (const candidate of used) {
    terms.push(...candidate.terms);
    for (const [task, { doing, overlap }] of candidate.shares)
      terms.push(...(stack[task] === candidate.tool.id ? doing : overlap));
  }
  terms.push(...missingIn(stack, used));
  const priced = price === asItIs ? terms : terms.map((term) => ({ ...term, cost: price(term) }));
  return { stack, tools: used.map(({ tool }) => tool.id).sort(), cost: sum(priced), terms: priced };
}
