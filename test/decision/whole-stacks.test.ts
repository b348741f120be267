import fc from 'fast-check';
import { TASKS } from '../../src/catalogue/vocabulary';
import { rivalsIn } from '../../src/decision/candidate';
import { coveragePicture, stacksBySize } from '../../src/decision/coverage-picture';
import { decide } from '../../src/decision/decide';
import type { PricedStack } from '../../src/decision/decision';
import { distinctStacks } from '../../src/decision/distinct-stacks';
import { paretoFront, profileOf, type Profile } from '../../src/decision/pareto';
import { priceStack } from '../../src/decision/price-stack';
import { prepare } from '../../src/decision/question';
import { cheapestStack } from '../../src/decision/stack-search';
import { EASY, madeUpTool, TODAY } from './made-up-tool';
import { anyQuestion, comparisonOn, narrowQuestion, shuffled } from './questions';

const values = ({ tools, operatingEffort, immaturity, misfit }: Profile) => [
  tools,
  operatingEffort,
  immaturity,
  misfit,
];
const beats = (one: Profile, other: Profile): boolean => {
  const [mine, theirs] = [values(one), values(other)];
  return mine.every((value, index) => value <= (theirs[index] ?? 0)) && mine.join() !== theirs.join();
};

describe('the Pareto front', () => {
  it('holds no stack that another beats, and the chosen one or its equal', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const result = decide(question.tools, question.requirements, question.options);
        const front = paretoFront(question);
        expect(front.length > 0).toBe(result.feasible);
        for (const { profile } of front) {
          expect(front.some((other) => beats(other.profile, profile))).toBe(false);
        }
        if (!result.feasible) return;
        const { chosen, alternatives } = result.decision;
        expect(front[0]?.cost).toBe(chosen.cost);
        for (const { cost } of front) expect(cost).toBeLessThanOrEqual(1.5 * chosen.cost);
        for (const stack of [chosen, ...alternatives.filter(({ cost }) => cost <= 1.5 * chosen.cost)]) {
          expect(
            front.some(({ profile }) => beats(profileOf(stack), profile)) ||
              front.some(({ profile }) => values(profile).join() === values(profileOf(stack)).join()),
          ).toBe(!front.some(({ profile }) => beats(profile, profileOf(stack))));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is found for many tasks at once', () => {
    const question = comparisonOn(TODAY, { tasks: TASKS.slice(0, 13) });
    const result = decide(question.tools, question.requirements, question.options);
    if (!result.feasible) throw new Error('there is a stack');
    const { cost } = result.decision.chosen;
    for (const stacks of [paretoFront(question), distinctStacks(question), stacksBySize(question)]) {
      expect(stacks.length).toBeGreaterThan(1);
      expect(Math.min(...stacks.map((stack) => stack.cost))).toBeGreaterThanOrEqual(cost);
    }
    expect(paretoFront(question)[0]?.cost).toBe(cost);
  });

  it('splits the price of a stack without a rest', () => {
    for (const { terms, profile, cost } of paretoFront(comparisonOn(TODAY))) {
      const price = (code: string) =>
        terms.filter((term) => term.code === code).reduce((sum, term) => sum + term.cost, 0);
      expect(price('one-more-tool') + price('operating-effort') + profile.immaturity + profile.misfit).toBe(
        cost,
      );
      expect(profile.tools).toBe(new Set(terms.map(({ tool }) => tool)).size);
    }
  });
});

it('does not depend on the order of the tools', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const other = { ...question, tools: shuffled(question.tools) };
      expect(paretoFront(other)).toEqual(paretoFront(question));
      expect(distinctStacks(other)).toEqual(distinctStacks(question));
      expect(stacksBySize(other)).toEqual(stacksBySize(question));
    }),
    { numRuns: 10 },
  );
});

describe('stacks that differ in substance', () => {
  it('give a third of the open tasks to other tools, pairwise, the cheapest first', () => {
    fc.assert(
      fc.property(narrowQuestion, (question) => {
        const result = decide(question.tools, question.requirements, question.options);
        const others = distinctStacks(question);
        if (!result.feasible) {
          expect(others).toEqual([]);
          return;
        }
        const { tasks } = question.requirements;
        const open = tasks.filter((task) => question.options.use?.[task] === undefined).length;
        const all = [result.decision.chosen, ...others];
        all.forEach((one, index) => {
          for (const other of all.slice(index + 1)) {
            const different = tasks.filter((task) => one.stack[task] !== other.stack[task]).length;
            expect(different).toBeGreaterThanOrEqual(Math.max(1, Math.ceil(open / 3)));
            expect(other.cost).toBeGreaterThanOrEqual(one.cost);
          }
          for (const [task, tool] of Object.entries(question.options.use ?? {})) {
            expect(one.stack[task as keyof typeof one.stack]).toBe(tool);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('are the cheapest of all that differ so much, each stack priced by itself', () => {
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (asked, places) => {
        const tools = new Set(places.map((place) => asked.tools[place % asked.tools.length]));
        const requirements = { ...asked.requirements, tasks: asked.requirements.tasks.slice(0, 5) };
        const question = { ...asked, tools: asked.tools.filter((tool) => tools.has(tool)), requirements };
        const { candidates, tasks } = prepare(question);
        const allowed = candidates.filter((candidate) => candidate.allowed);
        let stacks: PricedStack['stack'][] = [{}];
        for (const task of tasks) {
          const doers = allowed.filter(({ shares }) => shares.has(task));
          stacks = stacks.flatMap((stack) => doers.map(({ tool }) => ({ ...stack, [task]: tool.id })));
        }
        const all = stacks
          .map((stack) => priceStack(stack, allowed))
          .filter((stack) => rivalsIn(stack.tools, allowed) === undefined);
        const alike = tasks.length - Math.max(1, Math.ceil(tasks.length / 3));
        const [first, ...others] = [cheapestStack(prepare(question)), ...distinctStacks(question), undefined];
        const known = first ? [first] : [];
        for (const found of others.slice(0, 3)) {
          const unlike = all.filter((stack) =>
            known.every(
              (one) => tasks.filter((task) => one.stack[task] === stack.stack[task]).length <= alike,
            ),
          );
          expect(found?.cost ?? Infinity).toBe(Math.min(...unlike.map(({ cost }) => cost)));
          if (found === undefined) break;
          known.push(found);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are three for the comparison, then and today', () => {
    for (const asOf of ['2020-12-07', TODAY]) expect(distinctStacks(comparisonOn(asOf))).toHaveLength(3);
  });

  it('are the cheapest: for one task, the runner-ups in their order', () => {
    const tools = [0, 1, 2, 3, 4].map((operatingEffort) =>
      madeUpTool(`tool-${operatingEffort}`, { operatingEffort }),
    );
    const question = { tools: shuffled(tools), requirements: EASY, options: { asOf: TODAY } };
    expect(distinctStacks(question).map((stack) => stack.tools)).toEqual([
      ['tool-1'],
      ['tool-2'],
      ['tool-3'],
    ]);
  });
});

describe('all in one against pieced together', () => {
  it('has one stack for each number of tools near the cheapest, and marks the chosen one', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const result = decide(question.tools, question.requirements, question.options);
        const sizes = stacksBySize(question);
        const counts = sizes.map(({ tools }) => tools.length);
        expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
        const chosenCost = result.feasible ? result.decision.chosen.cost : 0;
        for (const { extraCost, profile, tools } of sizes) {
          expect(extraCost).toBeGreaterThanOrEqual(0);
          expect(2 * extraCost).toBeLessThanOrEqual(chosenCost);
          expect(profile.tools).toBe(tools.length);
        }
        const chosen = sizes.filter((size) => size.chosen);
        if (result.feasible) expect(chosen.map(({ stack }) => stack)).toEqual([result.decision.chosen.stack]);
        else expect(sizes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the coverage picture', () => {
  const suite = madeUpTool('suite', {
    coverage: { 'experiment-tracking': 'full', 'model-registry': 'full', monitoring: 'partial' },
    limits: { monitoring: 'no alerts' },
  });
  const expert = madeUpTool('expert', { coverage: { 'model-registry': 'full' } });
  const tasks = ['experiment-tracking', 'model-registry', 'monitoring'] as const;
  const question = {
    tools: [suite, expert],
    requirements: { ...EASY, tasks: [...tasks] },
    options: { asOf: TODAY },
  };

  it('shows who does what, gaps with what is missing, and overlaps', () => {
    const stack = { 'experiment-tracking': 'suite', 'model-registry': 'expert', monitoring: 'suite' };
    expect(coveragePicture(question, stack)).toEqual({
      rows: [
        { tool: 'expert', roles: { 'model-registry': 'does' } },
        {
          tool: 'suite',
          roles: { 'experiment-tracking': 'does', 'model-registry': 'could', monitoring: 'does-partly' },
        },
      ],
      gaps: [{ task: 'monitoring', tool: 'suite', missing: 'no alerts' }],
      overlaps: [{ task: 'model-registry', does: 'expert', also: ['suite'] }],
    });
  });
});
