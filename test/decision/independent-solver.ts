import loadHighs, { type Highs } from 'highs';
import type { HandOverProblem } from '../../src/decision/hand-over-search';
import type { SearchProblem } from '../../src/decision/search';

/** A question to both solvers: with which tool, or with whom not. */
export interface AskedProblem extends SearchProblem, Partial<Pick<HandOverProblem, 'handOvers'>> {
  /** The tool that must do something. */
  readonly withTool?: number;
  /** The task that the tool must not do. */
  readonly without?: { readonly tool: number; readonly task: number };
}

/** Above what all tasks and tools of a made-up problem cost together: who must pay it, has no solution. */
const NOT_DONE = 10_000;

interface Programme {
  readonly price: { readonly name: string; readonly cost: number }[];
  readonly rows: string[];
  readonly binaries: string[];
}

/**
 * A problem as a mixed-integer programme. Which tools there are is whole; who does what is then whole by itself, but where
 * pairs of tools cost something: each such pair is a variable that is one where both do their tasks. A task that nobody does has a price of its own, so that an infeasible problem does not spoil those solved beside it.
 */
function programmeOf(asked: AskedProblem, id: string): Programme {
  const { tasks, opening, doing, withTool, without, handOvers = [] } = asked;
  const pairs = doing.flatMap((row, tool) =>
    row.flatMap((cost, task) =>
      cost === undefined ? [] : [{ name: `${id}y${tool}t${task}`, cost, tool, task }],
    ),
  );
  const nobody = Array.from({ length: tasks + 1 }, (_, task) => ({ name: `${id}n${task}`, cost: NOT_DONE }));
  const sumOf = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name).join(' + ');
  const joined = handOvers.flatMap(({ from, to, costs }, place) =>
    pairs.flatMap((giver) =>
      pairs
        .filter((taker) => giver.task === from && taker.task === to)
        .map((taker) => ({
          name: `${id}h${place}a${giver.tool}b${taker.tool}`,
          cost: costs[giver.tool]?.[taker.tool] ?? 0,
          both: `${giver.name} + ${taker.name}`,
        })),
    ),
  );
  const required = pairs.filter(({ tool }) => tool === withTool);
  return {
    price: [
      ...opening.map((cost, tool) => ({ name: `${id}x${tool}`, cost })),
      ...pairs,
      ...nobody,
      ...joined,
    ],
    rows: [
      ...nobody
        .slice(0, tasks)
        .map((none, task) => `${sumOf([...pairs.filter((pair) => pair.task === task), none])} = 1`),
      ...pairs.map(({ name, tool }) => `${name} - ${id}x${tool} <= 0`),
      ...(withTool === undefined ? [] : [`${sumOf([...required, ...nobody.slice(tasks)])} >= 1`]),
      ...pairs
        .filter(({ tool, task }) => tool === without?.tool && task === without.task)
        .map(({ name }) => `${name} = 0`),
      ...joined.map(({ name, both }) => `${both} - ${name} <= 1`),
    ],
    binaries: [
      ...opening.map((_, tool) => `${id}x${tool}`),
      ...(joined.length === 0 ? [] : pairs.map(({ name }) => name)),
    ],
  };
}

/** How many problems the solver gets at once: what a call costs is then small beside what the problems cost. */
const AT_ONCE = 60;

/** HiGHS, a solver that knows nothing of ours. */
export class IndependentSolver {
  private constructor(private readonly highs: Highs) {}

  public static async load(): Promise<IndependentSolver> {
    return new IndependentSolver(await loadHighs());
  }

  /** The least cost of each problem, undefined where there is no solution. */
  public leastCosts(problems: readonly AskedProblem[]): (number | undefined)[] {
    const costs: (number | undefined)[] = [];
    for (let first = 0; first < problems.length; first += AT_ONCE) {
      costs.push(...this.solve(problems.slice(first, first + AT_ONCE)));
    }
    return costs;
  }

  private solve(problems: readonly AskedProblem[]): (number | undefined)[] {
    const parts = problems.map((problem, index) => programmeOf(problem, `p${index}`));
    const price = parts.flatMap((part) => part.price.map(({ cost, name }) => `${cost} ${name}`)).join(' + ');
    const rows = parts.flatMap((part) => part.rows).join('\n');
    const binaries = parts.flatMap((part) => part.binaries).join('\n');
    const { Status, Columns } = this.highs.solve(
      `Minimize\n obj: ${price}\nSubject To\n${rows}\nBinary\n${binaries}\nEnd`,
      { mip_rel_gap: 0, mip_abs_gap: 0 },
    );
    if (Status !== 'Optimal') throw new Error(`the independent solver says: ${Status}`);
    return parts.map((part) => {
      const cost = part.price.reduce((sum, one) => sum + one.cost * (Columns[one.name]?.Primal ?? NaN), 0);
      return cost > NOT_DONE - 1 ? undefined : Math.round(cost);
    });
  }
}
