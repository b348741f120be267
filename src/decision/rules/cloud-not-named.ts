import { sourceOf, type Rule } from '../rule';
import { isInUse } from '../runs-already';
import { CLOUD_NOT_NAMED } from '../weights';

/** A stack is to be generated, and the tool would be made in an account at a cloud that no answer names. */
export const cloudNotNamed: Rule = {
  code: 'cloud-not-named',
  per: 'tool',
  check: ({ tool, requirements, options }) => {
    if (!options.deployable || tool.cloud === 'agnostic' || isInUse(tool.id, requirements))
      return 'not-applicable';
    if (tool.cloud === requirements.cloud) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: CLOUD_NOT_NAMED,
      args: { cloud: tool.cloud, ...sourceOf(tool, 'cloud') },
    };
  },
};
