import type { CostTerm, PricedStack } from './decision';

const saysTheSame = (one: CostTerm, other: CostTerm): boolean =>
  one.cost === other.cost && one.code === other.code && one.tool === other.tool && one.task === other.task;

/**
 * The terms that make one stack dearer than another: those that it alone has, and, with their sign turned, those
 * that it saves. Their costs add up to the difference between the two.
 */
export function differingTerms(dearer: PricedStack, cheaper: PricedStack): CostTerm[] {
  // Stacks of one search share most terms as objects, so few are left to be compared by what they say.
  const costs = ({ cost }: CostTerm): boolean => cost !== 0;
  const ofDearer = dearer.terms.filter((term) => costs(term) && !cheaper.terms.includes(term));
  const ofCheaper = cheaper.terms.filter((term) => costs(term) && !dearer.terms.includes(term));
  const alone = (terms: readonly CostTerm[], others: readonly CostTerm[]) =>
    terms.filter((term) => !others.some((other) => saysTheSame(term, other)));
  return [
    ...alone(ofDearer, ofCheaper),
    ...alone(ofCheaper, ofDearer).map((term) => ({ ...term, cost: -term.cost })),
  ];
}
