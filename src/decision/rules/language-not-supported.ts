import { sourceOf, type Rule } from '../rule';
import { LANGUAGE_MISSING, LANGUAGE_PARTLY } from '../weights';
import { gapsIn } from '../support-gaps';

/** A language of the team does not work with the tool, or only with a detour. */
export const languageNotSupported: Rule = {
  code: 'language-not-supported',
  per: 'task',
  check: ({ tool, requirements }) => {
    const { missing, partly } = gapsIn(requirements.languages, tool.languages, tool.languagesPartly);
    if (missing.length + partly.length === 0) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: missing.length * LANGUAGE_MISSING + partly.length * LANGUAGE_PARTLY,
      args: { missing, partly, ...sourceOf(tool, 'languages') },
    };
  },
};
