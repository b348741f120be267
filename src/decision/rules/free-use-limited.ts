import { sourceOf, type Rule } from '../rule';
import { FREE_USE_LIMIT } from '../weights';

/** Free to run up to a limit that a growing team can hit. */
export const freeUseLimited: Rule = {
  code: 'free-use-limited',
  per: 'tool',
  check: ({ tool }) =>
    tool.selfHost === 'free-limited'
      ? { verdict: 'penalty', cost: FREE_USE_LIMIT, args: sourceOf(tool, 'selfHost') }
      : 'satisfied',
};
