import type { FrontierProblem } from './frontier-problem';

/** For a hand-over: how much more one tool may add than another in its place, whoever does the other task. */
interface Excess {
  readonly from: number;
  readonly to: number;
  /** By one tool, then another: the most that the first hands over dearer than the second. */
  readonly giving: readonly Float64Array[];
  /** The most that the first takes over dearer than the second. */
  readonly taking: readonly Float64Array[];
}

/**
 * What pairs of tools add to the ways of a frontier. A way that is better so far may lose later what pairs cost: it beats
 * another of the same tasks only where it does so even if everything that is still open turns out for the worse.
 */
export class FrontierPairs {
  /** The tasks of hand-overs, whose tools a way remembers. */
  public readonly joined: readonly number[];
  private readonly excesses: readonly Excess[];
  private readonly places: readonly number[];
  private readonly unit: readonly number[];

  constructor(private readonly problem: FrontierProblem) {
    const { handOvers = [], unit = [], tasks } = problem;
    this.unit = unit;
    this.joined = [...new Set(handOvers.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    this.places = Array.from({ length: tasks }, (_, task) => this.joined.indexOf(task));
    this.excesses = handOvers.map(({ from, to, costs }) => {
      const cost = (giver: number, taker: number): number => costs[giver]?.[taker] ?? 0;
      return {
        from,
        to,
        giving: this.excess(from, to, cost),
        taking: this.excess(to, from, (taker, giver) => cost(giver, taker)),
      };
    });
  }

  /** The tools that a way remembers, once one more does a task; where they are others than before, in what is given for them. */
  public remembered(doers: readonly number[], task: number, tool: number, into: number[]): readonly number[] {
    const place = this.places[task] ?? -1;
    if (place < 0) return doers;
    for (let index = 0; index < doers.length; index++) into[index] = doers[index] ?? -1;
    into[place] = tool;
    return into;
  }

  /** How many units it adds that a tool does a task, beside those that others do. */
  public added(doers: readonly number[], task: number, tool: number): number {
    let units = 0;
    for (const { from, to, costs } of this.problem.handOvers ?? []) {
      if (task === from) units += costs[tool]?.[this.doer(doers, to)] ?? 0;
      else if (task === to) units += costs[this.doer(doers, from)]?.[tool] ?? 0;
    }
    return units;
  }

  /** How many units one way may add more than another, with the tasks that both have not done yet. */
  public risk(one: readonly number[], other: readonly number[]): number {
    let units = 0;
    for (const { from, to, giving, taking } of this.excesses) {
      const [giver, taker] = [this.doer(one, from), this.doer(one, to)];
      // Both ways have done the same tasks: only where one end is open anything can follow.
      if (giver >= 0 && taker < 0) units += giving[giver]?.[this.doer(other, from)] ?? 0;
      else if (taker >= 0 && giver < 0) units += taking[taker]?.[this.doer(other, to)] ?? 0;
    }
    return units;
  }

  /** Whether one tool in the place of another never adds more with any tool, in the tasks that the other can do. */
  public noDearer(one: number, other: number): boolean {
    const can = (task: number): boolean => this.problem.doing[other]?.[task] !== undefined;
    return this.excesses.every(
      ({ from, to, giving, taking }) =>
        !(can(from) && (giving[one]?.[other] ?? 0) > 0) && !(can(to) && (taking[one]?.[other] ?? 0) > 0),
    );
  }

  /** What some units add to a criterion. */
  public weight(units: number, criterion: number): number {
    return units === 0 ? 0 : units * (this.unit[criterion] ?? 0);
  }

  private doer(doers: readonly number[], task: number): number {
    return doers[this.places[task] ?? -1] ?? -1;
  }

  private excess(
    task: number,
    otherTask: number,
    cost: (doer: number, otherDoer: number) => number,
  ): Float64Array[] {
    const tools = this.problem.opening.map((_, tool) => tool);
    const can = (tool: number, what: number): boolean => this.problem.doing[tool]?.[what] !== undefined;
    const partners = tools.filter((tool) => can(tool, otherTask));
    return tools.map((one) => {
      const row = new Float64Array(tools.length);
      if (can(one, task))
        for (const other of tools)
          if (other !== one && can(other, task))
            for (const partner of partners)
              row[other] = Math.max(row[other] ?? 0, cost(one, partner) - cost(other, partner));
      return row;
    });
  }
}
