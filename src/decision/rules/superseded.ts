import { sourceOf, type Rule } from '../rule';
import { SUPERSEDED } from '../weights';

/** A frozen version: its product goes on under another name, version or licence. */
export const superseded: Rule = {
  code: 'superseded',
  per: 'tool',
  check: ({ tool, requirements }) =>
    tool.status === 'superseded'
      ? {
          verdict: 'penalty',
          cost: SUPERSEDED[requirements.momentum],
          args: { answer: requirements.momentum, ...sourceOf(tool, 'status') },
        }
      : 'satisfied',
};
