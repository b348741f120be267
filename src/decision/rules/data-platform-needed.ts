import { sourceOf, type Rule } from '../rule';
import { isInUse } from '../runs-already';
import { DATA_PLATFORM } from '../weights';

/** It is a part of a data platform, where the data have to be, and that platform is not in use. */
export const dataPlatformNeeded: Rule = {
  code: 'data-platform-needed',
  per: 'tool',
  check: ({ tool, requirements }) => {
    if (!tool.needs.includes('data-platform')) return 'not-applicable';
    if (isInUse(tool.id, requirements)) return 'satisfied';
    return { verdict: 'penalty', cost: DATA_PLATFORM, args: sourceOf(tool, 'needs') };
  },
};
