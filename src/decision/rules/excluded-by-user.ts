import type { Rule } from '../rule';

/** The user does not want it (`--exclude`). */
export const excludedByUser: Rule = {
  code: 'excluded-by-user',
  per: 'tool',
  check: ({ tool, options }) => {
    if (!options.exclude?.length) return 'not-applicable';
    return options.exclude.includes(tool.id) ? { verdict: 'excluded', args: {} } : 'satisfied';
  },
};
