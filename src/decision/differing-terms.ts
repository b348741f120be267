import type { CostTerm, PricedStack } from './decision';

const key = ({ code, tool, task, cost }: CostTerm): string => JSON.stringify([code, tool, task, cost]);

/**
 * The terms that make one stack dearer than another: those that it alone has, and, with their sign turned, those
 * that it saves. Their costs add up to the difference between the two.
 */
export function differingTerms(dearer: PricedStack, cheaper: PricedStack): CostTerm[] {
  const ofDearer = new Set(dearer.terms.map(key));
  const ofCheaper = new Set(cheaper.terms.map(key));
  return [
    ...dearer.terms.filter((term) => !ofCheaper.has(key(term))),
    ...cheaper.terms
      .filter((term) => !ofDearer.has(key(term)))
      .map((term) => ({ ...term, cost: -term.cost })),
  ];
}
