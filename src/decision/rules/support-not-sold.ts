import { SELLERS_KNOWN_SINCE } from '../../catalogue/support-sold';
import type { Rule } from '../rule';
import { SUPPORT_NOT_SOLD } from '../weights';

/** Support is to be bought, and nobody is known who sells it. */
export const supportNotSold: Rule = {
  code: 'support-not-sold',
  per: 'task',
  check: ({ tool, requirements, options }) => {
    // Of an earlier day nobody looked who sold it, and all tools would cost the same.
    if (requirements.support !== 'wanted' || options.asOf < SELLERS_KNOWN_SINCE) return 'not-applicable';
    if ((tool.supportSoldBy ?? []).length > 0) return 'satisfied';
    return { verdict: 'penalty', cost: SUPPORT_NOT_SOLD, args: {} };
  },
};
