import { sourceOf, type Rule } from '../rule';

/** The product does not exist any more. */
export const shutDown: Rule = {
  code: 'shut-down',
  per: 'tool',
  check: ({ tool }) =>
    tool.status === 'shutdown' ? { verdict: 'excluded', args: sourceOf(tool, 'status') } : 'satisfied',
};
