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

/** The table has 2^tasks columns for each tool: 16 tasks and 60 tools are 16 MB. */
export const MOST_TASKS = 16;

/** Above any sum of costs, and twice it still fits 32 bits. */
const IMPOSSIBLE = 1 << 29;
/** Costs are multiplied by this so that the number of tools can be added as a tie-breaker. */
const TIE = 32;
const LARGEST_COST = Math.floor(IMPOSSIBLE / TIE / 64);

/**
 * Among stacks of equal cost the one with fewer tools is chosen, then the one that holds the first tool, in the
 * order given, in which they differ.
 */
export class Search {
  private readonly all: number;
  /** Row t: least cost to do each set of tasks with the tools from t on. */
  private readonly rows: readonly Int32Array[];
  private readonly covers: readonly number[];

  constructor(private readonly problem: SearchProblem) {
    if (problem.tasks > MOST_TASKS) throw new RangeError(`at most ${MOST_TASKS} tasks, got ${problem.tasks}`);
    const costs = [...problem.opening, ...problem.doing.flat().filter((cost) => cost !== undefined)];
    const wrong = costs.find((cost) => !Number.isInteger(cost) || cost < 0 || cost > LARGEST_COST);
    if (wrong !== undefined)
      throw new RangeError(`costs are whole numbers from 0 to ${LARGEST_COST}, got ${wrong}`);
    this.all = (1 << problem.tasks) - 1;
    this.covers = problem.doing.map((row) =>
      row.reduce<number>((mask, cost, task) => (cost === undefined ? mask : mask | (1 << task)), 0),
    );
    this.rows = this.fill();
  }

  /** The cheapest way to do all tasks, or undefined where there is none. */
  public best(): Solution | undefined {
    return this.trace(this.all, new Array<number>(this.problem.tasks).fill(-1));
  }

  /** The cheapest way in which tool t does at least one task, or task k where that is given. */
  public bestWith(tool: number, task?: number): Solution | undefined {
    const must = task === undefined ? 0 : 1 << task;
    const given = this.bestShare(tool, this.all, must, this.rows[0]);
    if (given === undefined) return undefined;
    const tools = new Array<number>(this.problem.tasks).fill(-1);
    this.assign(tools, tool, given.share);
    return this.trace(this.all & ~given.share, tools);
  }

  /** The cheapest way in which a tool other than the given one does task k. */
  public bestWithout(tool: number, task: number): Solution | undefined {
    let best: { readonly tool: number; readonly cost: number } | undefined;
    for (let other = 0; other < this.covers.length; other++) {
      if (other === tool || !((this.covers[other] ?? 0) & (1 << task))) continue;
      const given = this.bestShare(other, this.all, 1 << task, this.rows[0]);
      if (given && (best === undefined || given.cost < best.cost)) best = { tool: other, cost: given.cost };
    }
    return best && this.bestWith(best.tool, task);
  }

  private fill(): Int32Array[] {
    const size = this.all + 1;
    const last = new Int32Array(size).fill(IMPOSSIBLE);
    last[0] = 0;
    const rows = [last];
    let next = last;
    for (let tool = this.covers.length - 1; tool >= 0; tool--) {
      const row = next.slice();
      this.problem.doing[tool]?.forEach((cost, task) => {
        if (cost !== undefined) addTask(row, size, 1 << task, cost * TIE);
      });
      keepCheaper(row, next, this.openingOf(tool));
      rows.push(row);
      next = row;
    }
    return rows.reverse();
  }

  /** One more in the last digits for each tool, so that fewer tools win a tie. */
  private openingOf(tool: number): number {
    return (this.problem.opening[tool] ?? 0) * TIE + 1;
  }

  /** The set of tasks to give to a tool when `rest` says what doing the others costs. */
  private bestShare(
    tool: number,
    tasks: number,
    must: number,
    rest: Int32Array | undefined,
  ): { readonly share: number; readonly cost: number } | undefined {
    const possible = (this.covers[tool] ?? 0) & tasks;
    if ((possible & must) !== must || rest === undefined) return undefined;
    let best: { share: number; cost: number } | undefined;
    // From the largest share down: among equals the tool does more, and the earlier tasks last.
    for (let share = possible; share > 0; share = (share - 1) & possible) {
      if ((share & must) !== must) continue;
      const others = rest[tasks & ~share] ?? IMPOSSIBLE;
      if (others >= IMPOSSIBLE) continue;
      const cost = others + this.costOf(tool, share);
      if (best === undefined || cost < best.cost) best = { share, cost };
    }
    return best;
  }

  private costOf(tool: number, share: number): number {
    let cost = this.openingOf(tool);
    this.problem.doing[tool]?.forEach((doing, task) => {
      if (share & (1 << task)) cost += (doing ?? IMPOSSIBLE) * TIE;
    });
    return cost;
  }

  /** Walks down the table: an earlier tool is taken wherever that costs no more. */
  private trace(open: number, tools: number[]): Solution | undefined {
    let left = open;
    for (let tool = 0; left > 0 && tool < this.covers.length; tool++) {
      const target = this.rows[tool]?.[left] ?? IMPOSSIBLE;
      if (target >= IMPOSSIBLE) return undefined;
      const taken = this.bestShare(tool, left, 0, this.rows[tool + 1]);
      if (taken?.cost !== target) continue;
      this.assign(tools, tool, taken.share);
      left &= ~taken.share;
    }
    if (left > 0) return undefined;
    return { cost: this.price(tools), tools };
  }

  private assign(tools: number[], tool: number, share: number): void {
    for (let task = 0; task < this.problem.tasks; task++) if (share & (1 << task)) tools[task] = tool;
  }

  private price(tools: readonly number[]): number {
    const opening = [...new Set(tools)].reduce((sum, tool) => sum + (this.problem.opening[tool] ?? 0), 0);
    return tools.reduce((sum, tool, task) => sum + (this.problem.doing[tool]?.[task] ?? 0), opening);
  }
}

/** Lets the tool whose row this is do one more task, in every set that holds the task. */
function addTask(row: Int32Array, size: number, bit: number, cost: number): void {
  for (let base = 0; base < size; base += 2 * bit) {
    for (let without = base; without < base + bit; without++) {
      const done = (row[without] ?? IMPOSSIBLE) + cost;
      if (done < (row[without + bit] ?? IMPOSSIBLE)) row[without + bit] = done;
    }
  }
}

function keepCheaper(row: Int32Array, without: Int32Array, opening: number): void {
  for (let set = 0; set < row.length; set++) {
    row[set] = Math.min((row[set] ?? IMPOSSIBLE) + opening, without[set] ?? IMPOSSIBLE);
  }
}
