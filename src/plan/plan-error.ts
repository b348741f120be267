import { formatIssue, type Issue } from '../requirements/issue';

/** A plan that may not be used, with everything that is wrong in it. */
export class PlanError extends Error {
  constructor(public readonly issues: readonly Issue[]) {
    super(['mlops.json cannot be used:', ...issues.map((issue) => `  ${formatIssue(issue)}`)].join('\n'));
    this.name = 'PlanError';
  }
}
