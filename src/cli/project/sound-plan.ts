import { PlanError } from '../../plan/plan-error';
import type { StackPlan } from '../../plan/stack-plan';
import type { Issue } from '../../requirements/issue';
import { volumesOf } from '../../review/storage';
import { InvalidAnswersError } from '../cli-error';
import type { CoreDependencies } from './core-dependencies';
import type { PlatformOutcome } from './decision-of';
import { noteLines } from './project-report';

type Reading = Pick<CoreDependencies, 'parsePlan'>;

/** What is wrong with a plan that was put together from valid answers. */
function issuesOf(plan: StackPlan, { parsePlan }: Reading): readonly Issue[] {
  try {
    parsePlan(plan);
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.issues;
    throw error;
  }
}

/**
 * A plan that can be read back. With the facts of an earlier day a tool may be chosen that the answers exclude by those
 * of today, and it is today's version that would be generated.
 */
export function soundPlan(plan: StackPlan, deps: Reading): StackPlan {
  const issues = issuesOf(plan, deps);
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  return plan;
}

/** What a stack asks the cluster for that nobody may have been asked about, and what is wrong with it. */
export function platformOutcome(plan: StackPlan, deps: Reading): PlatformOutcome {
  return { issues: issuesOf(plan, deps), notes: [...volumesLines(plan), ...noteLines(plan)] };
}

function volumesLines(plan: StackPlan): string[] {
  const volumes = volumesOf(plan);
  if (volumes.length === 0) return [];
  const words = volumes.map(({ usedBy, sizeGiB }) => `${usedBy} ${String(sizeGiB)}`);
  return [`Volumes in the cluster, in GiB: ${words.join(', ')}.`];
}
