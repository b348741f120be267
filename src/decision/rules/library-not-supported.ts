import { sourceOf, type Rule } from '../rule';
import { gapsIn } from '../support-gaps';
import { LIBRARY_MISSING, LIBRARY_PARTLY } from '../weights';

/** A model library of the team does not work with the tool, or only with a detour. */
export const libraryNotSupported: Rule = {
  code: 'library-not-supported',
  per: 'task',
  check: ({ tool, requirements }) => {
    if (requirements.libraries.length === 0) return 'not-applicable';
    const { missing, partly } = gapsIn(requirements.libraries, tool.libraries, tool.librariesPartly);
    if (missing.length + partly.length === 0) return 'satisfied';
    return {
      verdict: 'penalty',
      cost: missing.length * LIBRARY_MISSING + partly.length * LIBRARY_PARTLY,
      args: { missing, partly, ...sourceOf(tool, 'libraries') },
    };
  },
};
