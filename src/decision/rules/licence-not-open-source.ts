import { sourceOf, type Rule } from '../rule';

/** Open source was asked for, and the licence is not approved as such. */
export const licenceNotOpenSource: Rule = {
  code: 'licence-not-open-source',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (requirements.licence !== 'open-source') return 'not-applicable';
    if (tool.licence.class === 'open-source') return 'satisfied';
    return {
      verdict: 'excluded',
      args: { answer: requirements.licence, licence: tool.licence.spdx, ...sourceOf(tool, 'licence') },
    };
  },
};
