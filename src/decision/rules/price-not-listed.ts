import { chargeArgs, monthlyCharge } from '../monthly-charge';
import { sourceOf, type Rule } from '../rule';
import { PRICE_NOT_LISTED } from '../weights';

/** There is a budget, and something of it has to be bought whose price nobody can tell before asking. */
export const priceNotListed: Rule = {
  code: 'price-not-listed',
  per: 'tool',
  check: (subject) => {
    const { budget } = subject.requirements;
    if (budget === undefined) return 'not-applicable';
    const charge = monthlyCharge(subject);
    if (charge.kind !== 'unlisted' || budget === 0) return 'satisfied';
    const args = { ...chargeArgs(charge), budget, ...sourceOf(subject.tool, 'listPrices') };
    return { verdict: 'penalty', cost: PRICE_NOT_LISTED, args };
  },
};
