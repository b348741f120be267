import type { Candidate, Share, TermPrice } from './candidate';
import type { CostTerm } from './decision';
import { INTEGRATION_MISSING_CODE } from './hand-overs';

/** How much each weight counts, in percent of what it is, by the code of its terms. What is absent counts 100. */
export type Percentages = Readonly<Record<string, number>>;

/** The weights that play a part among the allowed tools, sorted. */
export function weightsIn(candidates: readonly Candidate[]): string[] {
  const codes = candidates
    .filter(({ allowed }) => allowed)
    .flatMap(({ terms, shares, receiving }) => [
      ...terms,
      ...[...shares.values()].flatMap(termsOf),
      ...receiving.map(({ cost }) => ({ code: INTEGRATION_MISSING_CODE, cost })),
    ])
    .filter(({ cost }) => cost > 0)
    .map(({ code }) => code);
  return [...new Set(codes)].sort();
}

/** What terms count with other weights. All costs are hundredths of points then, so that they stay whole numbers. */
export const reweighed =
  (percentages: Percentages): TermPrice =>
  ({ code, cost }) =>
    cost * (percentages[code] ?? 100);

const termsOf = ({ doing, overlap }: Share): readonly CostTerm[] => [...doing, ...overlap];
