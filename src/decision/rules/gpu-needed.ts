import { sourceOf, type Rule } from '../rule';
import { GPU } from '../weights';

/** It is of no use without graphics processors. */
export const gpuNeeded: Rule = {
  code: 'gpu-needed',
  per: 'tool',
  check: ({ tool }) =>
    tool.needs.includes('gpu')
      ? { verdict: 'penalty', cost: GPU, args: sourceOf(tool, 'needs') }
      : 'not-applicable',
};
