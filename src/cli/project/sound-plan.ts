import { PlanError } from '../../plan/plan-error';
import type { StackPlan } from '../../plan/stack-plan';
import { InvalidAnswersError } from '../cli-error';
import type { CoreDependencies } from './core-dependencies';

/**
 * A plan that can be read back. With the facts of an earlier day a tool may be chosen that the answers exclude by those
 * of today, and it is today's version that would be generated.
 */
export function soundPlan(plan: StackPlan, { parsePlan }: Pick<CoreDependencies, 'parsePlan'>): StackPlan {
  try {
    parsePlan(plan);
  } catch (error) {
    throw error instanceof PlanError ? new InvalidAnswersError(error.issues) : error;
  }
  return plan;
}
