import { bullets, escapeMarkdown, table } from './markdown';
import { drawbacks, type Names, notChosenLines, points, signed, taskName } from './reasons';
import type { Report } from './report';

/** Why each tool was chosen, and what speaks against each of the others. */
export function decisionSection({ decision, toolNames }: Report): string {
  if (decision === undefined) {
    return 'The stack in `mlops.json` was put together by hand. `npx mlops-scaffold recommend` shows what answers lead to.';
  }
  const name: Names = (tool) => escapeMarkdown(toolNames.get(tool) ?? tool);
  const choices = decision.choices.map(({ task, tool, coverage, runnerUp }) => [
    taskName(task),
    tool === undefined ? 'nothing' : `${name(tool)}${coverage === 'partial' ? ' (partly)' : ''}`,
    runnerUp === undefined ? 'none' : `${name(runnerUp.tool)} (${signed(runnerUp.extraCost)})`,
  ]);
  const known = decision.chosen.tools.flatMap((tool) =>
    drawbacks(decision, tool).map((drawback) => `${name(tool)}: ${drawback}.`),
  );
  const others = notChosenLines(decision, name);
  return [
    `Decided by the facts of ${decision.asOf}: of all stacks that meet every hard requirement, the one of the lowest cost (${points(decision.chosen.cost)} points). ` +
      'The runner-up is the best whole stack with another tool for the task, and what it costs more.',
    table(['task', 'tool', 'runner-up'], choices, 'No task.'),
    ...(decision.overrulingCost > 0
      ? [`Tools named or excluded by hand cost ${signed(decision.overrulingCost)} against the free choice.`]
      : []),
    ...(known.length === 0 ? [] : ['Known drawbacks of what was chosen:', bullets(known)]),
    ...(others.length === 0 ? [] : ['Not chosen:', bullets(others)]),
  ].join('\n\n');
}
