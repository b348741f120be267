import { HandOverSearch, type HandOverProblem } from '../../src/decision/hand-over-search';
import type { Solution } from '../../src/decision/search';
import { compareWithSolver, priceOfTools } from './against-solver';
import { seeded } from './seeded';

/** Made-up problems with tasks that hand over in a row or from one to many, and pairs that are free, dear or in between. */
function madeUp(random: () => number): HandOverProblem {
  const whole = (most: number) => Math.floor(random() * (most + 1));
  const tasks = 2 + whole(5);
  const tools = 2 + whole(9);
  const density = 0.25 + 0.5 * random();
  const spread = [1, 5, 50][whole(2)] ?? 1;
  const known = random();
  const dearest = [1, 4, 60][whole(2)] ?? 1;
  return {
    tasks,
    opening: Array.from({ length: tools }, () => whole(spread)),
    doing: Array.from({ length: tools }, () =>
      Array.from({ length: tasks }, () => (random() < density ? whole(spread) : undefined)),
    ),
    handOvers: Array.from({ length: 1 + whole(4) }, (_, place) => {
      const to = (place + 1) % tasks;
      const from = random() < 0.5 ? 0 : place % tasks;
      return { from: from === to ? (to + 1) % tasks : from, to };
    }).map((ends) => ({
      ...ends,
      costs: Array.from({ length: tools }, (_, one) =>
        Array.from({ length: tools }, (__, other) =>
          one === other || random() < known ? 0 : 1 + whole(dearest - 1),
        ),
      ),
    })),
  };
}

function priceOf(problem: HandOverProblem, tools: readonly number[]): number {
  return problem.handOvers.reduce(
    (sum, { from, to, costs }) => sum + (costs[tools[from] ?? -1]?.[tools[to] ?? -1] ?? NaN),
    priceOfTools(problem, tools),
  );
}

describe('against an independent solver', () => {
  const INSTANCES = 1000;
  const { asked, ours } = compareWithSolver({
    instances: INSTANCES,
    firstSeed: 10_000,
    madeUp,
    search: (problem) => new HandOverSearch(problem),
    priceOf,
    timeout: 240_000,
  });

  it('has met many problems in which a pair costs something even so, and many in which none does', () => {
    const pays = asked.filter(({ problem }, index) => {
      const tools = ours[index]?.best?.tools;
      return tools !== undefined && priceOf(problem, tools) > priceOf({ ...problem, handOvers: [] }, tools);
    });
    expect(pays.length).toBeGreaterThan(INSTANCES / 10);
    expect(pays.length).toBeLessThan(INSTANCES / 2);
  });
});

/** Every way to give each task to a tool that can do it. */
function everyWay({ tasks, doing }: HandOverProblem): number[][] {
  let ways: number[][] = [[]];
  for (let task = 0; task < tasks; task++)
    ways = ways.flatMap((way) =>
      doing.flatMap((row, tool) => (row[task] === undefined ? [] : [[...way, tool]])),
    );
  return ways;
}

it('takes, of stacks that cost the same, fewer tools, then the earliest tools, and those do as much as they can', () => {
  let ties = 0;
  for (let seed = 0; seed < 400; seed++) {
    const random = seeded(seed);
    const whole = (most: number) => Math.floor(random() * (most + 1));
    const problem: HandOverProblem = {
      tasks: 3,
      opening: Array.from({ length: 5 }, () => whole(2)),
      doing: Array.from({ length: 5 }, () =>
        Array.from({ length: 3 }, () => (random() < 0.6 ? whole(1) : undefined)),
      ),
      handOvers: [
        {
          from: 0,
          to: 1,
          costs: Array.from({ length: 5 }, (_, one) =>
            Array.from({ length: 5 }, (__, other) => (one === other ? 0 : whole(2))),
          ),
        },
      ],
    };
    const parts = (tools: readonly number[]) =>
      [...new Set(tools)]
        .sort((a, b) => a - b)
        .flatMap((tool) => [
          tool,
          -tools.reduce((bits, doer, task) => (doer === tool ? bits | (1 << task) : bits), 0),
        ]);
    const key = (tools: readonly number[]) => [priceOf(problem, tools), new Set(tools).size, ...parts(tools)];
    const order = (a: readonly number[], b: readonly number[]): number => {
      const place = a.findIndex((value, index) => value !== b[index]);
      return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
    };
    const ways = everyWay(problem).sort((a, b) => order(key(a), key(b)));
    const [first, second] = ways;
    const found: Solution | undefined = new HandOverSearch(problem).best();
    expect([seed, found?.tools]).toEqual([seed, first]);
    if (first && second && priceOf(problem, first) === priceOf(problem, second)) ties += 1;
  }
  expect(ties).toBeGreaterThan(50);
});
