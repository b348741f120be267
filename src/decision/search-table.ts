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

export const pricePerTask = ({ opening, doing, covers }: Row): number => {
  const costs = doing.filter((_, task) => covers & (1 << task));
  return (opening + costs.reduce((total, cost) => total + cost, 0)) / costs.length;
};

/** What it costs when the tool does these tasks and nothing else. */
export function costOf({ opening, doing }: Row, tasks: number): number {
  let cost = opening;
  for (let rest = tasks; rest > 0; rest &= rest - 1)
    cost += doing[31 - Math.clz32(rest & -rest)] ?? IMPOSSIBLE;
  return cost;
}

/** Lets a tool that does few tasks do each part of them in every set that holds it, wherever that is cheaper. */
export function offerParts(least: Int32Array, row: Row, useful: number): void {
  // From the smallest part up, so that a larger one is compared with what the smaller ones made possible.
  for (let part = useful & -useful; part > 0; part = (part - useful) & useful) {
    const cost = costOf(row, part);
    if (cost >= (least[part] ?? 0)) continue;
    for (let set = part; set < least.length; set = (set + 1) | part) {
      const done = (least[set ^ part] ?? IMPOSSIBLE) + cost;
      if (done < (least[set] ?? IMPOSSIBLE)) least[set] = done;
    }
  }
}

/**
 * Whether a tool does any tasks for less than the tools before it. If it does none, it makes no set cheaper: what it
 * does there, they do for as much.
 */
export function improves(least: Int32Array, row: Row, useful: number): boolean {
  const { tasks, costs } = partsWithin(row, useful);
  for (let index = 1; index < tasks.length; index++) {
    if ((costs[index] ?? IMPOSSIBLE) < (least[tasks[index] ?? 0] ?? 0)) return true;
  }
  return false;
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

/**
 * Lets a tool do some of its tasks in every set, wherever that is cheaper: once it is paid for, each task that it takes
 * over costs the same whichever others it does, so that one task after the other can be offered.
 */
export function offerTasks(
  least: Int32Array,
  opened: Int32Array,
  { opening, doing }: Row,
  useful: number,
): void {
  for (let set = 0; set < least.length; set++) opened[set] = (least[set] ?? IMPOSSIBLE) + opening;
  for (let rest = useful; rest > 0; rest &= rest - 1) {
    const task = rest & -rest;
    const cost = doing[31 - Math.clz32(task)] ?? IMPOSSIBLE;
    for (let set = task; set < least.length; set = (set + 1) | task) {
      const done = (opened[set ^ task] ?? IMPOSSIBLE) + cost;
      if (done < (opened[set] ?? IMPOSSIBLE)) opened[set] = done;
    }
  }
  for (let set = 0; set < least.length; set++) {
    const done = opened[set] ?? IMPOSSIBLE;
    if (done < (least[set] ?? IMPOSSIBLE)) least[set] = done;
  }
}
