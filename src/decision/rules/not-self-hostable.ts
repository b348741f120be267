import { isOwnClusterOnly } from '../own-cluster-only';
import { sourceOf, type Rule } from '../rule';
import { isRunByVendor } from '../run-by-vendor';
import { HOSTED_ONLY } from '../weights';

/** Exists only as its vendor's service, so it cannot run on any cluster of the team's choice. */
export const notSelfHostable: Rule = {
  code: 'not-self-hostable',
  per: 'tool',
  check: ({ tool, requirements, options }) => {
    if (tool.selfHost !== 'no') return 'satisfied';
    if (tool.cloud === requirements.cloud) return 'not-applicable';
    if (isOwnClusterOnly(requirements)) return 'not-applicable';
    if (isRunByVendor({ tool, requirements, options })) return 'satisfied';
    const args = { answer: requirements.cloud, ...sourceOf(tool, 'selfHost') };
    return requirements.cloud === 'agnostic-required'
      ? { verdict: 'excluded', args }
      : { verdict: 'penalty', cost: HOSTED_ONLY, args };
  },
};
