import fc from 'fast-check';
import { catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import type { ToolFacts } from '../../src/tools/catalogue';
import type { Contrast } from '../../src/decision/contrast';
import { explainDecision, type Explanation } from '../../src/decision/explanation';
import { FINDING_BASIS } from '../../src/decision/finding-basis';
import { EXPLAINED_CODES } from '../../src/words/findings';
import type { Question } from '../../src/decision/question';
import { EASY, madeUpTool, TODAY } from './made-up-tool';
import { comparisonOn, narrowQuestion, shuffled } from './questions';

function explained(question: Question): Explanation {
  const explanation = explainDecision(question);
  if (!explanation.feasible) throw new Error('infeasible');
  return explanation;
}

const about = (question: Question, tool: string): Contrast | undefined =>
  explained(question).tools.find((contrast) => contrast.tool === tool);

const easy = (tools: readonly ToolFacts[], options: Partial<Question['options']> = {}): Question => ({
  tools,
  requirements: EASY,
  options: { asOf: TODAY, ...options },
});

it('knows what every finding and every price is about', () => {
  expect(Object.keys(FINDING_BASIS).sort()).toEqual([...EXPLAINED_CODES].sort());
});

describe('why not', () => {
  it('first: the requirement that it violates, quoted, and the fact with its source', () => {
    const contrast = about(comparisonOn(TODAY, { licence: 'open-source' }), 'seldon-core-1');
    expect(contrast).toMatchObject({
      kind: 'excluded',
      violates: [
        {
          code: 'licence-not-open-source',
          answer: { key: 'requirements.licence', value: 'open-source' },
          fact: {
            property: 'licence',
            value: { spdx: 'BUSL-1.1' },
            since: '2024-02-06',
            confidence: 'measured',
          },
        },
      ],
      lacks: [],
    });
    expect(contrast?.kind === 'excluded' && contrast.violates[0]?.fact?.source).toContain(
      'github.com/SeldonIO',
    );
  });

  it('then: what it lacks', () => {
    const question = comparisonOn(TODAY);
    const deployable = { ...question, options: { ...question.options, deployable: DEPLOYABLE } };
    expect(about(deployable, 'mlrun')).toMatchObject({
      kind: 'excluded',
      violates: [],
      lacks: [{ code: 'not-deployable-here' }],
    });
    expect(about(question, 'neptune')).toMatchObject({ kind: 'excluded', lacks: [{ code: 'shut-down' }] });
  });

  it('then: how much more it costs, the terms that differ adding up to it', () => {
    const tools = [
      madeUpTool('light'),
      madeUpTool('heavy', { operatingEffort: 3, selfHost: 'licence-required' }),
    ];
    const contrast = about(easy(tools), 'heavy');
    expect(contrast).toMatchObject({ kind: 'costs-more', extraCost: 3 * 3 + 8 });
    if (contrast?.kind !== 'costs-more') throw new Error(contrast?.kind);
    expect(contrast.terms.reduce((sum, { cost }) => sum + cost, 0)).toBe(contrast.extraCost);
    expect(contrast.terms[0]).toMatchObject({ code: 'operating-effort', tool: 'heavy', cost: 9 });
  });

  it('and no term that both stacks have', () => {
    const explanation = explained(comparisonOn(TODAY));
    const differences = [
      ...explanation.tools.flatMap((one) => (one.kind === 'costs-more' ? [one.terms] : [])),
      ...explanation.choices.map(({ difference }) => difference),
    ];
    expect(differences.length).toBeGreaterThan(10);
    for (const terms of differences) {
      const named = terms.map(({ code, tool, task, cost }) => [code, tool, task, Math.abs(cost)].join());
      expect(named).toEqual([...new Set(named)]);
    }
  });

  it('last: the tie, and the rule that broke it', () => {
    const few = { stars: { value: 20_000, on: TODAY } };
    expect(about(easy([madeUpTool('a'), madeUpTool('b')]), 'b')).toMatchObject({
      kind: 'tie',
      tie: { rule: 'first-by-id', decidedBy: 'a' },
    });
    expect(about(easy([madeUpTool('a', few), madeUpTool('z')]), 'a')).toMatchObject({
      kind: 'tie',
      tie: { rule: 'more-stars', decidedBy: 'z' },
    });
    const first = { firstAmongEqual: { a: EASY.tasks, z: ['monitoring'] } as const };
    expect(about(easy([madeUpTool('a', few), madeUpTool('z')], first), 'z')).toMatchObject({
      kind: 'tie',
      tie: { rule: 'put-first', decidedBy: 'a' },
    });
    const both = madeUpTool('both', {
      coverage: { 'experiment-tracking': 'full', monitoring: 'full' },
      operatingEffort: 0,
      selfHost: 'licence-required',
    });
    const question = {
      tools: [
        both,
        madeUpTool('one', { operatingEffort: 1 }),
        madeUpTool('two', { coverage: { monitoring: 'full' }, operatingEffort: 1 }),
      ],
      requirements: { ...EASY, tasks: ['experiment-tracking' as const, 'monitoring' as const] },
      options: { asOf: TODAY },
    };
    // 2 + 8 for the one with a key, 2 x (2 + 3) for the two.
    expect(about(question, 'one')).toMatchObject({ kind: 'tie', tie: { rule: 'fewer-tools' } });
  });

  it('says so where a tool does nothing that is wanted, or all that it does was given away', () => {
    const other = madeUpTool('other', { coverage: { monitoring: 'full' } });
    expect(about(easy([madeUpTool('a'), other]), 'other')).toEqual({
      kind: 'not-wanted',
      tool: 'other',
      does: ['monitoring'],
    });
    const given = easy([madeUpTool('a'), madeUpTool('b')], { use: { 'experiment-tracking': 'b' } });
    expect(about(given, 'a')).toMatchObject({ kind: 'given-away', tasks: ['experiment-tracking'] });
  });

  it('quotes --exclude', () => {
    const question = easy([madeUpTool('a'), madeUpTool('b')], { exclude: ['a'] });
    expect(about(question, 'a')).toMatchObject({
      kind: 'excluded',
      violates: [{ code: 'excluded-by-user', answer: { key: '--exclude', value: ['a'] } }],
    });
  });
});

describe('the whole explanation', () => {
  it('has a reason for every tool of the day, and adds up, whatever the order of the tools', () => {
    fc.assert(
      fc.property(narrowQuestion, (question) => {
        const explanation = explainDecision(question);
        if (!explanation.feasible) return;
        const { decision, choices, tools } = explanation;
        expect(tools.map(({ tool }) => tool).sort()).toEqual(question.tools.map(({ id }) => id).sort());
        const chosen = tools.filter(({ kind }) => kind === 'chosen').map(({ tool }) => tool);
        expect(chosen.sort()).toEqual(decision.chosen.tools);
        for (const { difference, runnerUp, tie } of choices) {
          const sum = difference.reduce((total, { cost }) => total + cost, 0);
          expect(sum).toBe(runnerUp?.extraCost ?? 0);
          expect(tie !== undefined).toBe(runnerUp?.extraCost === 0);
        }
        const again = explainDecision({ ...question, tools: shuffled(question.tools) });
        expect(again).toEqual(explanation);
      }),
      { numRuns: 30 },
    );
  });

  it('is there for the catalogue of any day, in the order of the reasons', () => {
    const question = comparisonOn('2020-12-07');
    const kinds = explained(question).tools.map(({ kind }) => kind);
    expect(kinds[0]).toBe('chosen');
    expect(kinds.indexOf('costs-more')).toBeLessThan(kinds.indexOf('excluded'));
    expect(kinds).toHaveLength(catalogueAsOf('2020-12-07').length);
  });
});
