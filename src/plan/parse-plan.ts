import { DEPLOYABLE } from '../catalogue/deployable';
import { issuesFromZod, nearest, type Issue } from '../requirements/issue';
import { knownKeysOf } from '../requirements/known-keys';
import { migratePlan } from './migrate-plan';
import { platformIssues } from './platform';
import { PlanError } from './plan-error';
import { stackPlanSchema, type StackPlan } from './stack-plan';

const knownKeys = knownKeysOf(stackPlanSchema);

/** Tools that this version cannot deploy, with the nearest one that it can. */
function toolIssues(plan: StackPlan): Issue[] {
  return Object.entries(plan.stack)
    .filter(([, tool]) => !DEPLOYABLE.some((id) => id === tool))
    .map(([task, tool]) => {
      const suggestion = nearest(tool, DEPLOYABLE);
      return {
        place: `stack.${task}`,
        value: tool,
        message: 'is not a tool that this version can deploy',
        allowed: DEPLOYABLE,
        ...(suggestion !== undefined && { suggestion }),
      };
    });
}

/**
 * Reads a plan from outside data, such as the content of `mlops.json`. Settings that are left out get their defaults.
 * Errors: PlanError with every problem at once.
 */
export function parsePlan(value: unknown): StackPlan {
  const migrated = migratePlan(value);
  const result = stackPlanSchema.safeParse(migrated);
  if (!result.success) throw new PlanError(issuesFromZod(result.error, migrated, [], knownKeys));
  const issues: Issue[] = [
    ...toolIssues(result.data),
    ...platformIssues(result.data.platform).map(({ path, ...problem }) => ({
      place: ['platform', ...path].join('.'),
      ...problem,
    })),
  ];
  if (issues.length > 0) throw new PlanError(issues);
  return result.data;
}
