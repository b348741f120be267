import { isOwnClusterOnly } from '../own-cluster-only';
import { sourceOf, type Rule } from '../rule';
import { isInUse } from '../runs-already';

/** Exists only as a service that its vendor runs, and every tool must run on the team's own cluster. What is in use stays. */
export const notOnOwnKubernetes: Rule = {
  code: 'not-on-own-kubernetes',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (!isOwnClusterOnly(requirements)) return 'not-applicable';
    if (tool.selfHost !== 'no' || isInUse(tool.id, requirements)) return 'satisfied';
    return { verdict: 'excluded', args: { ...sourceOf(tool, 'selfHost') } };
  },
};
