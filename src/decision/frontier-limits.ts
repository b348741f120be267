import type { FrontierProblem } from './frontier-problem';

/** A criterion with a limit, and the least that each set of tasks adds to it, by the bits of the set; undefined: nothing. */
export interface LimitOfRest {
  readonly criterion: number;
  readonly most: number;
  readonly least: Float64Array | undefined;
}

export const at = (values: ArrayLike<number> | undefined, index: number): number => values?.[index] ?? 0;

/** For each place in the order of the tools, and for the end, the limits with what the tools from there on add at least. */
export function leastOfRest(
  problem: FrontierProblem,
  order: readonly number[],
): readonly (readonly LimitOfRest[])[] {
  const { tasks, opening, most = [] } = problem;
  const nobody = new Float64Array(1 << tasks).fill(Infinity);
  nobody[0] = 0;
  let rest = most.flatMap((limit, criterion): LimitOfRest[] => {
    if (limit === Infinity) return [];
    const least = isFree(problem, order, criterion) ? undefined : nobody;
    return [{ criterion, most: limit, least }];
  });
  const rests = [rest];
  for (const tool of order.toReversed()) {
    rest = beside(problem, rest, tool).map((there, index) => {
      const without = rest[index]?.least;
      const { least } = there;
      if (least === undefined) return there;
      const opened = at(opening[tool], there.criterion);
      for (let set = 0; set < least.length; set++)
        least[set] = Math.min(without?.[set] ?? 0, (least[set] ?? 0) + opened);
      return there;
    });
    rests.unshift(rest);
  }
  return rests;
}

/** The same beside a tool that is there already: what it does of the rest, it is not paid for again. */
export function beside(
  { tasks, doing }: FrontierProblem,
  rest: readonly LimitOfRest[],
  tool: number,
): LimitOfRest[] {
  return rest.map((limit) => {
    if (limit.least === undefined) return limit;
    const least = limit.least.slice();
    for (let task = 0; task < tasks; task++) {
      const adds = doing[tool]?.[task]?.[limit.criterion];
      if (adds === undefined) continue;
      const bit = 1 << task;
      for (let set = bit; set < least.length; set = (set + 1) | bit) {
        const done = (least[set ^ bit] ?? 0) + adds;
        if (done < (least[set] ?? 0)) least[set] = done;
      }
    }
    return { ...limit, least };
  });
}

/** Whether a way that leaves some tasks can still keep all limits. */
export function isWithin(rest: readonly LimitOfRest[], criteria: readonly number[], left: number): boolean {
  for (const { criterion, most, least } of rest)
    if (at(criteria, criterion) + at(least, left) > most) return false;
  return true;
}

/** Whether any tasks can be done without adding to a criterion, and nothing takes off it: then the least is nothing. */
function isFree(
  { tasks, opening, doing }: FrontierProblem,
  tools: readonly number[],
  criterion: number,
): boolean {
  const adds = (tool: number, task: number): number | undefined => doing[tool]?.[task]?.[criterion];
  const isNegative = (tool: number): boolean =>
    at(opening[tool], criterion) < 0 || (doing[tool] ?? []).some((values) => at(values, criterion) < 0);
  const free = tools.filter((tool) => opening[tool]?.[criterion] === 0);
  return (
    !tools.some(isNegative) &&
    Array.from({ length: tasks }, (_, task) => task).every((task) =>
      free.some((tool) => adds(tool, task) === 0),
    )
  );
}
