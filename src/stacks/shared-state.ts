import { isDeepStrictEqual } from 'node:util';
import { TerraformStack } from 'cdktf';
import type { StackPlan } from '../plan/stack-plan';

interface PlannedStack extends TerraformStack {
  readonly plan: StackPlan;
}

/**
 * Other stacks of the app that keep their state in the same place, or are written to the same folder, in words: each would take
 * the other's objects for its own. Folders and local states are named after the ids of stacks, whatever stands above them.
 */
export function sharedState(stack: PlannedStack): string[] {
  const { state } = stack.plan.platform;
  const others = stack.node.root.node
    .findAll()
    .filter((other) => TerraformStack.isStack(other))
    .filter((other) => other !== stack);
  const sameId = others.filter(({ node }) => node.id === stack.node.id);
  const sameState =
    state.kind === 'local'
      ? []
      : others
          .filter((other): other is PlannedStack => other instanceof stack.constructor)
          .filter((other) => isDeepStrictEqual(other.plan.platform.state, state));
  return [
    ...sameId.map(
      ({ node }) =>
        `has the id of the stack "${node.path}", and so its folder and its local state. Give each stack an id of its own.`,
    ),
    ...sameState.map(
      ({ node }) =>
        `platform.state is the same as that of the stack "${node.path}". Give each stack a state of its own, such as another platform.state.config.key.`,
    ),
  ];
}
