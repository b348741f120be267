import {
  bitsWhere,
  costOf,
  IMPOSSIBLE,
  leastCosts,
  type Parts,
  partsWithin,
  type Row,
  TIE,
} from './search-table';

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

const LARGEST_COST = Math.floor(IMPOSSIBLE / TIE / (2 * MOST_TASKS));

/** Some tasks that one tool does. */
interface FirstPart {
  readonly tool: number;
  readonly tasks: number;
}

/** The same, and what all tasks cost then. */
interface Part extends FirstPart {
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
  private readonly firstParts = new Map<number, FirstPart | undefined>();
  private readonly bestParts = new Map<number, readonly (Part | undefined)[]>();
  private readonly allParts = new Map<number, Parts>();

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
    this.least = leastCosts(this.rows, problem.tasks);
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

  /** The least cost to do some tasks, in the units of the table; at least `IMPOSSIBLE` where they cannot be done. */
  public leastFor(tasks: number): number {
    return this.least[tasks] ?? IMPOSSIBLE;
  }

  /** The least cost to do all tasks where the tool does something, or task k; in the units of the table. */
  public leastWith(tool: number, task: number = this.problem.tasks): number {
    return this.partsOf(tool)[task]?.cost ?? IMPOSSIBLE;
  }

  /** Every part of the tasks that a tool can do, the empty one first, in the units of the table. */
  public partsFor(tool: number): Parts {
    const known = this.allParts.get(tool);
    if (known !== undefined) return known;
    const row = this.rows[tool];
    const parts = row ? partsWithin(row, row.covers) : { tasks: new Int32Array(1), costs: new Int32Array(1) };
    this.allParts.set(tool, parts);
    return parts;
  }

  /** Lets the tools that do it for the least do what no tool does yet (-1). */
  public complete(tools: readonly number[]): Solution | undefined {
    return this.trace(
      bitsWhere(this.problem.tasks, (task) => (tools[task] ?? -1) < 0),
      [...tools],
    );
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
      const parts = this.partsFor(tool);
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

  /** The part of some tasks that a tool does where all of them are done at the least cost; 0 where it does none. */
  private partAtLeast(tool: number, tasks: number): number {
    const row = this.rows[tool];
    const least = this.least[tasks] ?? IMPOSSIBLE;
    if (row === undefined || least >= IMPOSSIBLE) return 0;
    const possible = row.covers & tasks;
    // From the largest part down, so that among equals the tool does more.
    for (let some = possible; some > 0; some = (some - 1) & possible) {
      const others = this.least[tasks & ~some] ?? IMPOSSIBLE;
      if (others + row.opening <= least && others + costOf(row, some) === least) return some;
    }
    return 0;
  }

  /** The earliest tool that does a part of some tasks when all of them are done at the least cost. */
  private firstPart(tasks: number): FirstPart | undefined {
    if (this.firstParts.has(tasks)) return this.firstParts.get(tasks);
    let found: FirstPart | undefined;
    for (let tool = 0; tool < this.rows.length && found === undefined; tool++) {
      const part = this.partAtLeast(tool, tasks);
      if (part > 0) found = { tool, tasks: part };
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
  let price = 0;
  for (let task = 0; task < tools.length; task++) {
    const tool = tools[task] ?? -1;
    price += (doing[tool]?.[task] ?? 0) + (tools.indexOf(tool) === task ? (opening[tool] ?? 0) : 0);
  }
  return price;
}

function assign(tools: number[], tool: number, tasks: number): void {
  for (let task = 0; task < tools.length; task++) if (tasks & (1 << task)) tools[task] = tool;
}
