import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../../decision/decision';
import type { StackPlan } from '../../plan/stack-plan';
import type { CoreDependencies } from './core-dependencies';

/** What a plan gives to tasks: the tools that are generated, and those that run already and stay. */
export const wholeStack = ({ stack, stays }: Pick<StackPlan, 'stack' | 'stays'>): StackPlan['stack'] => ({
  ...stack,
  ...stays,
});

/** What the answers of a plan lead to without a tool by name; undefined where that is not its stack. */
export function freeDecision(
  plan: Pick<StackPlan, 'requirements' | 'stack' | 'stays' | 'catalogueDate'>,
  { catalogueAsOf, decide, deployment }: Pick<CoreDependencies, 'catalogueAsOf' | 'decide' | 'deployment'>,
): Decision | undefined {
  const { requirements, catalogueDate: asOf } = plan;
  const result = decide(catalogueAsOf(asOf), requirements, { asOf, ...deployment });
  return result.feasible && isDeepStrictEqual({ ...result.decision.chosen.stack }, wholeStack(plan))
    ? result.decision
    : undefined;
}
