import { sourceOf, type Rule } from '../rule';

/** The source must at least be open to read, and it is not. */
export const licenceNotAllowed: Rule = {
  code: 'licence-not-allowed',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (requirements.licence !== 'source-available') return 'not-applicable';
    if (tool.licence.class !== 'commercial') return 'satisfied';
    return {
      verdict: 'excluded',
      args: { answer: requirements.licence, licence: tool.licence.spdx, ...sourceOf(tool, 'licence') },
    };
  },
};
