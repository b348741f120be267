import type { Rule } from '../rule';

/** The user gave a task to a tool (`--use`) that cannot be deployed in one stack with it. */
export const cannotStandBeside: Rule = {
  code: 'cannot-stand-beside',
  per: 'tool',
  check: ({ tool, options }) => {
    const rivals = options.rivals?.[tool.id] ?? [];
    if (rivals.length === 0) return 'not-applicable';
    const tools = [...new Set(Object.values(options.use ?? {}))].filter((id) => rivals.includes(id));
    return tools.length === 0 ? 'satisfied' : { verdict: 'excluded', args: { tools } };
  },
};
