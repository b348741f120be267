import type { Tool } from '../catalogue/tool';
import type { Task } from '../catalogue/vocabulary';
import { isInUse } from '../decision/runs-already';
import { nearest, type Issue } from '../requirements/issue';
import { toolIdFrom } from '../requirements/named-tool';
import { DEPLOYABLE_TOOLS } from '../tools/deployable-tools';
import { ableTools } from './stack-issues';
import type { StackPlan } from './stack-plan';

type Named = Pick<StackPlan, 'overrides' | 'requirements'>;

/** What is wrong with a tool that a task is said to have been given to by name; undefined where nothing is. */
function problemOf(task: Task, id: string, { overrides, requirements }: Named): string | undefined {
  if ((overrides?.exclude ?? []).some((tool) => tool === id))
    return 'is also ruled out by overrides.exclude. Take it out of one of the two';
  const tool = Object.values<Tool>(DEPLOYABLE_TOOLS).find((one) => one.id === id);
  // Of what runs already, and cannot be deployed, a plan knows no facts.
  if (tool === undefined)
    return isInUse(id, requirements) ? undefined : 'is not a tool that this version can deploy';
  // By the facts of some day: the one that decided and that of the next decision may be others.
  return tool.coverage.some(({ value }) => value[task] !== undefined)
    ? undefined
    : `is a tool that does not do ${task}`;
}

/** The tools that a task could have been given to, and the one of them that was probably meant. */
export function choicesFor(
  task: Task,
  id: string,
  { overrides, requirements }: Named,
): Required<Pick<Issue, 'allowed'>> & Pick<Issue, 'suggestion'> {
  const allowed = ableTools(task, requirements).filter(
    (tool) => !(overrides?.exclude ?? []).some((out) => out === tool),
  );
  const suggestion = nearest(String(toolIdFrom(id)), allowed);
  return { allowed, ...(suggestion !== undefined && { suggestion }) };
}

/**
 * What is wrong with what a plan says was given by name and was ruled out: a tool that is both, or that cannot do its task. No run
 * of `init` writes that, and a decision that was made with it would be none of the two. A task that is not asked for any more
 * says nothing, and harms nothing.
 */
export const overrideIssues = (plan: Named): Issue[] =>
  Object.entries(plan.overrides?.use ?? {}).flatMap(([name, id]) => {
    const task = name as Task;
    const message = plan.requirements.tasks.includes(task) ? problemOf(task, id, plan) : undefined;
    return message === undefined
      ? []
      : [{ place: `overrides.use.${task}`, value: id, message, ...choicesFor(task, id, plan) }];
  });
