import { sourceOf, type Rule } from '../rule';
import { LICENCE_KEY } from '../weights';

/** Running it in production on an own cluster takes a bought licence or a key. */
export const licenceKeyNeeded: Rule = {
  code: 'licence-key-needed',
  per: 'tool',
  check: ({ tool }) =>
    tool.selfHost === 'licence-required' || tool.needs.includes('licence-key')
      ? {
          verdict: 'penalty',
          cost: LICENCE_KEY,
          args: { licence: tool.licence.spdx, ...sourceOf(tool, 'selfHost') },
        }
      : 'satisfied',
};
