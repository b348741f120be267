import { chargeArgs, monthlyCharge } from '../monthly-charge';
import { sourceOf, type Rule } from '../rule';

/** Its list price is above the budget; or there is no money at all, and something of it has to be bought. */
export const overBudget: Rule = {
  code: 'over-budget',
  per: 'tool',
  check: (subject) => {
    const { budget, users } = subject.requirements;
    if (budget === undefined) return 'not-applicable';
    const charge = monthlyCharge(subject);
    if (charge.kind === 'nothing') return 'satisfied';
    const least = charge.kind === 'listed' ? charge.usd : (charge.atLeast ?? 0);
    if (least <= budget && (charge.kind === 'listed' || budget > 0)) return 'satisfied';
    const args = { ...chargeArgs(charge), budget, ...(users !== undefined && { users }) };
    return { verdict: 'excluded', args: { ...args, ...sourceOf(subject.tool, 'listPrices') } };
  },
};
