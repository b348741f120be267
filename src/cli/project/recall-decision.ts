import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../../decision/decision';
import type { Question } from '../../decision/question';
import { validateOverrides } from '../../decision/validate-overrides';
import type { StackPlan } from '../../plan/stack-plan';
import { wholeStack } from './free-decision';
import type { CoreDependencies } from './core-dependencies';

/** A decision, and what was asked. */
export interface RecalledDecision {
  readonly decision: Decision;
  readonly question: Question;
}

/**
 * The decision that a plan came from. A plan holds the answers, the day and the outcome, and the decision depends on
 * nothing else: it is made again, freely or with the tools that the plan names. Undefined where that does not lead to
 * the stack of the plan, because somebody wrote another one into it.
 */
export function recallDecision(
  plan: StackPlan,
  deps: Pick<CoreDependencies, 'catalogueAsOf' | 'decide' | 'deployment'>,
): RecalledDecision | undefined {
  const { requirements, catalogueDate } = plan;
  const stack = wholeStack(plan);
  const tools = deps.catalogueAsOf(catalogueDate);
  const options = { asOf: catalogueDate, ...deps.deployment };
  const leadsHere = (use: StackPlan['stack']): RecalledDecision | undefined => {
    const question = { tools, requirements, options: { ...options, use } };
    const result = deps.decide(tools, requirements, question.options);
    return result.feasible && isDeepStrictEqual({ ...result.decision.chosen.stack }, stack)
      ? { decision: result.decision, question }
      : undefined;
  };
  const free = leadsHere({});
  if (free !== undefined) return free;
  const named = Object.fromEntries(Object.entries(stack).filter(([, tool]) => typeof tool === 'string'));
  return validateOverrides({ use: named }, tools, requirements).length > 0 ? undefined : leadsHere(stack);
}
