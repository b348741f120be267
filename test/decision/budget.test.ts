import fc from 'fast-check';
import type { ToolFacts } from '../../src/tools/catalogue';
import type { Task } from '../../src/catalogue/vocabulary';
import { minimalConflict } from '../../src/decision/conflict';
import { decide } from '../../src/decision/decide';
import { explainDecision } from '../../src/decision/explanation';
import { priceStack } from '../../src/decision/price-stack';
import { prepare, type Question } from '../../src/decision/question';
import { relaxations } from '../../src/decision/relaxations';
import { decisionOf, infeasibleOf } from './decide-or-throw';
import { explainFinding } from '../../src/words/findings';
import { EASY, madeUpTool, TODAY } from './made-up-tool';

const TASKS = ['experiment-tracking', 'model-serving', 'monitoring'] as const;
const wanted = { ...EASY, tasks: [...TASKS], users: 1 };

const sold = (id: string, usd: number, coverage: ToolFacts['coverage'], facts: Partial<ToolFacts> = {}) =>
  madeUpTool(id, {
    coverage,
    selfHost: 'licence-required',
    listPrices: { licence: { plans: [{ name: 'Pro', flat: usd }] } },
    ...facts,
  });

const questionWith = (
  tools: readonly ToolFacts[],
  budget: number,
  use?: Partial<Record<Task, string>>,
): Question => ({
  tools,
  requirements: { ...wanted, budget },
  options: { asOf: TODAY, ...(use && { use }) },
});

/** Every way to give the tasks to tools, priced, and what it spends: no search, no table. */
function cheapestByTrying({ tools, requirements, options }: Question): number | undefined {
  const { candidates, tasks, use } = prepare({ tools, requirements, options });
  const usd = (id: string): number => {
    const terms = tools.find((tool) => tool.id === id)?.listPrices?.licence;
    return typeof terms === 'object' ? (terms.plans[0]?.flat ?? 0) : 0;
  };
  let stacks: Partial<Record<Task, string>>[] = [{}];
  for (const task of tasks) {
    const doers = candidates
      .filter((one) => one.allowed && one.shares.has(task) && (use[task] ?? one.tool.id) === one.tool.id)
      .map(({ tool }) => tool.id);
    stacks = stacks.flatMap((stack) => doers.map((id) => ({ ...stack, [task]: id })));
  }
  const costs = stacks
    .filter((stack) => {
      const spent = [...new Set(Object.values(stack))].reduce((sum, id) => sum + usd(id), 0);
      return spent <= (requirements.budget ?? Infinity);
    })
    .map((stack) => priceStack(stack, candidates).cost);
  return costs.length === 0 ? undefined : Math.min(...costs);
}

/** Half a dozen tools of any price, some of them free; each does something. */
const tools: fc.Arbitrary<ToolFacts[]> = fc
  .array(
    fc.record({
      usd: fc.constantFrom(0, 0, 30, 40, 50, 60, 90),
      effort: fc.integer({ min: 0, max: 8 }),
      tasks: fc.subarray([...TASKS], { minLength: 1 }),
    }),
    { minLength: 3, maxLength: 7 },
  )
  .map((some) =>
    some.map(({ usd, effort, tasks }, index) => {
      const coverage = Object.fromEntries(tasks.map((task) => [task, 'full'] as const));
      const id = `tool-${String(index)}`;
      return usd === 0
        ? madeUpTool(id, { coverage, operatingEffort: effort })
        : sold(id, usd, coverage, { operatingEffort: effort });
    }),
  );

it('finds the cheapest of all stacks that the budget is enough for, or none where there is none', () => {
  let bound = 0;
  let none = 0;
  fc.assert(
    fc.property(tools, fc.integer({ min: 0, max: 160 }), (some, budget) => {
      const question = questionWith(some, budget);
      const result = decide(some, question.requirements, question.options);
      const expected = cheapestByTrying(question);
      expect(result.feasible ? result.decision.chosen.cost : undefined).toBe(expected);
      const free = cheapestByTrying(questionWith(some, 100_000));
      if (free !== undefined && expected === undefined) none += 1;
      if (result.feasible && result.decision.chosen.cost !== free) bound += 1;
      expect(minimalConflict(question).length > 0).toBe(!result.feasible);
    }),
    { numRuns: 300 },
  );
  expect(bound).toBeGreaterThan(50);
  expect(none).toBeGreaterThan(5);
});

describe('two tools that are each within the budget, and together are not', () => {
  const one = sold('one', 60, { 'experiment-tracking': 'full' });
  const other = sold('other', 60, { 'model-serving': 'full' });
  const watch = madeUpTool('watch', { coverage: { monitoring: 'full' } });
  const homemade = madeUpTool('homemade', { coverage: { 'model-serving': 'full' }, operatingEffort: 8 });

  it('are not both taken', () => {
    expect(decisionOf([one, other, watch, homemade], { ...wanted, budget: 100 }).chosen.tools).toEqual([
      'homemade',
      'one',
      'watch',
    ]);
    expect(decisionOf([one, other, watch, homemade], { ...wanted, budget: 120 }).chosen.tools).toEqual([
      'one',
      'other',
      'watch',
    ]);
  });

  it('are said to be too dear together where nothing else does their tasks, with the way out', () => {
    const question = questionWith([one, other, watch], 100);
    const { refused, uncovered } = infeasibleOf(question.tools, question.requirements);
    expect(uncovered).toEqual(['experiment-tracking', 'model-serving']);
    expect(refused.map(({ tool, findings }) => [tool, findings[0]?.args])).toEqual([
      ['one', { usd: 60, budget: 100, total: 120, with: ['other'] }],
      ['other', { usd: 60, budget: 100, total: 120, with: ['one'] }],
    ]);
    const conflict = minimalConflict(question);
    expect(conflict).toContainEqual({ kind: 'budget', answer: 100 });
    const ways = relaxations(question).map(({ changes }) => changes);
    expect(ways[0]).toEqual([{ give: 'budget', from: 100 }]);
  });

  it('are too dear by name, too, and dropping one of the names is a way out', () => {
    const use = { 'experiment-tracking': 'one', 'model-serving': 'other' };
    const question = questionWith([one, other, watch, homemade], 100, use);
    expect(decide(question.tools, question.requirements, question.options).feasible).toBe(false);
    const ways = relaxations(question).map(({ changes }) => changes);
    expect(ways).toContainEqual([{ give: 'budget', from: 100 }]);
    expect(ways).toContainEqual([{ give: 'use', task: 'model-serving', tool: 'other' }]);
  });

  it('leave too little for each other where one is asked for by name, and explain says so', () => {
    const question = questionWith([one, other, watch, homemade], 100, { 'experiment-tracking': 'one' });
    const explained = explainDecision(question);
    if (!explained.feasible) throw new Error('infeasible');
    expect(explained.tools.find(({ tool }) => tool === 'other')).toMatchObject({
      kind: 'excluded',
      violates: [{ code: 'over-budget', args: { usd: 60, budget: 100, leavesTooLittle: true } }],
    });
  });
});

it('asks for less of the budget as it grows, and for nothing where there is none', () => {
  const tool = sold('tool', 50, {
    'experiment-tracking': 'full',
    'model-serving': 'full',
    monitoring: 'full',
  });
  const cost = (budget?: number): number => decisionOf([tool], { ...wanted, budget }).chosen.cost;
  expect([50, 100, 1000].map((budget) => cost(budget) - cost())).toEqual([20, 10, 1]);
});

it('runs by itself what it need not buy, and saves that effort where the budget is enough for the service', () => {
  const tool = madeUpTool('tool', {
    coverage: { 'experiment-tracking': 'full' },
    operatingEffort: 4,
    service: { runBy: 'somebody', dataAt: 'vendor' },
    listPrices: { service: { plans: [{ name: 'Cloud', flat: 30 }] } },
  });
  const answers = { ...EASY, hosting: 'managed-preferred' as const };
  const codes = (change: object): string[] =>
    decisionOf([tool], { ...answers, ...change }).chosen.terms.map(({ code }) => code);
  expect(codes({})).toEqual(['one-more-tool']);
  expect(codes({ budget: 300 })).toEqual(['one-more-tool', 'takes-of-budget']);
  expect(codes({ budget: 20 })).toEqual(['one-more-tool', 'operating-effort']);
});

it('asks for the number of users before a seller, where that may be all that is missing', () => {
  const service = {
    plans: [
      { name: 'Free', mostUsers: 2 },
      { name: 'Pro', perUser: 20 },
    ],
  };
  const tool = madeUpTool('tool', {
    service: { runBy: 'its maker', dataAt: 'vendor' },
    selfHost: 'licence-required',
    listPrices: { service, licence: 'on-request' },
  });
  const { users, ...unsaid } = {
    ...wanted,
    tasks: ['monitoring' as const],
    hosting: 'managed-preferred' as const,
  };
  const found = [0, 500].map((budget) => {
    const result = decide(
      [{ ...tool, coverage: { monitoring: 'full' } }],
      { ...unsaid, budget },
      { asOf: TODAY },
    );
    const findings = result.feasible
      ? result.decision.findings['tool']
      : result.infeasible.refused.flatMap((one) => one.findings);
    return findings?.filter(({ args }) => 'because' in args).map(explainFinding);
  });
  expect(found).toEqual([
    ['its service is paid by the user, and requirements.users is not given, and the budget is 0'],
    ['its service is paid by the user, and requirements.users is not given, and there is a budget'],
  ]);
  const said = decide(
    [{ ...tool, coverage: { monitoring: 'full' } }],
    { ...unsaid, users, budget: 0 },
    { asOf: TODAY },
  );
  expect(said.feasible).toBe(true);
});

it('lets no larger team through where a smaller one is refused', () => {
  const tool = madeUpTool('tool', {
    coverage: { 'experiment-tracking': 'full' },
    selfHost: 'no',
    service: { runBy: 'somebody', dataAt: 'vendor' },
    listPrices: { service: { plans: [{ name: 'Pro', perUser: 19, mostUsers: 10 }] } },
  });
  const answers = { ...EASY, hosting: 'managed-preferred' as const, budget: 100 };
  for (const users of [10, 11, 1000]) {
    const { refused } = infeasibleOf([tool], { ...answers, users }, { asOf: TODAY });
    expect(refused[0]?.findings.map(({ code }) => code)).toEqual(['over-budget']);
  }
  expect(decisionOf([tool], { ...answers, users: 11, budget: 200 }).chosen.terms).toContainEqual(
    expect.objectContaining({
      code: 'price-not-listed',
      args: expect.objectContaining({ atLeast: 190 }) as object,
    }),
  );
});

it('counts one way to have a tool, for its price as for its effort', () => {
  const tool = madeUpTool('tool', {
    coverage: { 'experiment-tracking': 'full' },
    operatingEffort: 4,
    selfHost: 'licence-required',
    needs: ['licence-key'],
    service: { runBy: 'somebody', dataAt: 'vendor' },
    listPrices: { service: { plans: [{ name: 'Pro', flat: 30 }] } },
  });
  const bought = (change: object) =>
    decisionOf([tool], { ...EASY, budget: 300, ...change }).chosen.terms.flatMap(({ code, args }) =>
      code === 'operating-effort' ? [code] : 'buys' in args ? [args['buys']] : [],
    );
  expect(bought({})).toEqual(['operating-effort', 'licence']);
  expect(bought({ hosting: 'managed-preferred' })).toEqual(['service']);
});
