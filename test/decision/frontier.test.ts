import fc from 'fast-check';
import { frontier } from '../../src/decision/frontier';
import type { FrontierProblem } from '../../src/decision/frontier-problem';

const vector = (count: number) =>
  fc.array(fc.integer({ min: -2, max: 4 }), { minLength: count, maxLength: count });

/** Two tasks, and what each pair of tools costs that do them. */
const handOver = (tasks: number, tools: number) =>
  fc
    .record({
      from: fc.nat({ max: tasks - 1 }),
      step: fc.integer({ min: 1, max: Math.max(1, tasks - 1) }),
      costs: fc.array(fc.array(fc.nat({ max: 2 }), { minLength: tools, maxLength: tools }), {
        minLength: tools,
        maxLength: tools,
      }),
    })
    .map(({ from, step, costs }) => ({
      from,
      to: (from + step) % tasks,
      costs: costs.map((row, one) => row.map((cost, other) => (one === other ? 0 : cost))),
    }));

const problem: fc.Arbitrary<FrontierProblem> = fc
  .record({
    tasks: fc.integer({ min: 1, max: 4 }),
    tools: fc.integer({ min: 0, max: 4 }),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ tasks, tools, count }) =>
    fc.record({
      tasks: fc.constant(tasks),
      opening: fc.array(vector(count), { minLength: tools, maxLength: tools }),
      doing: fc.array(
        fc.array(fc.option(vector(count), { nil: undefined }), { minLength: tasks, maxLength: tasks }),
        { minLength: tools, maxLength: tools },
      ),
      most: fc.array(fc.constantFrom(Infinity, 6, 2), { minLength: count, maxLength: count }),
      handOvers: fc.array(handOver(tasks, tools), { maxLength: tasks > 1 ? 3 : 0 }),
      unit: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }),
    }),
  );

/** Every way to give each task to a tool that can do it, tried one by one. */
function everyWay({
  tasks,
  opening,
  doing,
  handOvers = [],
  unit = [],
}: FrontierProblem): { tools: number[]; criteria: number[] }[] {
  let ways: number[][] = [[]];
  for (let task = 0; task < tasks; task++) {
    ways = ways.flatMap((way) => opening.flatMap((_, tool) => (doing[tool]?.[task] ? [[...way, tool]] : [])));
  }
  return ways.map((tools) => {
    const parts = [...new Set(tools)].map((tool) => opening[tool] ?? []);
    parts.push(...tools.map((tool, task) => doing[tool]?.[task] ?? []));
    for (const { from, to, costs } of handOvers)
      parts.push(unit.map((value) => value * (costs[tools[from] ?? -1]?.[tools[to] ?? -1] ?? NaN)));
    const criteria = parts.reduce<number[]>(
      (sum, part) => part.map((value, index) => value + (sum[index] ?? 0)),
      [],
    );
    return { tools, criteria };
  });
}

const beats = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((value, index) => value <= (other[index] ?? 0)) &&
  one.some((value, index) => value < (other[index] ?? 0));

it('finds exactly the unbeaten ways within the limits, each set of criteria once', () => {
  fc.assert(
    fc.property(problem, (made) => {
      const all = everyWay(made).filter(({ criteria }) =>
        criteria.every((value, index) => value <= (made.most?.[index] ?? Infinity)),
      );
      const unbeaten = all.filter(({ criteria }) => !all.some((other) => beats(other.criteria, criteria)));
      const expected = [...new Set(unbeaten.map(({ criteria }) => criteria.join()))].sort();
      const found = frontier(made);
      expect(found.map(({ criteria }) => criteria.join()).sort()).toEqual(expected);
      for (const { tools, criteria } of found) expect(all).toContainEqual({ tools, criteria });
    }),
    { numRuns: 2000 },
  );
});

it('leaves out what exceeds a limit', () => {
  const made = {
    tasks: 1,
    opening: [
      [5, 0],
      [0, 5],
    ],
    doing: [[[0, 0]], [[0, 0]]],
  };
  expect(frontier(made)).toHaveLength(2);
  expect(frontier({ ...made, most: [Infinity, 4] })).toEqual([{ criteria: [5, 0], tools: [0] }]);
});
