import { chargeArgs, monthlyCharge } from '../monthly-charge';
import { sourceOf, type Rule } from '../rule';
import { WHOLE_BUDGET } from '../weights';

/** Its list price is within the budget, and takes a share of it. */
export const takesOfBudget: Rule = {
  code: 'takes-of-budget',
  per: 'tool',
  check: (subject) => {
    const { budget, users } = subject.requirements;
    if (budget === undefined) return 'not-applicable';
    const charge = monthlyCharge(subject);
    if (charge.kind !== 'listed' || charge.usd === 0 || charge.usd > budget) return 'satisfied';
    // What costs anything costs a point, however large the budget is.
    const cost = Math.max(1, Math.round((WHOLE_BUDGET * charge.usd) / budget));
    const args = { ...chargeArgs(charge), budget, ...(users !== undefined && { users }) };
    return { verdict: 'penalty', cost, args: { ...args, ...sourceOf(subject.tool, 'listPrices') } };
  },
};
