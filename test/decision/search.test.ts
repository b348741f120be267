import { MOST_TASKS, Search, type SearchProblem, type Solution } from '../../src/decision/search';
import { IndependentSolver, type AskedProblem } from './independent-solver';
import { seeded } from './seeded';

/** Made-up problems: few and many tools, expensive and free ones, tasks that nothing does. */
function madeUp(random: () => number): SearchProblem {
  const whole = (most: number) => Math.floor(random() * (most + 1));
  const tasks = 1 + whole(6);
  const tools = 1 + whole(13);
  const density = 0.15 + 0.6 * random();
  const spread = [1, 5, 50][whole(2)] ?? 1;
  return {
    tasks,
    opening: Array.from({ length: tools }, () => whole(spread)),
    doing: Array.from({ length: tools }, () =>
      Array.from({ length: tasks }, () => (random() < density ? whole(spread) : undefined)),
    ),
  };
}

function priceOf({ opening, doing }: SearchProblem, { tools }: Solution): number {
  const open = [...new Set(tools)].reduce((sum, tool) => sum + (opening[tool] ?? NaN), 0);
  return tools.reduce((sum, tool, task) => sum + (doing[tool]?.[task] ?? NaN), open);
}

describe('against an independent solver', () => {
  const INSTANCES = 3000;
  const asked = Array.from({ length: INSTANCES }, (_, seed) => {
    const random = seeded(seed);
    const problem = madeUp(random);
    const tool = Math.floor(random() * problem.opening.length);
    return { seed, problem, tool, task: Math.floor(random() * problem.tasks) };
  });
  const ours = asked.map(({ problem, tool, task }) => {
    const search = new Search(problem);
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

  it(`finds the same least cost in ${INSTANCES} made-up problems, or none in both`, () => {
    expect(costs('best')).toEqual(expected(asked.map(({ problem }) => problem)));
  }, 120_000);

  it('also where a tool must do something', () => {
    expect(costs('withTool')).toEqual(
      expected(asked.map(({ problem, tool }) => ({ ...problem, withTool: tool }))),
    );
  }, 120_000);

  it('also where a tool must not do a task', () => {
    expect(costs('without')).toEqual(
      expected(asked.map(({ problem, tool, task }) => ({ ...problem, without: { tool, task } }))),
    );
  }, 120_000);

  it('says what its solutions cost, and keeps to what was asked', () => {
    asked.forEach(({ seed, problem, tool, task }, index) => {
      const { best, withTool, without } = ours[index] ?? {};
      for (const solution of [best, withTool, without]) {
        if (solution) expect([seed, priceOf(problem, solution)]).toEqual([seed, solution.cost]);
      }
      if (withTool) expect(withTool.tools).toContain(tool);
      if (without) expect(without.tools[task]).not.toBe(tool);
    });
  });

  it.each(['best', 'withTool', 'without'] as const)(
    'has met both feasible and infeasible problems, each at least a fifth: %s',
    (question) => {
      const infeasible = ours.filter((solutions) => solutions[question] === undefined).length;
      expect(infeasible).toBeGreaterThan(INSTANCES / 5);
      expect(INSTANCES - infeasible).toBeGreaterThan(INSTANCES / 5);
    },
  );
});

describe('ties', () => {
  it('prefers fewer tools', () => {
    const problem = { tasks: 2, opening: [1, 1, 2], doing: [[0], [undefined, 0], [0, 0]] };
    expect(new Search(problem).best()).toEqual({ cost: 2, tools: [2, 2] });
  });

  it('then prefers the tool that comes first', () => {
    const problem = { tasks: 1, opening: [3, 2, 2], doing: [[0], [1], [1]] };
    expect(new Search(problem).best()).toEqual({ cost: 3, tools: [0] });
    const other = { tasks: 1, opening: [2, 2, 3], doing: [[1], [1], [0]] };
    expect(new Search(other).best()).toEqual({ cost: 3, tools: [0] });
  });

  it('gives the first tool as much as possible', () => {
    const problem = {
      tasks: 2,
      opening: [1, 1],
      doing: [
        [0, 0],
        [0, 0],
      ],
    };
    expect(new Search(problem).best()?.tools).toEqual([0, 0]);
  });
});

describe('what it refuses', () => {
  it.each([-1, 0.5, NaN, Infinity, 1e9])('a cost of %p', (cost) => {
    expect(() => new Search({ tasks: 1, opening: [cost], doing: [[0]] })).toThrow(RangeError);
    expect(() => new Search({ tasks: 1, opening: [0], doing: [[cost]] })).toThrow(RangeError);
  });

  it('more tasks than its table can hold', () => {
    expect(() => new Search({ tasks: MOST_TASKS + 1, opening: [], doing: [] })).toThrow(RangeError);
  });
});

it('finds nothing where there are no tools', () => {
  const search = new Search({ tasks: 2, opening: [], doing: [] });
  expect([search.best(), search.bestWith(0), search.bestWithout(0, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('does not let the largest costs overflow', () => {
  const doing = Array.from({ length: 8 }, (_, tool) =>
    Array.from({ length: 8 }, (_, task) => (tool === task ? 400_000 : undefined)),
  );
  const opening = doing.map(() => 400_000);
  expect(new Search({ tasks: 8, opening, doing }).best()?.cost).toBe(6_400_000);
});
