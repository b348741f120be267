import { changesBetween, type FactChange } from '../../catalogue/changes';
import type { Decision, DecisionResult } from '../../decision/decision';
import type { Requirements } from '../../requirements/requirements';
import { changeInWords } from '../../wizard/change-text';
import { indent, taskName, type DecisionWords } from '../../wizard/decision-text';
import type { Dependencies } from '../project/dependencies';

/** What became different between two days: the choice, and the facts about the tools of either choice. */
export interface SinceThen {
  readonly since: string;
  readonly then: DecisionResult;
  readonly changes: readonly FactChange[];
}

/** The choice that the facts of an earlier day led to, without the overruling that belongs to today. */
export function sinceThen(
  since: string,
  requirements: Requirements,
  now: Decision,
  deps: Pick<Dependencies, 'catalogueAsOf' | 'decide' | 'tools'>,
): SinceThen {
  const then = deps.decide(deps.catalogueAsOf(since), requirements, { asOf: since });
  const ids = new Set([...now.chosen.tools, ...(then.feasible ? then.decision.chosen.tools : [])]);
  const changes = Object.values(deps.tools)
    .filter(({ id }) => ids.has(id))
    .flatMap((tool) => changesBetween(tool, since, now.asOf));
  return { since, then, changes };
}

/** The same in words. */
export function sinceThenLines(
  { since, then, changes }: SinceThen,
  now: Decision,
  words: DecisionWords,
): string[] {
  const before = then.feasible ? then.decision.chosen.stack : {};
  const moved = now.choices.filter(({ task, tool }) => before[task] !== tool);
  const name = (tool: string | undefined): string => (tool === undefined ? 'nothing' : words.toolName(tool));
  const told = changes
    .map((change) => ({ tool: change.tool, text: changeInWords(change) }))
    .filter(({ text }) => text !== '');
  return [
    `What changed since ${since}`,
    ...indent([
      ...moved.map(({ task, tool }) => `${taskName(task)}: ${name(tool)}, then ${name(before[task])}`),
      ...(moved.length === 0 ? ['The choice is the same.'] : []),
      ...told.map(({ tool, text }) => `${words.toolName(tool)}: ${text}`),
    ]),
  ];
}
