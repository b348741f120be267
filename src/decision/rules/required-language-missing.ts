import { sourceOf, type Rule } from '../rule';
import { gapsIn } from '../support-gaps';

/** A language that every tool must work with has no way in, not even by a detour. */
export const requiredLanguageMissing: Rule = {
  code: 'required-language-missing',
  per: 'tool',
  check: ({ tool, requirements: { requiredLanguages = [] } }) => {
    if (requiredLanguages.length === 0) return 'not-applicable';
    const { missing } = gapsIn(requiredLanguages, tool.languages, tool.languagesPartly);
    if (missing.length === 0) return 'satisfied';
    return { verdict: 'excluded', args: { missing, ...sourceOf(tool, 'languages') } };
  },
};
