import fc from 'fast-check';
import {
  catalogueAsOf,
  factsOf,
  TOOLS,
  type Fact,
  type Tool,
  type ToolFacts,
} from '../../src/tools/catalogue';
import { candidatesFor, sum } from '../../src/decision/candidate';
import { decide } from '../../src/decision/decide';
import { prepare, type Question } from '../../src/decision/question';
import { reweighed, weightsIn } from '../../src/decision/reweighed';
import { StackSearch } from '../../src/decision/stack-search';
import { anyQuestion, day, narrowQuestion, requirements, shuffled } from './questions';

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) =>
  fc.assert(property, { numRuns: 100 });
const decideOn = ({ tools, requirements: answers, options }: Question) => decide(tools, answers, options);

it('decides the same in whatever order tools and answers come', () => {
  check(
    fc.property(narrowQuestion, (asked) => {
      const { tasks, languages, libraries } = asked.requirements;
      const answers = {
        ...asked.requirements,
        tasks: shuffled(tasks),
        languages: shuffled(languages),
        libraries: shuffled(libraries),
      };
      const result = decideOn(asked);
      const again = decideOn({ ...asked, tools: shuffled(asked.tools), requirements: answers });
      expect(again.feasible).toBe(result.feasible);
      if (result.feasible && again.feasible) {
        expect(again.decision.chosen.stack).toEqual(result.decision.chosen.stack);
        expect(again.decision.notChosen.map(({ tool, extraCost }) => [tool, extraCost])).toEqual(
          result.decision.notChosen.map(({ tool, extraCost }) => [tool, extraCost]),
        );
      }
    }),
  );
});

it('takes no more of what counts more', () => {
  let met = 0;
  check(
    fc.property(anyQuestion, fc.nat(), fc.integer({ min: 101, max: 400 }), (asked, nth, percent) => {
      const { candidates, tasks } = prepare(asked);
      const codes = weightsIn(candidates);
      const code = codes[nth % Math.max(1, codes.length)];
      if (code === undefined) return;
      const amount = (percentages: Readonly<Record<string, number>>) => {
        const stack = new StackSearch(candidates, tasks, {}, reweighed(percentages)).best();
        const cost = sum((stack?.terms ?? []).filter((term) => term.code === code));
        return { total: stack?.cost ?? 0, amount: cost / (percentages[code] ?? 100) };
      };
      const before = amount({});
      const after = amount({ [code]: percent });
      met += 1;
      expect(after.amount).toBeLessThanOrEqual(before.amount + 1e-9);
      expect(after.total).toBeGreaterThanOrEqual(before.total);
    }),
  );
  expect(met).toBeGreaterThan(50);
});

it('never allows an excluded tool because another one is excluded, too', () => {
  check(
    fc.property(narrowQuestion, fc.nat(), (asked, nth) => {
      const one = asked.tools[nth % asked.tools.length]?.id ?? '';
      const exclude = [...new Set([...(asked.options.exclude ?? []), one])];
      const forbidden = (options: Question['options']) =>
        candidatesFor(asked.tools, asked.requirements, options)
          .filter(({ allowed }) => !allowed)
          .map(({ tool }) => tool.id);
      expect(forbidden({ ...asked.options, exclude })).toEqual(
        expect.arrayContaining(forbidden(asked.options)),
      );
    }),
  );
});

describe('a tool that is worse in one respect and better in none', () => {
  const worse: Readonly<
    Record<string, (tool: ToolFacts, tasks: Question['requirements']['tasks']) => ToolFacts>
  > = {
    'takes more effort': (tool) => ({ ...tool, operatingEffort: tool.operatingEffort + 1 }),
    // What is frozen or ended already would be better off.
    'is in maintenance': (tool) => (tool.status === 'alive' ? { ...tool, status: 'maintenance' } : tool),
    // Of two tasks, doing one in part only can pay: beside a tool that does it in full, it is no overlap.
    'does all in part only': (tool, tasks) =>
      tasks.filter((task) => tool.coverage[task] !== undefined).length > 1
        ? tool
        : {
            ...tool,
            coverage: Object.fromEntries(Object.keys(tool.coverage).map((task) => [task, 'partial'])),
          },
    'speaks no language': (tool) => ({ ...tool, languages: [], languagesPartly: [] }),
  };

  it.each(Object.entries(worse))('is never chosen: it %s', (_, spoil) => {
    check(
      fc.property(anyQuestion, (asked) => {
        const result = decideOn(asked);
        if (!result.feasible) return;
        for (const id of result.decision.chosen.tools) {
          const tool = asked.tools.find((facts) => facts.id === id);
          if (!tool) throw new Error(id);
          const twin = { ...spoil(tool, asked.requirements.tasks), id: 'aa-twin' };
          const again = decideOn({ ...asked, tools: [...asked.tools, twin] });
          if (JSON.stringify({ ...twin, id }) === JSON.stringify(tool) || !again.feasible) continue;
          const { chosen } = again.decision;
          expect(chosen.cost).toBeLessThanOrEqual(result.decision.chosen.cost);
          // Where the spoilt fact costs nothing under these answers, the two are equal, and the name decides.
          if (chosen.tools.includes('aa-twin')) expect(chosen.cost).toBe(result.decision.chosen.cost);
        }
      }),
    );
  });
});

const without = (tool: ToolFacts, properties: readonly string[]): ToolFacts =>
  Object.fromEntries(
    Object.entries(tool).filter(([property]) => !properties.includes(property)),
  ) as unknown as ToolFacts;

it('never gains from a fact that is not known', () => {
  const forget: readonly ((tool: ToolFacts) => ToolFacts)[] = [
    (tool) => without(tool, ['stars']),
    (tool) => without(tool, ['contributors']),
    (tool) => without(tool, ['stars', 'contributors']),
    (tool) => ({ ...tool, libraries: [], librariesPartly: [] }),
    (tool) => ({ ...tool, languages: [], languagesPartly: [] }),
    (tool) => ({ ...tool, interfaces: [] }),
  ];
  check(
    fc.property(requirements, day, (answers, asOf) => {
      const price = (facts: ToolFacts): number => {
        const [candidate] = candidatesFor([facts], answers, { asOf });
        if (!candidate) return 0;
        return sum([...candidate.terms, ...[...candidate.shares.values()].flatMap(({ doing }) => doing)]);
      };
      for (const tool of catalogueAsOf(asOf)) {
        for (const less of forget) expect(price(less(tool))).toBeGreaterThanOrEqual(price(tool));
      }
    }),
  );
});

describe('the facts of a day', () => {
  const known = (tool: Tool, asOf: string): Tool =>
    Object.fromEntries(
      Object.entries(tool).map(([property, value]) => [
        property,
        Array.isArray(value) && property !== 'formerNames'
          ? (value as Fact<unknown>[]).filter(({ since }) => since <= asOf)
          : (value as unknown),
      ]),
    ) as unknown as Tool;

  it('do not change because of what came to be known later', () => {
    for (const tool of Object.values<Tool>(TOOLS)) {
      for (const asOf of ['2019-06-01', '2020-12-07', '2023-09-01', '2025-01-01']) {
        if (tool.firstRelease > asOf) continue;
        expect(factsOf(known(tool, asOf), asOf)).toEqual(factsOf(tool, asOf));
      }
    }
  });

  it('know every tool of an earlier day', () => {
    const days = ['2016-01-01', '2019-06-01', '2020-12-07', '2023-09-01', '2026-11-25'];
    days.slice(1).forEach((later, index) => {
      const before = catalogueAsOf(days[index] ?? '').map(({ id }) => id);
      expect(catalogueAsOf(later).map(({ id }) => id)).toEqual(expect.arrayContaining(before));
    });
  });
});
