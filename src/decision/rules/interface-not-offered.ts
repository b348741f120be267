import { sourceOf, type Rule } from '../rule';
import { INTERFACE_MISSING } from '../weights';

/** The team prefers a way to work that the tool does not offer. */
export const interfaceNotOffered: Rule = {
  code: 'interface-not-offered',
  per: 'task',
  check: ({ tool, requirements }) => {
    if (requirements.interface === 'any') return 'not-applicable';
    if (tool.interfaces.includes(requirements.interface)) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: INTERFACE_MISSING,
      args: { answer: requirements.interface, offered: tool.interfaces, ...sourceOf(tool, 'interfaces') },
    };
  },
};
