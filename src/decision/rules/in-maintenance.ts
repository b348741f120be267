import { sourceOf, type Rule } from '../rule';
import { IN_MAINTENANCE } from '../weights';

/** Only repairs are made. */
export const inMaintenance: Rule = {
  code: 'in-maintenance',
  per: 'tool',
  check: ({ tool, requirements }) =>
    tool.status === 'maintenance'
      ? {
          verdict: 'penalty',
          cost: IN_MAINTENANCE[requirements.momentum],
          args: { answer: requirements.momentum, ...sourceOf(tool, 'status') },
        }
      : 'satisfied',
};
