import type { Decision, PricedStack } from '../decision/decision';
import { profileOf, type Profile } from '../decision/pareto';

/** One whole stack of the comparison. */
export interface ComparedStack {
  readonly tools: readonly string[];
  /** Tasks that another tool does than in the chosen stack, where the tools are the same. */
  readonly moved: readonly { readonly task: string; readonly tool: string | undefined }[];
  readonly cost: number;
  readonly extraCost: number;
  readonly chosen: boolean;
  readonly profile: Profile;
}

function movedFrom(chosen: PricedStack, other: PricedStack): ComparedStack['moved'] {
  if (other === chosen || other.tools.join() !== chosen.tools.join()) return [];
  const tasks = [...new Set([...Object.keys(chosen.stack), ...Object.keys(other.stack)])].sort();
  const toolFor = (stack: PricedStack, task: string) =>
    (stack.stack as Record<string, string | undefined>)[task];
  return tasks
    .filter((task) => toolFor(chosen, task) !== toolFor(other, task))
    .map((task) => ({ task, tool: toolFor(other, task) }));
}

/** The chosen stack beside the best others, by what each costs in the four criteria. */
export function stackMatrix({ chosen, alternatives }: Decision): readonly ComparedStack[] {
  return [chosen, ...alternatives].map((stack) => ({
    tools: stack.tools,
    moved: movedFrom(chosen, stack),
    cost: stack.cost,
    extraCost: stack.cost - chosen.cost,
    chosen: stack === chosen,
    profile: profileOf(stack),
  }));
}
