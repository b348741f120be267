import { sourceOf, type Rule } from '../rule';
import { DORMANT } from '../weights';

/** Nobody works on it any more. */
export const dormant: Rule = {
  code: 'dormant',
  per: 'tool',
  check: ({ tool, requirements }) =>
    tool.status === 'dormant'
      ? {
          verdict: 'penalty',
          cost: DORMANT[requirements.momentum],
          args: { answer: requirements.momentum, ...sourceOf(tool, 'status') },
        }
      : 'satisfied',
};
