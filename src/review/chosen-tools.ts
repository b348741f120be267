import type { ToolFacts } from '../catalogue/as-of';
import { TASKS, type Task } from '../catalogue/vocabulary';
import { proofWords } from '../words/proof';
import type { StackPlan } from '../plan/stack-plan';

/** A tool of the stack with what a reviewer asks about it. */
export interface ChosenTool {
  readonly id: string;
  readonly name: string;
  readonly homepage: string | undefined;
  readonly tasks: readonly Task[];
  /** SPDX identifier and class, or undefined for a tool that the catalogue did not know on that day. */
  readonly licence: ToolFacts['licence'] | undefined;
  readonly status: ToolFacts['status'] | undefined;
  /** How far it is proven that what is generated of it works. */
  readonly proof: string;
  /** The day on which the oldest of the facts about it was last looked at. */
  readonly evidence: string | undefined;
}

/** The tools of a plan, each once, in the order of their first task. */
export function chosenTools(plan: StackPlan, tools: readonly ToolFacts[]): readonly ChosenTool[] {
  const ids = [...new Set(TASKS.flatMap((task) => plan.stack[task] ?? []))];
  return ids.map((id) => {
    const facts = tools.find((tool) => tool.id === id);
    const checked = (facts?.evidence ?? []).map((evidence) => evidence.checked).sort();
    return {
      id,
      name: facts?.name ?? id,
      homepage: facts?.homepage,
      tasks: TASKS.filter((task) => plan.stack[task] === id),
      licence: facts?.licence,
      status: facts?.status,
      proof: proofWords(id),
      evidence: checked[0],
    };
  });
}
