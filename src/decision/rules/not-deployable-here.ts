import type { Rule } from '../rule';

/** A stack is to be generated, and this package has no construct for the tool. */
export const notDeployableHere: Rule = {
  code: 'not-deployable-here',
  per: 'tool',
  check: ({ tool, options }) => {
    if (!options.deployable) return 'not-applicable';
    return options.deployable.includes(tool.id) ? 'satisfied' : { verdict: 'excluded', args: {} };
  },
};
