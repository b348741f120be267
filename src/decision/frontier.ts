/**
 * Exact search over several criteria at once: every way to share the tasks among the tools that no other way beats in
 * all criteria. A table over sets of tasks, as in `search.ts`, with a list of unbeaten ways in each cell.
 */
export interface FrontierProblem {
  readonly tasks: number;
  /** For each tool, what having it adds to each criterion. Less is better; negative numbers are allowed. */
  readonly opening: readonly (readonly number[])[];
  /** For each tool and task, what it adds when the tool does the task; undefined where it cannot. */
  readonly doing: readonly (readonly (readonly number[] | undefined)[])[];
  /** Most that each criterion may come to; only for criteria that nothing makes smaller. */
  readonly most?: readonly number[];
}

export interface Way {
  readonly criteria: readonly number[];
  /** For each task, the index of the tool that does it. */
  readonly tools: readonly number[];
}

/** A way to do some tasks, as the last tool added to an earlier way. */
interface Partial {
  readonly criteria: readonly number[];
  readonly tool: number;
  readonly part: number;
  readonly before: Partial | undefined;
}

/** Of ways that are equal in all criteria, the one that needs the earlier tools is kept. */
export function frontier(problem: FrontierProblem): Way[] {
  const { tasks, opening } = problem;
  const none = (opening[0] ?? []).map(() => 0);
  const cells: Partial[][] = Array.from({ length: 1 << tasks }, () => []);
  cells[0] = [{ criteria: none, tool: -1, part: 0, before: undefined }];
  opening.forEach((_, tool) => {
    const parts = partsOf(problem, tool);
    // The cells as they were before this tool, so that no tool comes twice. They only ever grow or lose beaten ways.
    const earlier = cells.map((ways) => [...ways]);
    earlier.forEach((ways, done) => {
      for (const { part, adds } of parts) {
        if ((part & done) !== 0) continue;
        for (const way of ways) offer(cells[done | part] ?? [], extend(way, tool, part, adds), problem.most);
      }
    });
  });
  return (cells.at(-1) ?? []).map((way) => ({ criteria: way.criteria, tools: toolsOf(way, tasks) }));
}

/** Every set of tasks that a tool can take over, and what that adds. */
function partsOf({ tasks, opening, doing }: FrontierProblem, tool: number) {
  const parts: { part: number; adds: readonly number[] }[] = [{ part: 0, adds: opening[tool] ?? [] }];
  for (let task = 0; task < tasks; task++) {
    const adds = doing[tool]?.[task];
    if (adds === undefined) continue;
    parts.push(
      ...parts.map((one) => ({
        part: one.part | (1 << task),
        adds: one.adds.map((value, criterion) => value + (adds[criterion] ?? 0)),
      })),
    );
  }
  return parts.slice(1);
}

const extend = (before: Partial, tool: number, part: number, adds: readonly number[]): Partial => ({
  criteria: before.criteria.map((value, criterion) => value + (adds[criterion] ?? 0)),
  tool,
  part,
  before,
});

const noWorse = (one: Partial, other: Partial): boolean =>
  one.criteria.every((value, criterion) => value <= (other.criteria[criterion] ?? 0));

function offer(ways: Partial[], way: Partial, most: readonly number[] | undefined): void {
  if (most && way.criteria.some((value, criterion) => value > (most[criterion] ?? Infinity))) return;
  if (ways.some((other) => noWorse(other, way))) return;
  const kept = ways.filter((other) => !noWorse(way, other));
  ways.splice(0, ways.length, ...kept, way);
}

function toolsOf(way: Partial, tasks: number): number[] {
  const tools = new Array<number>(tasks).fill(-1);
  for (let step: Partial | undefined = way; step; step = step.before) {
    for (let task = 0; task < tasks; task++) if (step.part & (1 << task)) tools[task] = step.tool;
  }
  return tools;
}
