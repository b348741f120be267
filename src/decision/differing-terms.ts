import type { CostTerm, PricedStack } from './decision';

const keyOf = ({ code, tool, task, cost }: CostTerm): string => `${code} ${tool ?? ''} ${task ?? ''} ${cost}`;

/**
 * The terms that make one stack dearer than another: those that it alone has, and, with their sign turned, those
 * that it saves. Their costs add up to the difference between the two.
 */
export function differingTerms(dearer: PricedStack, cheaper: PricedStack): CostTerm[] {
  // Stacks of one search share most terms as objects, so few are left to be compared by what they say.
  const ofDearer = missingIn(cheaper.terms, dearer.terms);
  const ofCheaper = missingIn(dearer.terms, cheaper.terms);
  const dearerKeys = new Set(ofDearer.map(keyOf));
  const cheaperKeys = new Set(ofCheaper.map(keyOf));
  return [
    ...ofDearer.filter((term) => !cheaperKeys.has(keyOf(term))),
    ...ofCheaper
      .filter((term) => !dearerKeys.has(keyOf(term)))
      .map((term) => ({ ...term, cost: -term.cost })),
  ];
}

function missingIn(terms: readonly CostTerm[], some: readonly CostTerm[]): CostTerm[] {
  const known = new Set(terms);
  return some.filter((term) => !known.has(term));
}
