import { sourceOf, type Rule } from '../rule';
import { isInUse } from '../runs-already';
import { CLOUD_NOT_NAMED } from '../weights';

/** The tool is run in an account at a cloud that no answer names: whether there is one, and who pays for it, nobody has said. */
export const cloudNotNamed: Rule = {
  code: 'cloud-not-named',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (tool.cloud === 'agnostic' || isInUse(tool.id, requirements)) return 'not-applicable';
    if (tool.cloud === requirements.cloud) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: CLOUD_NOT_NAMED,
      args: { cloud: tool.cloud, ...sourceOf(tool, 'cloud') },
    };
  },
};
