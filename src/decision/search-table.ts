/** What the exact search computes with: tools as rows of costs, sets of tasks as bits, and its table over all such sets. */

/** Costs are multiplied by this, so that the number of tools can be added as a tie-breaker. */
export const TIE = 32;
/** Above any sum of costs, and twice it still fits 32 bits. */
export const IMPOSSIBLE = 1 << 29;

/** A tool with its costs in the units of the table, one more for each tool so that fewer tools win a tie. */
export interface Row {
  readonly opening: number;
  readonly doing: readonly number[];
  /** The tasks that it can do, one bit each. */
  readonly covers: number;
}

export function bitsWhere(count: number, holds: (index: number) => boolean): number {
  let bits = 0;
  for (let index = 0; index < count; index++) if (holds(index)) bits |= 1 << index;
  return bits;
}

export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** What it costs when the tool does these tasks and nothing else. */
export function costOf({ opening, doing }: Row, tasks: number): number {
  let cost = opening;
  for (let rest = tasks; rest > 0; rest &= rest - 1)
    cost += doing[31 - Math.clz32(rest & -rest)] ?? IMPOSSIBLE;
  return cost;
}

/** Parts of what a tool can do, and what each costs. */
export interface Parts {
  readonly tasks: Int32Array;
  readonly costs: Int32Array;
}

/** Every part of some tasks that a tool can do, none of them first and all of them last, and what it costs to do it. */
export function partsWithin({ opening, doing }: Row, some: number): Parts {
  const tasks = new Int32Array(1 << countBits(some));
  const costs = new Int32Array(tasks.length);
  costs[0] = opening;
  let known = 1;
  for (let rest = some; rest > 0; rest &= rest - 1) {
    const task = rest & -rest;
    const cost = doing[31 - Math.clz32(task)] ?? IMPOSSIBLE;
    for (let index = 0; index < known; index++) {
      tasks[known + index] = (tasks[index] ?? 0) | task;
      costs[known + index] = (costs[index] ?? 0) + cost;
    }
    known *= 2;
  }
  return { tasks, costs };
}

/** Of a tool that does more tasks, not each part is offered, 2^tasks of them, but one task after the other. */
const FEW = 8;

/** A tool, with those of its tasks that no tool of their own does for as little. The others make no part cheaper. */
interface Offer {
  readonly row: Row;
  readonly useful: number;
}

function offersOf(rows: readonly Row[], tasks: number): Offer[] {
  const alone = Array.from({ length: tasks }, (_, task) =>
    Math.min(...rows.map(({ opening, doing }) => opening + (doing[task] ?? IMPOSSIBLE))),
  );
  return rows.map((row) => ({
    row,
    useful: bitsWhere(tasks, (task) => (row.doing[task] ?? IMPOSSIBLE) < (alone[task] ?? 0)),
  }));
}

/** What the cheapest of some tools asks for each part of the tasks; `IMPOSSIBLE` where none can do it by itself. */
function askedFor(offers: readonly Offer[], sets: number): Int32Array {
  const asked = new Int32Array(sets).fill(IMPOSSIBLE);
  for (const { row, useful } of offers) {
    const { tasks, costs } = partsWithin(row, useful);
    for (let index = 1; index < tasks.length; index++) {
      const part = tasks[index] ?? 0;
      const cost = costs[index] ?? IMPOSSIBLE;
      if (cost < (asked[part] ?? 0)) asked[part] = cost;
    }
  }
  return asked;
}

/**
 * The least cost to do each set of the tasks: some tool does its lowest task, with others of the set or without, and
 * what is left is a set whose lowest task is higher, so that its cost is known already.
 */
export function leastCosts(rows: readonly Row[], tasks: number): Int32Array {
  const sets = 1 << tasks;
  const offers = offersOf(rows, tasks);
  const asked = askedFor(
    offers.filter(({ useful }) => countBits(useful) <= FEW),
    sets,
  );
  const wide = offers.filter(({ useful }) => countBits(useful) > FEW);
  const least = new Int32Array(sets).fill(IMPOSSIBLE);
  least[0] = 0;
  const opened = new Int32Array(sets);
  for (let lowest = sets >> 1; lowest > 0; lowest >>= 1) {
    for (const { row, useful } of wide)
      if ((useful & lowest) !== 0) offerTasks(least, opened, row, useful, lowest);
    offerParts(least, asked, lowest);
  }
  return least;
}

/** Offers the parts that begin with a task, each to the sets that begin with it, if it costs less than smaller parts together. */
function offerParts(least: Int32Array, asked: Int32Array, lowest: number): void {
  for (let part = lowest; part < least.length; part += 2 * lowest) {
    const cost = asked[part] ?? IMPOSSIBLE;
    if (cost >= (least[part] ?? 0)) continue;
    const others = (least.length - lowest) & ~part;
    for (let rest = others; rest >= 0; rest = rest === 0 ? -1 : (rest - 1) & others) {
      const done = (least[rest] ?? IMPOSSIBLE) + cost;
      if (done < (least[rest | part] ?? 0)) least[rest | part] = done;
    }
  }
}

/** Lets a tool do a task in every set that begins with it, and there each other task that it does for less. */
function offerTasks(
  least: Int32Array,
  opened: Int32Array,
  { opening, doing }: Row,
  useful: number,
  lowest: number,
): void {
  const costOfTask = (task: number): number => doing[31 - Math.clz32(task)] ?? IMPOSSIBLE;
  const step = 2 * lowest;
  const first = opening + costOfTask(lowest);
  for (let rest = 0; rest < least.length; rest += step) opened[rest] = (least[rest] ?? IMPOSSIBLE) + first;
  for (let left = useful & -step; left > 0; left &= left - 1) {
    const task = left & -left;
    const cost = costOfTask(task);
    for (let set = task; set < least.length; set = (set + step) | task) {
      const done = (opened[set ^ task] ?? IMPOSSIBLE) + cost;
      if (done < (opened[set] ?? IMPOSSIBLE)) opened[set] = done;
    }
  }
  for (let rest = 0; rest < least.length; rest += step) {
    const done = opened[rest] ?? IMPOSSIBLE;
    if (done < (least[rest | lowest] ?? 0)) least[rest | lowest] = done;
  }
}
