import type { Task } from '../catalogue/vocabulary';
import type { Candidate } from './candidate';
import { unbeaten, WORTH_COMPARING } from './criteria-search';
import type { PricedStack } from './decision';
import { profileOf, type ProfiledStack } from './pareto';
import { prepare, type Question } from './question';
import { cheapestStack } from './stack-search';

/** What a tool of the stack is to a task: it does it, or could do it too; fully or partly. */
export type Role = 'does' | 'does-partly' | 'could' | 'could-partly';

/** Which tool of a stack covers which wanted task. */
export interface CoveragePicture {
  readonly rows: readonly { readonly tool: string; readonly roles: Readonly<Partial<Record<Task, Role>>> }[];
  /** Tasks that the stack does only partly, with what is missing. */
  readonly gaps: readonly { readonly task: Task; readonly tool: string; readonly missing: string }[];
  /** Tasks that another tool of the stack covers fully too: two places for one job. */
  readonly overlaps: readonly {
    readonly task: Task;
    readonly does: string;
    readonly also: readonly string[];
  }[];
}

export function coveragePicture(question: Question, stack: PricedStack['stack']): CoveragePicture {
  const { candidates, tasks } = prepare(question);
  const used = candidates.filter(({ tool }) => Object.values(stack).includes(tool.id));
  const facts = new Map(used.map(({ tool }) => [tool.id, tool]));
  return {
    rows: used
      .map(({ tool }) => ({
        tool: tool.id,
        roles: Object.fromEntries(
          tasks.flatMap((task) => {
            const level = tool.coverage[task];
            if (level === undefined) return [];
            const role = stack[task] === tool.id ? 'does' : 'could';
            return [[task, level === 'full' ? role : `${role}-partly`]];
          }),
        ),
      }))
      .sort((a, b) => (a.tool < b.tool ? -1 : 1)),
    gaps: tasks.flatMap((task) => {
      const tool = facts.get(stack[task] ?? '');
      if (tool?.coverage[task] !== 'partial') return [];
      return [{ task, tool: tool.id, missing: tool.limits[task] ?? 'part of the task' }];
    }),
    overlaps: tasks.flatMap((task) => {
      const does = stack[task];
      const also = alsoCovering(task, does, used);
      return does === undefined || also.length === 0 ? [] : [{ task, does, also }];
    }),
  };
}

function alsoCovering(task: Task, does: string | undefined, used: readonly Candidate[]): string[] {
  return used
    .filter(({ tool }) => tool.id !== does && tool.coverage[task] === 'full')
    .map(({ tool }) => tool.id)
    .sort();
}

/** A stack of a given number of tools, and what comes with it. */
export interface SizedStack extends ProfiledStack {
  /** How much more it costs than the cheapest of any size. */
  readonly extraCost: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly chosen: boolean;
}

/**
 * All in one against pieced together: for each number of tools with which the tasks can be done, the cheapest stack
 * that takes exactly so many, where that costs at most half more than the cheapest of any size. The fewest tools first.
 */
export function stacksBySize(question: Question): SizedStack[] {
  const prepared = prepare(question);
  const chosen = cheapestStack(prepared);
  if (!chosen) return [];
  // The number of tools counts once for and once against a stack, so that only stacks of one size are compared.
  const found = unbeaten(prepared, {
    count: 3,
    ofTerm: ({ cost }) => [cost, 0, 0],
    ofTool: () => [0, 1, -1],
    most: [WORTH_COMPARING * chosen.cost, Infinity, Infinity],
  });
  return found
    .map(({ stack, tools, cost, terms }) => {
      const isChosen = tools.length === chosen.tools.length;
      const { gaps, overlaps } = coveragePicture(question, isChosen ? chosen.stack : stack);
      const priced = isChosen ? chosen : { stack, tools, cost, terms };
      return {
        ...priced,
        profile: profileOf(priced),
        extraCost: cost - chosen.cost,
        gaps: gaps.length,
        overlaps: overlaps.length,
        chosen: isChosen,
      };
    })
    .sort((a, b) => a.tools.length - b.tools.length);
}
