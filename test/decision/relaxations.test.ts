import fc from 'fast-check';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { demandsOf, isFeasible, minimalConflict, withoutDemand } from '../../src/decision/conflict';
import { decide } from '../../src/decision/decide';
import type { Task } from '../../src/catalogue/vocabulary';
import type { Question } from '../../src/decision/question';
import { relaxations, type Change } from '../../src/decision/relaxations';
import { EASY, madeUpTool, TODAY } from './made-up-tool';
import { comparisonOn, narrowQuestion, shuffled } from './questions';

it('calls feasible what the decision can decide', () => {
  fc.assert(
    fc.property(narrowQuestion, (question) => {
      const { tools, requirements, options } = question;
      expect(isFeasible(question)).toBe(decide(tools, requirements, options).feasible);
    }),
    { numRuns: 200 },
  );
});

/** A question after a change, made by what the change says and nothing else. */
function giveUp(asked: Question, change: Change): Question {
  const { requirements } = asked;
  switch (change.give) {
    case 'licence':
      return { ...asked, requirements: { ...requirements, licence: change.to } };
    case 'cloud':
      return { ...asked, requirements: { ...requirements, cloud: change.to } };
    case 'hosting':
      return { ...asked, requirements: { ...requirements, hosting: change.to } };
    case 'language':
      return withoutDemand(asked, { kind: 'language', language: change.language });
    case 'budget':
      return { ...asked, requirements: { ...requirements, budget: undefined } };
    case 'users':
      return { ...asked, requirements: { ...requirements, users: change.upTo } };
    case 'deployable':
      return withoutDemand(asked, { kind: 'deployable' });
    case 'exclude':
      return withoutDemand(asked, { kind: 'exclude', tool: change.tool });
    default:
      return withoutDemand(asked, { kind: change.give, task: change.task, tool: change.tool ?? '' });
  }
}

describe('the minimal conflict', () => {
  it('is a conflict on its own, and none any more without any one of its demands', () => {
    let met = 0;
    fc.assert(
      fc.property(narrowQuestion, (question) => {
        const conflict = minimalConflict(question);
        expect(conflict.length > 0).toBe(!isFeasible(question));
        if (conflict.length === 0) return;
        met += 1;
        const key = (demand: unknown) => JSON.stringify(demand);
        const names = conflict.map(key);
        const alone = demandsOf(question)
          .filter((demand) => !names.includes(key(demand)))
          .reduce(withoutDemand, question);
        expect(isFeasible(alone)).toBe(false);
        for (const demand of conflict) expect(isFeasible(withoutDemand(alone, demand))).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(met).toBeGreaterThan(30);
  });

  it('names the task and the answer that exclude each other, and not the rest', () => {
    const tools = [
      madeUpTool('closed', { licence: { spdx: 'LicenseRef-proprietary', class: 'commercial' } }),
      madeUpTool('other', { coverage: { monitoring: 'full' } }),
    ];
    const requirements = {
      ...EASY,
      tasks: ['experiment-tracking', 'monitoring'] as const satisfies readonly unknown[],
      licence: 'open-source' as const,
      cloud: 'agnostic-required' as const,
    };
    const question = {
      tools,
      requirements: { ...requirements, tasks: [...requirements.tasks] },
      options: { asOf: TODAY },
    };
    expect(minimalConflict(question)).toEqual([
      { kind: 'licence', answer: 'open-source' },
      { kind: 'task', task: 'experiment-tracking' },
    ]);
  });
});

/** Some tasks had no tool in the early years: giving all of them up leaves no stack. */
const hasTool = ({ tools }: Question, task: Task): boolean =>
  tools.some(({ coverage, status }) => coverage[task] !== undefined && status !== 'shutdown');

describe('relaxations', () => {
  const closed = madeUpTool('closed', { licence: { spdx: 'LicenseRef-proprietary', class: 'commercial' } });
  const tied = madeUpTool('tied', {
    cloud: 'aws',
    selfHost: 'no',
    operatingEffort: 1,
    licence: { spdx: 'BUSL-1.1', class: 'source-available' },
  });
  const question = {
    tools: [closed, tied],
    requirements: { ...EASY, licence: 'open-source' as const, cloud: 'agnostic-required' as const },
    options: { asOf: TODAY },
  };

  it('say what to give up, what it leads to, and begin with the fewest changes', () => {
    const ways = relaxations(question);
    expect(ways[0]).toMatchObject({
      changes: [{ give: 'licence', from: 'open-source', to: 'commercial' }],
      leadsTo: { stack: { 'experiment-tracking': 'closed' } },
    });
    const both = ways.find(({ changes }) => changes.length === 2);
    expect(both?.changes).toEqual([
      { give: 'cloud', from: 'agnostic-required', to: 'aws' },
      { give: 'licence', from: 'open-source', to: 'source-available' },
    ]);
    expect(both?.leadsTo.stack).toEqual({ 'experiment-tracking': 'tied' });
  });

  it('take back what was asked for by hand', () => {
    const free = { ...question, requirements: EASY };
    const excluded = { ...free, options: { asOf: TODAY, exclude: ['closed', 'tied'] } };
    expect(relaxations(excluded).map(({ changes }) => changes)).toEqual([
      [{ give: 'exclude', tool: 'closed' }],
      [{ give: 'exclude', tool: 'tied' }],
    ]);
    const limited = { ...free, options: { asOf: TODAY, deployable: [] } };
    expect(relaxations(limited)[0]?.changes).toEqual([{ give: 'deployable' }]);
    const refused = { ...question, options: { asOf: TODAY, use: { 'experiment-tracking': 'closed' } } };
    expect(relaxations(refused).map(({ changes }) => changes)).toContainEqual([
      { give: 'licence', from: 'open-source', to: 'commercial' },
    ]);
  });

  it('are to say how many users there are, where a price needs that and there is no money', () => {
    const plans = (mostUsers: number) => ({
      selfHost: 'no' as const,
      listPrices: {
        service: {
          plans: [
            { name: 'Free', mostUsers },
            { name: 'Pro', flat: 19 },
          ],
        },
      },
    });
    const tools = [madeUpTool('few', plans(10)), madeUpTool('one', { ...plans(1), operatingEffort: 1 })];
    const asked = (answers: object): Question => ({
      tools,
      requirements: { ...EASY, ...answers },
      options: { asOf: TODAY },
    });
    expect(relaxations(asked({ budget: 0 })).map(({ changes, leadsTo }) => [changes, leadsTo.tools])).toEqual(
      [
        [[{ give: 'users', upTo: 10 }], ['few']],
        [[{ give: 'budget', from: 0 }], ['few']],
      ],
    );
    // Their number is said, and is what is in the way.
    expect(
      relaxations(asked({ budget: 0, users: 11 })).map(({ changes }) => changes.map(({ give }) => give)),
    ).toEqual([['budget']]);
  });

  it('lead to a stack that meets what is left, each change needed, whatever the order of the tools', () => {
    let met = 0;
    fc.assert(
      fc.property(narrowQuestion, (asked) => {
        const ways = relaxations(asked);
        if (isFeasible(asked)) expect(ways).toEqual([]);
        else if (
          asked.requirements.tasks.length > 1 &&
          // With more tasks that nothing does on the day, more would have to be given up than is tried.
          asked.requirements.tasks.filter((task) => !hasTool(asked, task)).length <= 1
        ) {
          expect(ways.length).toBeGreaterThan(0);
          met += 1;
        }
        expect(relaxations({ ...asked, tools: shuffled(asked.tools) })).toEqual(ways);
        const sizes = ways.map(({ changes }) => changes.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        for (const { changes, leadsTo } of ways) {
          const given = changes.flatMap((change) => (change.give === 'task' ? [change.task] : []));
          const left = asked.requirements.tasks.filter((task) => !given.includes(task));
          expect(Object.keys(leadsTo.stack).sort()).toEqual([...left].sort());
          const { tools, requirements, options } = changes.reduce(giveUp, asked);
          const again = decide(tools, requirements, options);
          expect(again.feasible && again.decision.chosen.cost).toBe(leadsTo.cost);
        }
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(10);
  });

  it('are found in a moment even where nearly everything was excluded by name', () => {
    const question = comparisonOn(TODAY);
    const exclude = question.tools.map(({ id }) => id);
    const timed = <T>(work: () => T): [T, number] => {
      const started = performance.now();
      return [work(), performance.now() - started];
    };
    const narrow = { ...question, options: { ...question.options, exclude, ...DEPLOYMENT } };
    const [ways, spent] = timed(() => relaxations(narrow));
    const [, oneDecision] = timed(() => decide(question.tools, question.requirements, question.options));
    expect(spent / oneDecision).toBeLessThan(5_000);
    expect(ways.length).toBeGreaterThan(0);
    for (const { changes, leadsTo } of ways) {
      expect(changes.map(({ give }) => give)).not.toContain('task');
      expect(Object.keys(leadsTo.stack)).toHaveLength(question.requirements.tasks.length);
    }
  });
});
