import { OVERLAP, PARTIAL_COVERAGE } from '../decision/weights';
import type { Requirements } from '../requirements/requirements';
import { codeName } from './names';

/** What points are out of: nothing, so two of them are told to measure by. */
export const POINTS_IN_WORDS = `Points count what speaks against a stack: 0 would be nothing at all, ${OVERLAP} are a small inconvenience, ${PARTIAL_COVERAGE} a task that is done only partly. There is no upper limit.`;

/** "By your weights: operating effort counts 200 %.", or nothing where nobody set any. */
export function ownWeightsInWords(weights: Requirements['weights'] = {}): string[] {
  const told = Object.entries(weights).map(([name, share]) => `${codeName(name)} counts ${String(share)} %`);
  return told.length === 0 ? [] : [`By your weights: ${told.join(', ')} of what it is by itself.`];
}

/** The effort of a stack, for the cells of a table; whoever gives it no weight has no term for it. */
export const effortCell = (effort: number, weights: Requirements['weights'] = {}): string =>
  weights['operating-effort'] === 0 ? 'not weighed' : amount(effort);

/** The number alone, for the cells of a table. */
export const amount = (cost: number): string => String(Number(cost.toFixed(2)));

/** "+6", "-3": what a term adds to the difference between two stacks. */
export const signed = (cost: number): string => `${cost < 0 ? '' : '+'}${amount(cost)}`;

/** "9 points", "1 point": by the number as it is shown, for sums of decimals miss 1 by a hair. */
export const points = (cost: number): string =>
  `${amount(cost)} ${amount(Math.abs(cost)) === '1' ? 'point' : 'points'}`;

/** "9 points more", or "9 points less" where somebody chose a dearer tool by name. */
export const moreOrLess = (cost: number): string => `${points(Math.abs(cost))} ${cost < 0 ? 'less' : 'more'}`;

/** A share of a whole. */
export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? 'under 1 %' : `${String(Math.round(share * 100))} %`;
