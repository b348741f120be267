import { MOST_TASKS, Search, type SearchProblem } from '../../src/decision/search';
import { compareWithSolver, priceOfTools } from './against-solver';

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

describe('against an independent solver', () => {
  const INSTANCES = 3000;
  const { ours } = compareWithSolver({
    instances: INSTANCES,
    firstSeed: 0,
    madeUp,
    search: (problem) => new Search(problem),
    priceOf: priceOfTools,
    timeout: 120_000,
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
