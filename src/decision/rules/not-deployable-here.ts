import type { Rule } from '../rule';
import { NOT_GENERATED } from '../../tools/not-generated';
import { isInUse } from '../runs-already';

/** A stack is to be generated, and this package has no construct for the tool, which does not run already either. */
export const notDeployableHere: Rule = {
  code: 'not-deployable-here',
  per: 'tool',
  check: ({ tool, options, requirements }) => {
    if (!options.deployable || isInUse(tool.id, requirements)) return 'not-applicable';
    if (options.deployable.includes(tool.id)) return 'satisfied';
    const because = NOT_GENERATED[tool.id];
    return { verdict: 'excluded', args: { ...(because !== undefined && { because }) } };
  },
};
