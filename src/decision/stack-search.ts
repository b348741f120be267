import type { Task } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import { sum, termsOfOverlap, termsOfTask, termsOfTool, type Candidate } from './candidate';
import type { PricedStack } from './decision';
import { Search, type Solution } from './search';

/** Searches stacks made of allowed candidates, and names the price of what it finds. */
export class StackSearch {
  private readonly candidates: readonly Candidate[];
  private readonly tasks: readonly Task[];
  private readonly search: Search;

  /** @param use tasks that only the tool named may do. */
  constructor(
    candidates: readonly Candidate[],
    private readonly requirements: Requirements,
    use: Readonly<Partial<Record<Task, string>>> = {},
  ) {
    this.candidates = candidates.filter(({ allowed }) => allowed);
    this.tasks = requirements.tasks;
    // An overlap costs wherever the tool covers a task and another does it. So it is charged with the tool, for
    // every task that the tool covers, and taken back for the tasks that it does: a base price that is added to
    // every task keeps those costs from becoming negative, and is the same for all stacks.
    const overlapOf = (candidate: Candidate, task: Task) => sum(termsOfOverlap(candidate, task));
    const base = Math.max(
      0,
      ...this.candidates.flatMap((one) => one.tasks.map((task) => overlapOf(one, task))),
    );
    this.search = new Search({
      tasks: this.tasks.length,
      opening: this.candidates.map(
        (one) =>
          sum(termsOfTool(one, requirements)) +
          one.tasks.reduce((total, task) => total + overlapOf(one, task), 0),
      ),
      doing: this.candidates.map((one) =>
        this.tasks.map((task) =>
          one.tasks.includes(task) && (use[task] === undefined || use[task] === one.tool.id)
            ? sum(termsOfTask(one, task)) + base - overlapOf(one, task)
            : undefined,
        ),
      ),
    });
  }

  /** The cheapest stack. */
  public best(): PricedStack | undefined {
    return this.priced(this.search.best());
  }

  /** The cheapest stack in which the tool does something. */
  public bestWith(tool: string): PricedStack | undefined {
    const index = this.indexOf(tool);
    return index < 0 ? undefined : this.priced(this.search.bestWith(index));
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
    const doers = this.tasks.map((task, index) => ({
      task,
      one: this.candidates[solution.tools[index] ?? -1],
    }));
    const used = this.candidates.filter((candidate) => doers.some(({ one }) => one === candidate));
    const terms = [
      ...used.flatMap((candidate) => termsOfTool(candidate, this.requirements)),
      ...doers.flatMap(({ task, one }) => (one ? termsOfTask(one, task) : [])),
      ...doers.flatMap(({ task, one }) =>
        used.filter((candidate) => candidate !== one).flatMap((candidate) => termsOfOverlap(candidate, task)),
      ),
    ];
    return {
      stack: Object.fromEntries(doers.flatMap(({ task, one }) => (one ? [[task, one.tool.id]] : []))),
      tools: used.map(({ tool }) => tool.id).sort(),
      cost: sum(terms),
      terms,
    };
  }
}
