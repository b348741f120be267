/**
 * The exact search: which tools to take, and which tool does which task, at the least cost. In the language of
 * operations research this is uncapacitated facility location; the number of tasks is small, so a table over all
 * sets of tasks solves it exactly, and answers "what if this tool had to be in?" for every tool from the same table.
 */
export interface SearchProblem {
  readonly tasks: number;
  /** What it costs to have tool t at all. Whole numbers, not negative. The order of the tools breaks ties. */
  readonly opening: readonly number[];
  /** What it costs when tool t does task k; undefined where it cannot. */
  readonly doing: readonly (readonly (number | undefined)[])[];
}

export interface Solution {
  readonly cost: number;
  /** For each task, the index of the tool that does it. */
  readonly tools: readonly number[];
}

/** The table has 2^tasks entries. */
export const MOST_TASKS = 20;

/** Costs are multiplied by this, so that the number of tools can be added as a tie-breaker. */
const TIE = 32;
/** Up to so many tasks, a tool's 2^tasks parts are offered one by one; above, its tasks are, over the whole table. */
const FEW = 5;
/** Above any sum of costs, and twice it still fits 32 bits. */
const IMPOSSIBLE = 1 << 29;
const LARGEST_COST = Math.floor(IMPOSSIBLE / TIE / (2 * MOST_TASKS));

/** A tool with its costs in the units of the table, one more for each tool so that fewer tools win a tie. */
interface Row {
  readonly opening: number;
  readonly doing: readonly number[];
  /** The tasks that it can do, one bit each. */
  readonly covers: number;
}

/** Some tasks that one tool does, and what all tasks cost then. */
interface Part {
  readonly tool: number;
  readonly tasks: number;
  readonly cost: number;
}

/**
 * Among stacks of equal cost the one with fewer tools is chosen, then the one that holds the earliest tool, in the
 * order given, that any of them holds.
 */
export class Search {
  private readonly rows: readonly Row[];
  private readonly all: number;
  /** Least cost to do each set of tasks, and what `firstPart` found out about some of them. */
  private readonly least: Int32Array;
  private readonly firstParts = new Map<number, Part | undefined>();
  private readonly bestParts = new Map<number, readonly (Part | undefined)[]>();

  constructor(private readonly problem: SearchProblem) {
    checkProblem(problem);
    this.all = (1 << problem.tasks) - 1;
    this.rows = problem.doing.map((costs, tool) => ({
      opening: (problem.opening[tool] ?? 0) * TIE + 1,
      doing: Array.from({ length: problem.tasks }, (_, task) => {
        const cost = costs[task];
        return cost === undefined ? IMPOSSIBLE : cost * TIE;
      }),
      covers: bitsWhere(problem.tasks, (task) => costs[task] !== undefined),
    }));
    this.least = new Int32Array(this.all + 1).fill(IMPOSSIBLE);
    this.least[0] = 0;
    this.fill();
  }

  /** The cheapest way to do all tasks, or undefined where there is none. */
  public best(): Solution | undefined {
    return this.trace(this.all, new Array<number>(this.problem.tasks).fill(-1));
  }

  /** The cheapest way in which tool t does at least one task, or task k where that is given. */
  public bestWith(tool: number, task?: number): Solution | undefined {
    const part = this.partsOf(tool)[task ?? this.problem.tasks];
    if (part === undefined) return undefined;
    const tools = new Array<number>(this.problem.tasks).fill(-1);
    assign(tools, tool, part.tasks);
    return this.trace(this.all & ~part.tasks, tools);
  }

  /** The cheapest way in which a tool other than the given one does task k. */
  public bestWithout(tool: number, task: number): Solution | undefined {
    let best: { readonly tool: number; readonly cost: number } | undefined;
    for (let other = 0; other < this.rows.length; other++) {
      if (other === tool) continue;
      const part = this.partsOf(other)[task];
      if (part && (best === undefined || part.cost < best.cost)) best = { tool: other, cost: part.cost };
    }
    return best && this.bestWith(best.tool, task);
  }

  /**
   * Offers one tool after the other, the cheapest by task first, since what they make cheap needs no dearer tool: a
   * part that costs no less than those before ask for it improves nothing.
   */
  private fill(): void {
    const opened = new Int32Array(this.all + 1);
    const priced = this.rows.map((row) => ({ row, price: pricePerTask(row) }));
    for (const { row } of priced.sort((a, b) => a.price - b.price)) {
      const useful = bitsWhere(
        this.problem.tasks,
        (task) => (row.doing[task] ?? 0) < (this.least[1 << task] ?? 0),
      );
      if (countBits(useful) <= FEW) offerParts(this.least, row, useful);
      else if (improves(this.least, row, useful)) offerTasks(this.least, opened, row, useful);
    }
  }

  /** Which part of all tasks a tool does best when others do the rest: one that holds each task, and last any. */
  private partsOf(tool: number): readonly (Part | undefined)[] {
    const known = this.bestParts.get(tool);
    if (known !== undefined) return known;
    const { tasks } = this.problem;
    const row = this.rows[tool];
    const found = new Array<Part | undefined>(tasks + 1).fill(undefined);
    if (row !== undefined) {
      const any = 1 << tasks;
      const parts = partsWithin(row, row.covers);
      // No part that costs as much as the dearest of what was found improves anything; most parts do.
      let dearest = IMPOSSIBLE;
      // From the largest part down, so that among equals the tool does more.
      for (let index = parts.tasks.length - 1; index > 0; index--) {
        const some = parts.tasks[index] ?? 0;
        const cost = (this.least[this.all & ~some] ?? IMPOSSIBLE) + (parts.costs[index] ?? IMPOSSIBLE);
        if (cost >= dearest) continue;
        for (let rest = some | any; rest > 0; rest &= rest - 1) {
          const place = 31 - Math.clz32(rest & -rest);
          if (cost < (found[place]?.cost ?? IMPOSSIBLE)) found[place] = { tool, tasks: some, cost };
        }
        dearest = 0;
        for (let rest = row.covers; rest > 0; rest &= rest - 1)
          dearest = Math.max(dearest, found[31 - Math.clz32(rest & -rest)]?.cost ?? IMPOSSIBLE);
      }
    }
    this.bestParts.set(tool, found);
    return found;
  }

  /** Which part of some tasks a tool does best when others do the rest. */
  private bestPart(tool: number, tasks: number): Part | undefined {
    const row = this.rows[tool];
    if (row === undefined) return undefined;
    const possible = row.covers & tasks;
    let part = 0;
    let least = IMPOSSIBLE;
    // From the largest part down, so that among equals the tool does more.
    for (let some = possible; some > 0; some = (some - 1) & possible) {
      const others = this.least[tasks & ~some] ?? IMPOSSIBLE;
      if (others >= least) continue;
      const cost = others + costOf(row, some);
      if (cost < least) {
        least = cost;
        part = some;
      }
    }
    return part === 0 ? undefined : { tool, tasks: part, cost: least };
  }

  /** The earliest tool that does a part of some tasks when all of them are done at the least cost. */
  private firstPart(tasks: number): Part | undefined {
    if (this.firstParts.has(tasks)) return this.firstParts.get(tasks);
    let found: Part | undefined;
    for (let tool = 0; tool < this.rows.length && found === undefined; tool++) {
      const part = this.bestPart(tool, tasks);
      if (part !== undefined && part.cost === this.least[tasks]) found = part;
    }
    this.firstParts.set(tasks, found);
    return found;
  }

  /** Goes back through the table from a set of tasks. No tool comes twice: that would pay for it twice. */
  private trace(tasks: number, tools: number[]): Solution | undefined {
    let left = tasks;
    while (left > 0) {
      const part = this.firstPart(left);
      if (part === undefined) return undefined;
      assign(tools, part.tool, part.tasks);
      left &= ~part.tasks;
    }
    return { cost: priceOf(this.problem, tools), tools };
  }
}

function checkProblem({ tasks, opening, doing }: SearchProblem): void {
  if (tasks > MOST_TASKS) throw new RangeError(`at most ${MOST_TASKS} tasks, got ${tasks}`);
  for (const costs of [opening, ...doing]) {
    for (const cost of costs) {
      if (cost === undefined || (Number.isInteger(cost) && cost >= 0 && cost <= LARGEST_COST)) continue;
      throw new RangeError(`costs are whole numbers up to ${LARGEST_COST}, got ${cost}`);
    }
  }
}

function priceOf({ opening, doing }: SearchProblem, tools: readonly number[]): number {
  const open = [...new Set(tools)].reduce((total, tool) => total + (opening[tool] ?? 0), 0);
  return tools.reduce((total, tool, task) => total + (doing[tool]?.[task] ?? 0), open);
}

function assign(tools: number[], tool: number, tasks: number): void {
  for (let task = 0; task < tools.length; task++) if (tasks & (1 << task)) tools[task] = tool;
}

function bitsWhere(count: number, holds: (index: number) => boolean): number {
  let bits = 0;
  for (let index = 0; index < count; index++) if (holds(index)) bits |= 1 << index;
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

const pricePerTask = ({ opening, doing, covers }: Row): number => {
  const costs = doing.filter((_, task) => covers & (1 << task));
  return (opening + costs.reduce((total, cost) => total + cost, 0)) / costs.length;
};

/** What it costs when the tool does these tasks and nothing else. */
function costOf({ opening, doing }: Row, tasks: number): number {
  let cost = opening;
  for (let rest = tasks; rest > 0; rest &= rest - 1)
    cost += doing[31 - Math.clz32(rest & -rest)] ?? IMPOSSIBLE;
  return cost;
}

/** Lets a tool that does few tasks do each part of them in every set that holds it, wherever that is cheaper. */
function offerParts(least: Int32Array, row: Row, useful: number): void {
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
function improves(least: Int32Array, row: Row, useful: number): boolean {
  const { tasks, costs } = partsWithin(row, useful);
  for (let index = 1; index < tasks.length; index++) {
    if ((costs[index] ?? IMPOSSIBLE) < (least[tasks[index] ?? 0] ?? 0)) return true;
  }
  return false;
}

/** Every part of some tasks that a tool can do, none of them first and all of them last, and what it costs to do it. */
function partsWithin({ opening, doing }: Row, some: number): { tasks: Int32Array; costs: Int32Array } {
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
function offerTasks(least: Int32Array, opened: Int32Array, { opening, doing }: Row, useful: number): void {
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
