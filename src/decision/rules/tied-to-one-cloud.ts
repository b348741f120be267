import { sourceOf, type Rule } from '../rule';
import { ONE_CLOUD } from '../weights';

/** Runs on one cloud only, which is not the one that was named. */
export const tiedToOneCloud: Rule = {
  code: 'tied-to-one-cloud',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (tool.cloud === 'agnostic') return 'not-applicable';
    if (tool.cloud === requirements.cloud) return 'satisfied';
    const args = { answer: requirements.cloud, cloud: tool.cloud, ...sourceOf(tool, 'cloud') };
    return requirements.cloud === 'agnostic-preferred'
      ? { verdict: 'penalty', cost: ONE_CLOUD, args }
      : { verdict: 'excluded', args };
  },
};
