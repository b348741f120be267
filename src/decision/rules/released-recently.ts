import type { Rule } from '../rule';
import { FIRST_YEAR } from '../weights';

const MILLISECONDS_PER_YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** The tool came out within the year before the day of the decision. */
export const releasedRecently: Rule = {
  code: 'released-recently',
  per: 'tool',
  check: ({ tool, requirements, options }) => {
    if (requirements.momentum === 'low') return 'not-applicable';
    const age = Date.parse(options.asOf) - Date.parse(tool.firstRelease);
    if (age >= MILLISECONDS_PER_YEAR) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: FIRST_YEAR[requirements.momentum],
      args: { answer: requirements.momentum, firstRelease: tool.firstRelease },
    };
  },
};
