import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../decision/decision';
import { validateOverrides } from '../decision/validate-overrides';
import type { StackPlan } from '../plan/stack-plan';
import type { Collaborators } from './collaborators';

/**
 * The decision that a plan came from. A plan holds the answers, the day and the outcome, and the decision depends on
 * nothing else: it is made again, freely or with the tools that the plan names. Undefined where that does not lead to
 * the stack of the plan, because somebody wrote another one into it.
 */
export function recallDecision(
  { requirements, stack, catalogueDate }: StackPlan,
  deps: Pick<Collaborators, 'catalogueAsOf' | 'decide' | 'deployable'>,
): Decision | undefined {
  const tools = deps.catalogueAsOf(catalogueDate);
  const options = { asOf: catalogueDate, deployable: deps.deployable };
  const leadsHere = (use: StackPlan['stack']): Decision | undefined => {
    const result = deps.decide(tools, requirements, { ...options, use });
    return result.feasible && isDeepStrictEqual({ ...result.decision.chosen.stack }, { ...stack })
      ? result.decision
      : undefined;
  };
  const free = leadsHere({});
  if (free !== undefined) return free;
  const named = Object.fromEntries(Object.entries(stack).filter(([, tool]) => typeof tool === 'string'));
  return validateOverrides({ use: named }, tools, requirements).length > 0 ? undefined : leadsHere(stack);
}
