import loadHighs from 'highs';
import { MOST_TASKS, Search, type SearchProblem, type Solution } from '../../src/decision/search';
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

/** The problem in the text format of the independent solver; `must` adds conditions. */
function programme({ tasks, opening, doing }: SearchProblem, must: readonly string[]): string {
  const names = doing.flatMap((row, tool) =>
    row.flatMap((cost, task) => (cost === undefined ? [] : [{ name: `y${tool}t${task}`, cost, tool, task }])),
  );
  const price = [
    ...opening.map((cost, tool) => `${cost} x${tool}`),
    ...names.map(({ name, cost }) => `${cost} ${name}`),
  ];
  const once = Array.from({ length: tasks }, (_, task) =>
    names.flatMap((one) => (one.task === task ? [one.name] : [])).join(' + '),
  ).map((sum) => `${sum === '' ? '0 x0' : sum} = 1`);
  const links = names.map(({ name, tool }) => `${name} - x${tool} <= 0`);
  const binaries = [...opening.map((_, tool) => `x${tool}`), ...names.map(({ name }) => name)];
  return `Minimize\n obj: ${price.join(' + ')}\nSubject To\n${[...once, ...links, ...must].join('\n')}\nBinary\n${binaries.join('\n')}\nEnd`;
}

function priceOf({ opening, doing }: SearchProblem, { tools }: Solution): number {
  const open = [...new Set(tools)].reduce((sum, tool) => sum + (opening[tool] ?? NaN), 0);
  return tools.reduce((sum, tool, task) => sum + (doing[tool]?.[task] ?? NaN), open);
}

describe('against an independent solver', () => {
  /** INSTANCES=3000 for a longer run. */
  const INSTANCES = Number(process.env['INSTANCES'] ?? 300);
  let feasible = 0;
  let infeasible = 0;

  it(`finds the same least cost in ${INSTANCES} made-up problems, or none in both`, async () => {
    const highs = await loadHighs();
    const least = (text: string) => {
      const { Status, ObjectiveValue } = highs.solve(text);
      return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
    };
    for (let seed = 0; seed < INSTANCES; seed++) {
      const random = seeded(seed);
      const problem = madeUp(random);
      const search = new Search(problem);
      const solution = search.best();
      const expected = least(programme(problem, []));
      expect([seed, solution?.cost]).toEqual([seed, expected]);
      if (solution === undefined) infeasible += 1;
      else {
        feasible += 1;
        expect([seed, priceOf(problem, solution)]).toEqual([seed, solution.cost]);
      }

      const tool = Math.floor(random() * problem.opening.length);
      const does = problem.doing[tool]?.flatMap((cost, task) => (cost === undefined ? [] : [task])) ?? [];
      const something = `${does.map((task) => `y${tool}t${task}`).join(' + ') || '0 x0'} >= 1`;
      const withTool = search.bestWith(tool);
      expect([seed, withTool?.cost]).toEqual([seed, least(programme(problem, [something]))]);
      if (withTool) expect(withTool.tools).toContain(tool);

      const task = Math.floor(random() * problem.tasks);
      const not = does.includes(task) ? [`y${tool}t${task} = 0`] : [];
      const without = search.bestWithout(tool, task);
      expect([seed, without?.cost]).toEqual([seed, least(programme(problem, not))]);
      if (without) expect(without.tools[task]).not.toBe(tool);
    }
  }, 1_200_000);

  it('has met both feasible and infeasible problems', () => {
    expect(feasible).toBeGreaterThan(100);
    expect(infeasible).toBeGreaterThan(30);
  });
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
