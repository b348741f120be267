import { sourceOf, type Rule } from '../rule';

/** There is something about it that must be known before a version is taken. What that is worth is no business of ours. */
export const knownWarning: Rule = {
  code: 'known-warning',
  per: 'tool',
  check: ({ tool }) =>
    tool.warnings.length === 0
      ? 'satisfied'
      : {
          verdict: 'penalty',
          cost: 0,
          args: { warnings: tool.warnings, ...sourceOf(tool, 'warnings') },
        },
};
