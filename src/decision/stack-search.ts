import type { Task } from '../catalogue/vocabulary';
import { sum, type Candidate } from './candidate';
import type { CostTerm, PricedStack } from './decision';
import { Search, type Solution } from './search';
import { OVERLAP } from './weights';

/** Searches stacks made of the allowed among some candidates, and names the price of what it finds. */
export class StackSearch {
  private readonly candidates: readonly Candidate[];
  private readonly search: Search;

  /** @param use tasks that only the tool named may do. */
  constructor(
    candidates: readonly Candidate[],
    private readonly tasks: readonly Task[],
    use: Readonly<Partial<Record<Task, string>>> = {},
  ) {
    this.candidates = candidates.filter(({ allowed }) => allowed);
    // An overlap costs wherever a tool covers a task and another does it. So it is charged with the tool, for every
    // task that the tool covers, and taken back for the tasks that it does. Each task costs OVERLAP more, whoever
    // does it, to keep what is left from becoming negative; that is the same for all stacks.
    this.search = new Search({
      tasks: tasks.length,
      opening: this.candidates.map(
        (one) => sum(one.terms) + sum([...one.shares.values()].flatMap(overlapOf)),
      ),
      doing: this.candidates.map((one) =>
        tasks.map((task) => {
          const share = one.shares.get(task);
          if (share === undefined || (use[task] ?? one.tool.id) !== one.tool.id) return undefined;
          return sum(share.doing) + OVERLAP - sum(share.overlap);
        }),
      ),
    });
  }

  /** The cheapest stack. */
  public best(): PricedStack | undefined {
    return this.priced(this.search.best());
  }

  /** The cheapest stack in which the tool does something. */
  public bestWith(tool: string): PricedStack | undefined {
    return this.priced(this.search.bestWith(this.indexOf(tool)));
  }

  /** The cheapest stack in which another tool than the given one does the task. */
  public bestWithout(tool: string, task: Task): PricedStack | undefined {
    return this.priced(this.search.bestWithout(this.indexOf(tool), this.tasks.indexOf(task)));
  }

  private indexOf(tool: string): number {
    return this.candidates.findIndex((candidate) => candidate.tool.id === tool);
  }

  private priced(solution: Solution | undefined): PricedStack | undefined {
    if (!solution) return undefined;
    const used = this.candidates.filter((_, index) => solution.tools.includes(index));
    const terms: CostTerm[] = used.flatMap((candidate) => candidate.terms);
    const stack: Partial<Record<Task, string>> = {};
    this.tasks.forEach((task, index) => {
      const doer = this.candidates[solution.tools[index] ?? -1];
      if (doer) stack[task] = doer.tool.id;
      for (const candidate of used) {
        const share = candidate.shares.get(task);
        if (share) terms.push(...(candidate === doer ? share.doing : share.overlap));
      }
    });
    return { stack, tools: used.map(({ tool }) => tool.id).sort(), cost: sum(terms), terms };
  }
}

const overlapOf = ({ overlap }: { readonly overlap: readonly CostTerm[] }) => overlap;
