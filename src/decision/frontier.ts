import { FrontierPairs } from './frontier-pairs';
import type { FrontierProblem } from './frontier-problem';

export interface Way {
  readonly criteria: readonly number[];
  /** For each task, the index of the tool that does it. */
  readonly tools: readonly number[];
}

/** A way to do some tasks: an earlier way, and a task that a tool takes over in addition. */
interface Partial {
  readonly criteria: readonly number[];
  readonly tool: number;
  readonly task: number;
  readonly before: Partial | undefined;
  /** The tools that do the tasks of hand-overs, -1 where none does yet. */
  readonly doers: readonly number[];
}

/** The unbeaten ways to do each set of tasks, by the bits of the set. */
type Table = Partial[][];

/**
 * Exact search over several criteria at once: every way to share the tasks among the tools that no other way beats in
 * all criteria. A table over sets of tasks, as in `search.ts`, with a list of unbeaten ways in each cell.
 * Of ways that are equal in all criteria, one is kept.
 */
export function frontier(problem: FrontierProblem): Way[] {
  const { tasks, opening } = problem;
  const pairs = new FrontierPairs(problem);
  const order = byCoverage(problem, withoutBeaten(problem, pairs));
  const rest = leastOfRest(problem, order);
  const cells: Table = emptyTable(tasks);
  const criteria = (opening[0] ?? []).map(() => 0);
  cells[0] = [{ criteria, tool: -1, task: -1, before: undefined, doers: pairs.joined.map(() => -1) }];
  order.forEach((tool, place) => {
    const within = (way: Partial, done: number): boolean =>
      rest.every(
        ({ criterion, most, least }) =>
          at(way.criteria, criterion) + at(least, ~done & (cells.length - 1)) <= most,
      );
    waysWith(problem, pairs, tool, cells).forEach((ways, done) => {
      const known = cells[done] ?? [];
      for (const way of ways)
        if (!isBeaten(known, way.criteria, way.doers, pairs) && within(way, done)) add(known, way, pairs);
    });
    const needed = onlyBefore(problem, order.slice(place + 1));
    if (needed !== 0) cells.forEach((ways, done) => (done & needed) !== needed && ways.splice(0));
  });
  return (cells.at(-1) ?? []).map((way) => ({ criteria: way.criteria, tools: toolsOf(way, tasks) }));
}

/**
 * Every way in which the tool does something. It is paid for with the first of its tasks; after that each task costs
 * the same whichever others it does, so that one after the other can be added.
 */
function waysWith(
  { tasks, opening, doing }: FrontierProblem,
  pairs: FrontierPairs,
  tool: number,
  cells: Table,
): Table {
  const opened = emptyTable(tasks);
  const scratch = pairs.joined.map(() => -1);
  const together = new Array<number>(opening[tool]?.length ?? 0).fill(0);
  for (let task = 0; task < tasks; task++) {
    const adds = doing[tool]?.[task];
    if (adds === undefined) continue;
    const first = adds.map((value, criterion) => value + at(opening[tool], criterion));
    for (let done = 0; done < cells.length; done++) {
      if (done & (1 << task)) continue;
      const now = done | (1 << task);
      const ways = opened[now] ?? [];
      const take = (before: Partial, more: readonly number[]): void => {
        const units = pairs.added(before.doers, task, tool);
        for (let index = 0; index < together.length; index++) {
          together[index] = at(before.criteria, index) + at(more, index) + pairs.weight(units, index);
        }
        const doers = pairs.remembered(before.doers, task, tool, scratch);
        // Most are beaten: only the others are made.
        if (!isBeaten(ways, together, doers, pairs)) {
          const kept = doers === scratch ? [...scratch] : doers;
          add(ways, { criteria: [...together], tool, task, before, doers: kept }, pairs);
        }
      };
      for (const before of cells[done] ?? []) take(before, first);
      for (const before of opened[done] ?? []) take(before, adds);
    }
  }
  return opened;
}

/**
 * The tools without those that another beats or equals at every task that they can do: it can take all their tasks
 * over. Only where having the tool is no advantage in itself.
 */
function withoutBeaten({ opening, doing }: FrontierProblem, pairs: FrontierPairs): number[] {
  const noDearer = (one: number, other: number): boolean =>
    noWorse(opening[one] ?? [], opening[other] ?? []) &&
    pairs.noDearer(one, other) &&
    (doing[other] ?? []).every((adds, task) => {
      const own = doing[one]?.[task];
      return adds === undefined || (own !== undefined && noWorse(own, adds));
    });
  const tools = opening.map((_, tool) => tool);
  return tools.filter(
    (tool) =>
      (opening[tool] ?? []).some((value) => value < 0) ||
      !tools.some(
        (other) => other !== tool && noDearer(other, tool) && (other < tool || !noDearer(tool, other)),
      ),
  );
}

/** Those that can do much first, so that after them task after task is settled, and its empty half of the table. */
function byCoverage({ doing }: FrontierProblem, tools: readonly number[]): number[] {
  const tasksOf = (tool: number): number[] =>
    (doing[tool] ?? []).flatMap((adds, task) => (adds === undefined ? [] : [task]));
  return [...tools].sort((a, b) => {
    const [one, other] = [tasksOf(a), tasksOf(b)];
    return other.length - one.length || at(one, 0) - at(other, 0) || a - b;
  });
}

/** The tasks that none of the tools still to come can do. */
function onlyBefore({ tasks, doing }: FrontierProblem, later: readonly number[]): number {
  let needed = 0;
  for (let task = 0; task < tasks; task++) {
    if (!later.some((tool) => doing[tool]?.[task] !== undefined)) needed |= 1 << task;
  }
  return needed;
}

/** A criterion with a limit, and the least that each set of tasks adds to it; undefined: nothing. */
interface Limit {
  readonly criterion: number;
  readonly most: number;
  readonly least: Float64Array | undefined;
}

/** For each criterion with a limit, the least that each set of tasks adds to it, whichever tools do them. */
function leastOfRest(problem: FrontierProblem, tools: readonly number[]): readonly Limit[] {
  const { tasks, opening, doing, most = [] } = problem;
  return most.flatMap((limit, criterion): readonly Limit[] => {
    if (limit === Infinity) return [];
    if (isFree(problem, tools, criterion)) return [{ criterion, most: limit, least: undefined }];
    const least = new Float64Array(1 << tasks).fill(Infinity);
    least[0] = 0;
    for (const tool of tools) {
      const opened = new Float64Array(1 << tasks).fill(Infinity);
      for (let task = 0; task < tasks; task++) {
        const adds = doing[tool]?.[task]?.[criterion];
        if (adds === undefined) continue;
        const bit = 1 << task;
        const first = adds + at(opening[tool], criterion);
        for (let set = bit; set < least.length; set = (set + 1) | bit) {
          const best = Math.min(at(least, set ^ bit) + first, at(opened, set ^ bit) + adds);
          if (best < at(opened, set)) opened[set] = best;
        }
      }
      opened.forEach((cost, set) => {
        if (cost < at(least, set)) least[set] = cost;
      });
    }
    return [{ criterion, most: limit, least }];
  });
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

const emptyTable = (tasks: number): Table => Array.from({ length: 1 << tasks }, () => []);

const at = (values: ArrayLike<number> | undefined, index: number): number => values?.[index] ?? 0;

function noWorse(one: readonly number[], other: readonly number[]): boolean {
  for (let criterion = 0; criterion < one.length; criterion++) {
    if (at(one, criterion) > at(other, criterion)) return false;
  }
  return true;
}

/** Whether a way is as good in all criteria, and stays so whatever pairs of tools still cost. */
function beats(
  { criteria, doers }: Pick<Partial, 'criteria' | 'doers'>,
  others: readonly number[],
  otherDoers: readonly number[],
  pairs: FrontierPairs,
): boolean {
  if (!noWorse(criteria, others)) return false;
  const units = doers.length === 0 ? 0 : pairs.risk(doers, otherDoers);
  if (units === 0) return true;
  return criteria.every((value, index) => value + pairs.weight(units, index) <= at(others, index));
}

/** Whether one of the ways is as good in all criteria. */
function isBeaten(
  ways: readonly Partial[],
  criteria: readonly number[],
  doers: readonly number[],
  pairs: FrontierPairs,
): boolean {
  for (const way of ways) if (beats(way, criteria, doers, pairs)) return true;
  return false;
}

/** Adds a way that is not beaten, in the place of those that it beats. */
function add(ways: Partial[], way: Partial, pairs: FrontierPairs): void {
  let kept = 0;
  for (const other of ways) if (!beats(way, other.criteria, other.doers, pairs)) ways[kept++] = other;
  ways.length = kept;
  ways.push(way);
}

function toolsOf(way: Partial, tasks: number): number[] {
  const tools = new Array<number>(tasks).fill(-1);
  for (let step = way; step.before; step = step.before) tools[step.task] = step.tool;
  return tools;
}
