import fc from 'fast-check';
import { candidatesFor } from '../../src/decision/candidate';
import { weightsIn } from '../../src/decision/reweighed';
import { requirementsSchema } from '../../src/requirements/requirements';
import { WEIGHT_NAMES } from '../../src/requirements/weight-names';
import { COMPARISON, decisionOf } from './decide-or-throw';
import { madeUpTool, TODAY } from './made-up-tool';
import { anyQuestion } from './questions';

const effort = madeUpTool('much-to-run', { operatingEffort: 4 });
const young = madeUpTool('young', { firstRelease: '2026-06-01' });
const tools = [effort, young];
const requirements = { ...COMPARISON, tasks: ['experiment-tracking' as const] };
const chosen = (weights: Partial<Record<(typeof WEIGHT_NAMES)[number], number>>) =>
  decisionOf(tools, { ...requirements, weights }, { asOf: TODAY }).choices[0]?.tool;

test('whoever gives something another weight gets another choice', () => {
  expect(chosen({})).toBe('young');
  expect(chosen({ 'operating-effort': 0 })).toBe('much-to-run');
  expect(chosen({ 'released-recently': 1000 })).toBe('much-to-run');
});

test('a weight of a hundred percent changes nothing, and none leaves no cost', () => {
  const same = Object.fromEntries(WEIGHT_NAMES.map((name) => [name, 100]));
  const none = Object.fromEntries(WEIGHT_NAMES.map((name) => [name, 0]));
  fc.assert(
    fc.property(anyQuestion, ({ tools: all, requirements: answers, options }) => {
      const plain = { ...answers, weights: {} };
      const costs = (weights?: typeof same) =>
        candidatesFor(all, weights ? { ...plain, weights } : plain, options).map(
          ({ terms, shares, receiving }) => [
            terms.map(({ code, cost }) => [code, cost]),
            receiving.map(({ cost }) => cost),
            [...shares.values()].flatMap(({ doing, overlap }) =>
              [...doing, ...overlap].map(({ cost }) => cost),
            ),
          ],
        );
      expect(costs(same)).toEqual(costs());
      expect(
        costs(none)
          .flat(2)
          .filter((cost) => cost !== 0),
      ).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('what costs points anywhere can be weighed, and what can be weighed costs points somewhere', () => {
  const seen = new Set<string>();
  for (const { tools: all, requirements: answers, options } of fc.sample(anyQuestion, {
    numRuns: 600,
    seed: 1,
  })) {
    const inUse = all.slice(0, 2).map(({ id }) => id);
    const asked = requirementsSchema.parse({
      ...answers,
      weights: {},
      inUse: inUse.filter((id) => requirementsSchema.shape.inUse.safeParse([id]).success),
    });
    // Some terms are there only where a stack is to be generated.
    const generated = { ...options, deployable: all.map(({ id }) => id) };
    for (const held of [options, generated])
      for (const code of weightsIn(candidatesFor(all, asked, held))) seen.add(code);
  }
  expect([...seen].sort()).toEqual([...WEIGHT_NAMES].sort());
});
