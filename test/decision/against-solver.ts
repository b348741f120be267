import type { SearchProblem, Solution } from '../../src/decision/search';
import { type AskedProblem, IndependentSolver } from './independent-solver';
import { seeded } from './seeded';

/** A search of one problem. */
interface Solves {
  best(): Solution | undefined;
  bestWith(tool: number): Solution | undefined;
  bestWithout(tool: number, task: number): Solution | undefined;
}

interface Comparison<Problem extends SearchProblem> {
  readonly instances: number;
  readonly firstSeed: number;
  readonly madeUp: (random: () => number) => Problem;
  readonly search: (problem: Problem) => Solves;
  readonly priceOf: (problem: Problem, tools: readonly number[]) => number;
  /** For each of the questions to the solver, in milliseconds. */
  readonly timeout: number;
}

/** What the tools of a solution cost, and what they cost for their tasks; pairs are not in it. */
export function priceOfTools({ opening, doing }: SearchProblem, tools: readonly number[]): number {
  const open = [...new Set(tools)].reduce((sum, tool) => sum + (opening[tool] ?? NaN), 0);
  return tools.reduce((sum, tool, task) => sum + (doing[tool]?.[task] ?? NaN), open);
}

/** Declares the tests that hold a search to the independent solver, and gives what was asked and answered. */
export function compareWithSolver<Problem extends SearchProblem>(comparison: Comparison<Problem>) {
  const { instances, firstSeed, madeUp, search: searchOf, priceOf, timeout } = comparison;
  const asked = Array.from({ length: instances }, (_, seed) => {
    const random = seeded(firstSeed + seed);
    const problem = madeUp(random);
    const tool = Math.floor(random() * problem.opening.length);
    return { seed, problem, tool, task: Math.floor(random() * problem.tasks) };
  });
  const ours = asked.map(({ problem, tool, task }) => {
    const search = searchOf(problem);
    return { best: search.best(), withTool: search.bestWith(tool), without: search.bestWithout(tool, task) };
  });
  let solver: IndependentSolver;
  beforeAll(async () => {
    solver = await IndependentSolver.load();
  });

  const costs = (question: keyof (typeof ours)[number]) =>
    ours.map((solutions, seed) => [seed, solutions[question]?.cost]);
  const expected = (problems: readonly AskedProblem[]) =>
    solver.leastCosts(problems).map((cost, seed) => [seed, cost]);

  it(
    `finds the same least cost in ${instances} made-up problems, or none in both`,
    () => {
      expect(costs('best')).toEqual(expected(asked.map(({ problem }) => problem)));
    },
    timeout,
  );

  it(
    'also where a tool must do something',
    () => {
      expect(costs('withTool')).toEqual(
        expected(asked.map(({ problem, tool }) => ({ ...problem, withTool: tool }))),
      );
    },
    timeout,
  );

  it(
    'also where a tool must not do a task',
    () => {
      expect(costs('without')).toEqual(
        expected(asked.map(({ problem, tool, task }) => ({ ...problem, without: { tool, task } }))),
      );
    },
    timeout,
  );

  it('says what its solutions cost, and keeps to what was asked', () => {
    asked.forEach(({ seed, problem, tool, task }, index) => {
      const { best, withTool, without } = ours[index] ?? {};
      for (const solution of [best, withTool, without]) {
        if (solution) expect([seed, priceOf(problem, solution.tools)]).toEqual([seed, solution.cost]);
      }
      if (withTool) expect(withTool.tools).toContain(tool);
      if (without) expect(without.tools[task]).not.toBe(tool);
    });
  });

  return { asked, ours };
}
