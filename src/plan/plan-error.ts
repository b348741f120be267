import { issueLines, type Issue } from '../requirements/issue';

/** A plan that may not be used, with everything that is wrong in it. */
export class PlanError extends Error {
  /** @param advice a line at the end, for all issues together */
  constructor(
    public readonly issues: readonly Issue[],
    advice?: string,
  ) {
    const lines = issueLines(issues).map((line) => `  ${line}`);
    super(['mlops.json cannot be used:', ...lines, ...(advice === undefined ? [] : [advice])].join('\n'));
    this.name = 'PlanError';
  }
}
