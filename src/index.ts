/**
 * The library: constructs, the stack, and the plan that it is made from. The command line, the wizard and the
 * scaffolding are no part of it.
 */
export { parsePlan } from './plan/parse-plan';
export { PlanError } from './plan/plan-error';
export type { StackPlan } from './plan/stack-plan';
export { PlatformStack, type PlatformStackProps } from './stacks/platform-stack';
