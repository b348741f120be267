import type { Task } from '../catalogue/vocabulary';
import { asItIs, hasRivals, rivalsIn, sum, type Candidate, type TermPrice } from './candidate';
import type { PricedStack } from './decision';
import { HandOverSearch } from './hand-over-search';
import { joinedTasks } from './hand-overs';
import { priceUsed } from './price-stack';
import type { PreparedQuestion } from './question';
import type { Solution } from './search';

/** Searches stacks made of the allowed among some candidates, and names the price of what it finds. */
export class StackSearch {
  private readonly candidates: readonly Candidate[];
  private readonly search: HandOverSearch;
  /** Whether some of the candidates cannot all stand in one stack. */
  private readonly haveRivals: boolean;

  /**
   * @param use tasks that only the tool named may do.
   * @param price what each term counts; default: its cost.
   */
  constructor(
    candidates: readonly Candidate[],
    private readonly tasks: readonly Task[],
    private readonly use: Readonly<Partial<Record<Task, string>>> = {},
    private readonly price: TermPrice = asItIs,
  ) {
    this.candidates = candidates.filter(({ allowed }) => allowed);
    this.haveRivals = this.candidates.some(hasRivals);
    // An overlap costs wherever a tool covers a task and another does it. So it is charged with the tool, for every
    // task that the tool covers, and taken back for the tasks that it does. Each task costs the largest overlap more,
    // whoever does it, to keep what is left from becoming negative; that is the same for all stacks.
    const overlaps = this.candidates.map(
      ({ shares }) => new Map([...shares].map(([task, { overlap }]) => [task, sum(overlap, price)])),
    );
    const largest = Math.max(0, ...overlaps.flatMap((costs) => [...costs.values()]));
    const doing = this.candidates.map((one, index) =>
      tasks.map((task) => {
        const share = one.shares.get(task);
        if (share === undefined || (use[task] ?? one.tool.id) !== one.tool.id) return undefined;
        return sum(share.doing, price) + largest - (overlaps[index]?.get(task) ?? 0);
      }),
    );
    const { always, handOvers } = joinedTasks(
      this.candidates,
      tasks,
      (tool, task) => doing[tool]?.[task] !== undefined,
      price,
    );
    this.search = new HandOverSearch({
      tasks: tasks.length,
      opening: this.candidates.map(({ terms }, index) =>
        [...(overlaps[index]?.values() ?? [])].reduce((total, cost) => total + cost, sum(terms, price)),
      ),
      doing: doing.map((costs, tool) =>
        costs.map((cost, task) => (cost === undefined ? undefined : cost + (always[tool]?.[task] ?? 0))),
      ),
      handOvers,
    });
  }

  /** The cheapest stack. */
  public best(): PricedStack | undefined {
    return this.standing(this.priced(this.search.best()), (rest) => rest.best());
  }

  /** The cheapest stack in which the tool does something. */
  public bestWith(tool: string): PricedStack | undefined {
    const index = this.indexOf(tool);
    if (index < 0) return undefined;
    return this.standing(this.priced(this.search.bestWith(index)), (rest) => rest.bestWith(tool));
  }

  /** The cheapest stack in which another tool than the given one does the task. */
  public bestWithout(tool: string, task: Task): PricedStack | undefined {
    const found = this.search.bestWithout(this.indexOf(tool), this.tasks.indexOf(task));
    return this.standing(this.priced(found), (rest) => rest.bestWithout(tool, task));
  }

  /** What was found, or, where two of its tools cannot stand in one stack, the cheaper of the best without either. */
  private standing(
    found: PricedStack | undefined,
    again: (rest: StackSearch) => PricedStack | undefined,
  ): PricedStack | undefined {
    const pair = found && this.haveRivals ? rivalsIn(found.tools, this.candidates) : undefined;
    if (pair === undefined) return found;
    const ways = pair.flatMap((id) => {
      const rest = this.candidates.filter(({ tool }) => tool.id !== id);
      return again(new StackSearch(rest, this.tasks, this.use, this.price)) ?? [];
    });
    return ways.sort((a, b) => a.cost - b.cost || a.tools.length - b.tools.length)[0];
  }

  private indexOf(tool: string): number {
    return this.candidates.findIndex((candidate) => candidate.tool.id === tool);
  }

  private priced(solution: Solution | undefined): PricedStack | undefined {
    if (!solution) return undefined;
    const stack: Partial<Record<Task, string>> = {};
    this.tasks.forEach((task, index) => {
      const doer = this.candidates[solution.tools[index] ?? -1];
      if (doer) stack[task] = doer.tool.id;
    });
    const used: Candidate[] = [];
    for (const index of solution.tools.toSorted((a, b) => a - b)) {
      const doer = this.candidates[index];
      if (doer !== undefined && doer !== used.at(-1)) used.push(doer);
    }
    return priceUsed(stack, used, this.price);
  }
}

/** The cheapest stack, or undefined where a task, or a tool asked for by name, cannot be had. */
export const cheapestStack = ({
  candidates,
  tasks,
  use,
}: Pick<PreparedQuestion, 'candidates' | 'tasks' | 'use'>): PricedStack | undefined =>
  new StackSearch(candidates, tasks, use).best();
