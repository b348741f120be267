import type { FactChange } from '../catalogue/changes';
import type { Decision, DecisionResult } from '../decision/decision';
import { indent } from './decision-text';
import { type Names, taskTitle } from './names';
import { changeInWords } from './change-text';

/** What became different between two days: the choice, and the facts about the tools of either choice. */
export interface SinceThen {
  readonly since: string;
  readonly then: DecisionResult;
  readonly changes: readonly FactChange[];
}

/** The same in words. */
export function sinceThenLines(
  { since, then, changes }: SinceThen,
  now: Decision,
  toolName: Names,
): string[] {
  const before = then.feasible ? then.decision.chosen.stack : {};
  const moved = now.choices.filter(({ task, tool }) => before[task] !== tool);
  const name = (tool: string | undefined): string => (tool === undefined ? 'nothing' : toolName(tool));
  const told = changes
    .map((change) => ({ tool: change.tool, text: changeInWords(change) }))
    .filter(({ text }) => text !== '');
  return [
    `What changed since ${since}`,
    ...indent([
      ...moved.map(({ task, tool }) => `${taskTitle(task)}: ${name(tool)}, then ${name(before[task])}`),
      ...(moved.length === 0 ? ['The choice is the same.'] : []),
      ...told.map(({ tool, text }) => `${toolName(tool)}: ${text}`),
    ]),
  ];
}
