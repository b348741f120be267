import { Search, type SearchProblem, type Solution } from './search';
import { IMPOSSIBLE, TIE } from './search-table';

/** What it costs when one tool does a task and another the task that it hands over to. */
export interface HandOverCosts {
  readonly from: number;
  readonly to: number;
  /** By the tool that hands over, then by the one that takes over. Whole numbers, not negative; none for a tool and itself. */
  readonly costs: readonly ArrayLike<number>[];
}

export interface HandOverProblem extends SearchProblem {
  readonly handOvers: readonly HandOverCosts[];
}

/** A part of the tasks that a tool can do. */
interface Choice {
  readonly tool: number;
  readonly tasks: number;
  readonly cost: number;
  /** What all tasks cost at least where the tool does this part. */
  readonly atLeast: number;
}

/** The choices for a task that cost no more than a limit, the cheapest first. */
interface Choices {
  readonly limit: number;
  readonly sorted: readonly Choice[];
}

/** Which tool of a stack is compared first, where two stacks cost the same. */
type First = (tools: readonly number[]) => number | undefined;

/**
 * The exact search where some pairs of tools cost more. The table of `Search` knows what all but the pairs costs, and
 * mostly the stack that it finds has no pair that costs anything. Where it has, those that do the tasks of hand-overs are
 * tried, the rest priced by the table, and nothing is followed that costs more than what was found before. Of stacks that
 * cost the same, the one is taken that `Search` would take.
 */
export class HandOverSearch {
  private readonly table: Search;
  private readonly all: number;
  /** The tasks that hand over or take over, those with the most hand-overs first. */
  private readonly joined: readonly number[];
  /** The least that a stack with a tool was found to cost, in the units of the table. */
  private readonly found: Int32Array;
  /** Of the stack that is being put together: for each task, the tool that does it. */
  private readonly doers: number[];
  private readonly choices = new Map<number, Choices>();
  private limit = IMPOSSIBLE;
  private cheapest: Solution | undefined;
  private first: First = () => undefined;

  constructor(private readonly problem: HandOverProblem) {
    this.table = new Search(problem);
    this.all = (1 << problem.tasks) - 1;
    const degree = (task: number): number =>
      problem.handOvers.filter(({ from, to }) => from === task || to === task).length;
    const joined = new Set(problem.handOvers.flatMap(({ from, to }) => [from, to]));
    this.joined = [...joined].sort((a, b) => degree(b) - degree(a) || a - b);
    this.found = new Int32Array(problem.opening.length).fill(IMPOSSIBLE);
    this.doers = new Array<number>(problem.tasks).fill(-1);
  }

  /** The cheapest way to do all tasks, or undefined where there is none. */
  public best(): Solution | undefined {
    const known = this.table.best();
    return this.withPairs(
      known,
      IMPOSSIBLE,
      () => undefined,
      () => this.explore(0, 0),
    );
  }

  /** The cheapest way in which tool t does at least one task. */
  public bestWith(tool: number): Solution | undefined {
    const known = this.table.bestWith(tool);
    return this.withPairs(
      known,
      this.found[tool] ?? IMPOSSIBLE,
      () => tool,
      () => {
        const { tasks, costs } = this.table.partsFor(tool);
        for (let index = 1; index < tasks.length; index++)
          this.give(tool, tasks[index] ?? 0, 0, costs[index] ?? IMPOSSIBLE);
      },
    );
  }

  /** The cheapest way in which a tool other than the given one does task k. */
  public bestWithout(tool: number, task: number): Solution | undefined {
    const known = this.table.bestWithout(tool, task);
    return this.withPairs(
      known,
      IMPOSSIBLE,
      (tools) => tools[task],
      () => this.giveTask(task, 0, 0, tool),
    );
  }

  /** The cheapest by the table, or, where pairs make it dearer, what a search finds that begins with its price. */
  private withPairs(
    known: Solution | undefined,
    limit: number,
    first: First,
    search: () => void,
  ): Solution | undefined {
    if (known === undefined) return undefined;
    const pairs = this.priceOfPairs(known.tools);
    const cost = known.cost + pairs;
    const total = cost * TIE + new Set(known.tools).size;
    this.note(known.tools, total);
    if (pairs === 0) return known;
    this.limit = Math.min(limit, total);
    this.cheapest = undefined;
    this.first = first;
    search();
    return this.cheapest;
  }

  private priceOfPairs(tools: readonly number[]): number {
    let price = 0;
    for (const { from, to, costs } of this.problem.handOvers)
      price += costs[tools[from] ?? -1]?.[tools[to] ?? -1] ?? 0;
    return price;
  }

  private note(tools: readonly number[], total: number): void {
    for (const tool of tools) if (total < (this.found[tool] ?? 0)) this.found[tool] = total;
  }

  /** Tries who does the next task of a hand-over, after some tasks are done at some cost. */
  private explore(done: number, cost: number): void {
    for (const task of this.joined) {
      if ((done & (1 << task)) !== 0) continue;
      this.giveTask(task, done, cost, -1);
      return;
    }
    this.complete(cost + this.table.leastFor(this.all & ~done));
  }

  /** Gives a task, in a part of what is not done, to each tool but one. */
  private giveTask(task: number, done: number, cost: number, without: number): void {
    // What a choice costs with what is done is at least what it costs with the cheapest way to do that.
    const ahead = cost - this.table.leastFor(done);
    for (const choice of this.choicesFor(task, this.limit - ahead)) {
      if (ahead + choice.atLeast > this.limit) return;
      if ((choice.tasks & done) === 0 && choice.tool !== without)
        this.give(choice.tool, choice.tasks, done, cost + choice.cost);
    }
  }

  private give(tool: number, part: number, done: number, price: number): void {
    const rest = this.table.leastFor(this.all & ~(done | part));
    if (price + rest > this.limit) return;
    this.mark(part, tool);
    const withPairs = price + TIE * this.priceOfNewPairs(part);
    if (withPairs + rest <= this.limit) this.explore(done | part, withPairs);
    this.mark(part, -1);
  }

  private choicesFor(task: number, limit: number): readonly Choice[] {
    const known = this.choices.get(task);
    if (known !== undefined && known.limit >= limit) return known.sorted;
    // Questions with dearer answers will come: twice as far from the best is room for most.
    const room = limit + Math.max(0, limit - this.table.leastFor(this.all));
    const sorted: Choice[] = [];
    for (let tool = 0; tool < this.found.length; tool++) {
      if (this.table.leastWith(tool, task) > room) continue;
      const { tasks, costs } = this.table.partsFor(tool);
      for (let index = 1; index < tasks.length; index++) {
        const part = tasks[index] ?? 0;
        if ((part & (1 << task)) === 0) continue;
        const cost = costs[index] ?? IMPOSSIBLE;
        const atLeast = cost + this.table.leastFor(this.all & ~part);
        if (atLeast <= room) sorted.push({ tool, tasks: part, cost, atLeast });
      }
    }
    sorted.sort((a, b) => a.atLeast - b.atLeast);
    this.choices.set(task, { limit: room, sorted });
    return sorted;
  }

  private mark(part: number, tool: number): void {
    for (let rest = part; rest > 0; rest &= rest - 1) this.doers[31 - Math.clz32(rest & -rest)] = tool;
  }

  /** Of the pairs that one end of is in a part. Those within it cost nothing: one tool does both. */
  private priceOfNewPairs(part: number): number {
    let price = 0;
    for (const { from, to, costs } of this.problem.handOvers) {
      if ((part & ((1 << from) | (1 << to))) === 0) continue;
      const [giver, taker] = [this.doers[from] ?? -1, this.doers[to] ?? -1];
      if (giver >= 0 && taker >= 0) price += costs[giver]?.[taker] ?? 0;
    }
    return price;
  }

  private complete(total: number): void {
    if (total > this.limit) return;
    const found = this.table.complete(this.doers);
    if (found === undefined) return;
    if (this.cheapest === undefined || total < this.limit || this.isBefore(found.tools, this.cheapest.tools))
      this.cheapest = { tools: found.tools, cost: Math.floor(total / TIE) };
    this.limit = total;
    this.note(found.tools, total);
  }

  /** Whether the first tool in which two stacks of the same price differ comes earlier, or does more, in the one. */
  private isBefore(one: readonly number[], other: readonly number[]): boolean {
    const [mine, theirs] = [this.inOrder(one), this.inOrder(other)];
    for (const [place, { tool, tasks }] of mine.entries()) {
      const rival = theirs[place];
      if (rival === undefined) return false;
      if (tool !== rival.tool) return tool < rival.tool;
      if (tasks !== rival.tasks) return tasks > rival.tasks;
    }
    return false;
  }

  /** What each tool does, in the order in which stacks are compared. */
  private inOrder(tools: readonly number[]): { readonly tool: number; readonly tasks: number }[] {
    const first = this.first(tools);
    const rank = (tool: number): number => (tool === first ? -1 : tool);
    return [...new Set(tools)]
      .sort((a, b) => rank(a) - rank(b))
      .map((tool) => ({
        tool,
        tasks: tools.reduce((bits, doer, task) => (doer === tool ? bits | (1 << task) : bits), 0),
      }));
  }
}
