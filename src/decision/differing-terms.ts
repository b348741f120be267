import type { CostTerm, PricedStack } from './decision';

/** Terms by what makes them equal; kept for each stack, since one is compared with many. */
const keyed = new WeakMap<PricedStack, ReadonlyMap<string, CostTerm>>();

function termsByKey(stack: PricedStack): ReadonlyMap<string, CostTerm> {
  const known = keyed.get(stack);
  if (known) return known;
  const terms = new Map<string, CostTerm>();
  for (const term of stack.terms) {
    terms.set(`${term.code} ${term.tool ?? ''} ${term.task ?? ''} ${term.cost}`, term);
  }
  keyed.set(stack, terms);
  return terms;
}

/**
 * The terms that make one stack dearer than another: those that it alone has, and, with their sign turned, those
 * that it saves. Their costs add up to the difference between the two.
 */
export function differingTerms(dearer: PricedStack, cheaper: PricedStack): CostTerm[] {
  const ofDearer = termsByKey(dearer);
  const ofCheaper = termsByKey(cheaper);
  const differing: CostTerm[] = [];
  for (const [key, term] of ofDearer) if (!ofCheaper.has(key)) differing.push(term);
  for (const [key, term] of ofCheaper) if (!ofDearer.has(key)) differing.push({ ...term, cost: -term.cost });
  return differing;
}
