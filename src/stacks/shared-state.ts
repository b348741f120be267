import { isDeepStrictEqual } from 'node:util';
import type { IConstruct } from 'constructs';
import type { StackPlan } from '../plan/stack-plan';

interface PlannedStack extends IConstruct {
  readonly plan: StackPlan;
}

/**
 * Other stacks of the app that keep their state in the same remote place, in words: each would take the other's objects for its
 * own. Local states are named after their stacks.
 */
export function sharedState(stack: PlannedStack): string[] {
  const { state } = stack.plan.platform;
  if (state.kind === 'local') return [];
  return stack.node.root.node
    .findAll()
    .filter((other): other is PlannedStack => other instanceof stack.constructor && other !== stack)
    .filter((other) => isDeepStrictEqual(other.plan.platform.state, state))
    .map(
      ({ node }) =>
        `platform.state is the same as that of the stack "${node.id}". Give each stack a state of its own, such as another platform.state.config.key.`,
    );
}
