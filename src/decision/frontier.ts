import { FrontierPairs } from './frontier-pairs';
import { at, beside, isWithin, leastOfRest, type LimitOfRest } from './frontier-limits';
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

/** The unbeaten ways to do sets of tasks, by the bits of the set. Sets without a way are not in it. */
type Table = Map<number, Partial[]>;

/**
 * Exact search over several criteria at once: every way to share the tasks among the tools that no other way beats in
 * all criteria. A table over sets of tasks, as in `search.ts`, with a list of unbeaten ways in each cell.
 * Of ways that are equal in all criteria, one is kept.
 */
export function frontier(problem: FrontierProblem): Way[] {
  const { tasks, opening } = problem;
  const pairs = new FrontierPairs(problem);
  const order = byCoverage(problem, withoutBeaten(problem, pairs));
  const rests = leastOfRest(problem, order);
  const all = (1 << tasks) - 1;
  const criteria = (opening[0] ?? []).map(() => 0);
  const nothing = { criteria, tool: -1, task: -1, before: undefined, doers: pairs.joined.map(() => -1) };
  const cells: Table = new Map([[0, [nothing]]]);
  order.forEach((tool, place) => {
    const rest = rests[place + 1] ?? [];
    const needed = onlyBefore(problem, order.slice(place + 1));
    const stays = ({ criteria }: Partial, done: number): boolean =>
      (done & needed) === needed && isWithin(rest, criteria, all & ~done);
    // Computed again rather than kept: with many tasks it is a megabyte for each tool.
    const ofTool = waysWith(problem, pairs, beside(problem, rest, tool), tool, cells);
    for (const [done, ways] of cells) {
      keep(ways, (way) => stays(way, done));
      if (ways.length === 0) cells.delete(done);
    }
    for (const [done, ways] of ofTool)
      for (const way of ways)
        if (stays(way, done) && !isBeaten(cells.get(done), way.criteria, way.doers, pairs))
          add(cells, done, way, pairs);
  });
  return (cells.get(all) ?? []).map((way) => ({ criteria: way.criteria, tools: toolsOf(way, tasks) }));
}

/**
 * Every way in which the tool does something. It is paid for with the first of its tasks; after that each task costs
 * the same whichever others it does, so that one after the other can be added.
 */
function waysWith(
  { tasks, opening, doing }: FrontierProblem,
  pairs: FrontierPairs,
  rest: readonly LimitOfRest[],
  tool: number,
  cells: Table,
): Table {
  const opened: Table = new Map();
  const all = (1 << tasks) - 1;
  const scratch = pairs.joined.map(() => -1);
  const together = new Array<number>(opening[tool]?.length ?? 0).fill(0);
  for (let task = 0; task < tasks; task++) {
    const adds = doing[tool]?.[task];
    if (adds === undefined) continue;
    const take = (before: Partial, more: readonly number[], now: number): void => {
      const units = pairs.added(before.doers, task, tool);
      for (let index = 0; index < together.length; index++) {
        together[index] = at(before.criteria, index) + at(more, index) + pairs.weight(units, index);
      }
      if (!isWithin(rest, together, all & ~now)) return;
      const doers = pairs.remembered(before.doers, task, tool, scratch);
      // Most are beaten: only the others are made.
      if (!isBeaten(opened.get(now), together, doers, pairs)) {
        const kept = doers === scratch ? [...scratch] : doers;
        add(opened, now, { criteria: [...together], tool, task, before, doers: kept }, pairs);
      }
    };
    const takeAll = (table: Table, more: readonly number[]): void => {
      for (const [done, ways] of table)
        if ((done & (1 << task)) === 0) for (const way of ways) take(way, more, done | (1 << task));
    };
    takeAll(
      cells,
      adds.map((value, criterion) => value + at(opening[tool], criterion)),
    );
    takeAll(opened, adds);
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
  ways: readonly Partial[] | undefined,
  criteria: readonly number[],
  doers: readonly number[],
  pairs: FrontierPairs,
): boolean {
  for (const way of ways ?? []) if (beats(way, criteria, doers, pairs)) return true;
  return false;
}

/** Drops the ways that do not stay. */
function keep(ways: Partial[], stays: (way: Partial) => boolean): void {
  let kept = 0;
  for (const way of ways) if (stays(way)) ways[kept++] = way;
  ways.length = kept;
}

/** Adds a way that is not beaten to those of a set, in the place of those that it beats. */
function add(table: Table, done: number, way: Partial, pairs: FrontierPairs): void {
  const ways = table.get(done);
  if (ways === undefined) {
    table.set(done, [way]);
    return;
  }
  keep(ways, (other) => !beats(way, other.criteria, other.doers, pairs));
  ways.push(way);
}

function toolsOf(way: Partial, tasks: number): number[] {
  const tools = new Array<number>(tasks).fill(-1);
  for (let step = way; step.before; step = step.before) tools[step.task] = step.tool;
  return tools;
}
