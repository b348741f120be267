import type { CostTerm, PricedStack } from './decision';

/**
 * The terms that make one stack dearer than another: those that it alone has, and, with their sign turned, those
 * that it saves. Their costs add up to the difference between the two. Both stacks come from the same candidates,
 * so that equal terms are the same object.
 */
export function differingTerms(dearer: PricedStack, cheaper: PricedStack): CostTerm[] {
  const ofDearer = new Set(dearer.terms);
  const ofCheaper = new Set(cheaper.terms);
  return [
    ...dearer.terms.filter((term) => !ofCheaper.has(term)),
    ...cheaper.terms.filter((term) => !ofDearer.has(term)).map((term) => ({ ...term, cost: -term.cost })),
  ];
}
