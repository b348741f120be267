import { sourceOf, type Rule } from '../rule';
import { NOT_OPEN_SOURCE } from '../weights';

/** Open source was asked for or is preferred, and the licence is not approved as such. */
export const licenceNotOpenSource: Rule = {
  code: 'licence-not-open-source',
  per: 'task',
  check: ({ tool, requirements }) => {
    const { licence: answer } = requirements;
    if (answer !== 'open-source' && answer !== 'open-source-preferred') return 'not-applicable';
    if (tool.licence.class === 'open-source') return 'satisfied';
    const args = { answer, licence: tool.licence.spdx, ...sourceOf(tool, 'licence') };
    return answer === 'open-source'
      ? { verdict: 'excluded', args }
      : { verdict: 'penalty', cost: NOT_OPEN_SOURCE, args };
  },
};
