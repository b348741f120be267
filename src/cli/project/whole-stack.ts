import type { StackPlan } from '../../plan/stack-plan';

/** What a plan gives to tasks: the tools that are generated, and those that run already and stay. */
export const wholeStack = ({ stack, stays }: Pick<StackPlan, 'stack' | 'stays'>): StackPlan['stack'] => ({
  ...stack,
  ...stays,
});
