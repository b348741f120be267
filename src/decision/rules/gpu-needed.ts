import { sourceOf, type Rule } from '../rule';
import { GPU } from '../weights';

/** It is of no use without graphics processors, and there are none. */
export const gpuNeeded: Rule = {
  code: 'gpu-needed',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (!tool.needs.includes('gpu')) return 'not-applicable';
    if (requirements.graphicsProcessors === true) return 'satisfied';
    return { verdict: 'penalty', cost: GPU, args: sourceOf(tool, 'needs') };
  },
};
