import fc from 'fast-check';
import { catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import { TASKS } from '../../src/catalogue/vocabulary';
import type { ToolFacts } from '../../src/catalogue/as-of';
import { decide } from '../../src/decision/decide';
import { prepare } from '../../src/decision/question';
import { cheapestStack } from '../../src/decision/stack-search';
import { findingsAbout } from '../../src/decision/rules';
import { day, requirements } from './questions';

const deployable = fc.constantFrom(undefined, DEPLOYABLE);

const question = fc
  .tuple(requirements, day, deployable)
  .map(([answers, asOf, only]) => ({ answers, options: { asOf, ...(only && { deployable: only }) } }));
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const days = new Map<string, readonly ToolFacts[]>();
function factsOn(asOf: string): readonly ToolFacts[] {
  const facts = days.get(asOf) ?? catalogueAsOf(asOf);
  days.set(asOf, facts);
  return facts;
}

const decideOn = ({ answers, options }: Question) => decide(factsOn(options.asOf), answers, options);
/** The cost of what `decide` chooses, without its reasons: they take most of its time. */
const costOf = ({ answers, options }: Question): number | undefined =>
  cheapestStack({
    ...prepare({ tools: factsOn(options.asOf), requirements: answers, options }),
    tasks: answers.tasks,
  })?.cost;
const excludedBy = ({ answers, options }: Question): string[] =>
  factsOn(options.asOf)
    .filter((tool) =>
      findingsAbout({ tool, requirements: answers, options }).some(({ verdict }) => verdict === 'excluded'),
    )
    .map(({ id }) => id);

const check = (property: fc.IProperty<[Question]>) => fc.assert(property, { numRuns: 150 });

it('covers every wanted task with allowed tools, or says which tasks it cannot', () => {
  check(
    fc.property(question, (asked) => {
      const result = decideOn(asked);
      const excluded = excludedBy(asked);
      expect(result.feasible ? result.decision.chosen.cost : undefined).toBe(costOf(asked));
      if (result.feasible) {
        const { stack, tools } = result.decision.chosen;
        expect(Object.keys(stack).sort()).toEqual([...asked.answers.tasks].sort());
        expect([...new Set(Object.values(stack))].sort()).toEqual(tools);
        for (const tool of tools) expect(excluded).not.toContain(tool);
      } else {
        const { uncovered, refused } = result.infeasible;
        expect(uncovered.length).toBeGreaterThan(0);
        for (const { tool } of refused) expect(excluded).toContain(tool);
      }
    }),
  );
});

it('never lets a stricter licence or cloud allow an excluded tool, or make the stack cheaper', () => {
  check(
    fc.property(question, (asked) => {
      const before = decideOn(asked);
      for (const change of [{ licence: 'open-source' }, { cloud: 'agnostic-required' }] as const) {
        if (asked.answers.cloud !== 'agnostic-preferred' && 'cloud' in change) continue;
        const stricter = { ...asked, answers: { ...asked.answers, ...change } };
        expect(excludedBy(stricter)).toEqual(expect.arrayContaining(excludedBy(asked)));
        const after = decideOn(stricter);
        if (!before.feasible) expect(after.feasible).toBe(false);
        if (before.feasible && after.feasible) {
          expect(after.decision.chosen.cost).toBeGreaterThanOrEqual(before.decision.chosen.cost);
        }
      }
    }),
  );
});

it('never costs less when fewer tools can be had', () => {
  check(
    fc.property(question, (asked) => {
      const before = decideOn(asked);
      if (!before.feasible) return;
      for (const tool of before.decision.chosen.tools) {
        const after = decideOn({
          ...asked,
          options: { ...asked.options, exclude: [tool] } as typeof asked.options,
        });
        if (after.feasible) expect(after.decision.overrulingCost).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it('never costs less when another task is wanted', () => {
  let compared = 0;
  check(
    fc.property(question, (asked) => {
      const all = costOf({ ...asked, answers: { ...asked.answers, tasks: [...TASKS] } });
      const some = costOf(asked);
      if (all === undefined) return;
      compared += 1;
      expect(all).toBeGreaterThanOrEqual(some ?? Infinity);
    }),
  );
  expect(compared).toBeGreaterThan(0);
});

it('has no neighbour that is cheaper than what it chose', () => {
  check(
    fc.property(question, (asked) => {
      const result = decideOn(asked);
      if (!result.feasible) return;
      const { choices, notChosen, alternatives, chosen } = result.decision;
      const extra = [
        ...choices.map(({ runnerUp }) => runnerUp?.extraCost ?? 0),
        ...notChosen.map(({ extraCost }) => extraCost ?? 0),
        ...alternatives.map(({ cost }) => cost - chosen.cost),
      ];
      expect(Math.min(...extra)).toBeGreaterThanOrEqual(0);
    }),
  );
});

const takingOverFromTwinOf =
  (tool = '') =>
  (facts: ToolFacts): ToolFacts =>
    facts.takesOver === undefined
      ? facts
      : {
          ...facts,
          takesOver: Object.fromEntries(
            Object.entries(facts.takesOver).map(([handOver, takes]) => [
              handOver,
              { ...takes, 'zz-twin': takes[tool] === true },
            ]),
          ),
        };

it('never chooses a tool that a twin beats in everything that is weighed', () => {
  check(
    fc.property(question, (asked) => {
      // With little weight on it, less effort may round to no advantage, and the twin ties.
      if ((asked.answers.weights?.['operating-effort'] ?? 100) < 100) return;
      // A service that a vendor runs takes none.
      if (asked.answers.hosting === 'managed-preferred') return;
      const tools = catalogueAsOf(asked.options.asOf);
      const result = decideOn(asked);
      if (!result.feasible) return;
      const [tool] = result.decision.chosen.tools;
      // Who takes over from a tool does so from its twin.
      const better = tools
        .map(takingOverFromTwinOf(tool))
        .flatMap((facts) =>
          facts.id === tool
            ? [facts, { ...facts, id: 'zz-twin', operatingEffort: facts.operatingEffort - 1 }]
            : [facts],
        );
      if (better.some(({ operatingEffort }) => operatingEffort < 0)) return;
      const again = decide(better, asked.answers, { asOf: asked.options.asOf });
      if (again.feasible) expect(again.decision.chosen.tools).not.toContain(tool);
    }),
  );
});
