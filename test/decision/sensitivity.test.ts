import fc from 'fast-check';
import { decide } from '../../src/decision/decide';
import { prepare, type Question } from '../../src/decision/question';
import { reweighed, type Percentages } from '../../src/decision/reweighed';
import { MOST_PERCENT, sensitivity } from '../../src/decision/sensitivity';
import { StackSearch } from '../../src/decision/stack-search';
import { madeUpTool, EASY, TODAY } from './made-up-tool';
import { anyQuestion, comparisonOn, shuffled } from './questions';

function stackAt(question: Question, percentages: Percentages) {
  const { candidates, tasks, use } = prepare(question);
  return new StackSearch(candidates, tasks, use, reweighed(percentages)).best()?.stack;
}

it('finds the percent at which a made-up choice tips', () => {
  const tools = [
    madeUpTool('busy', { operatingEffort: 2 }),
    madeUpTool('partial', { coverage: { 'experiment-tracking': 'partial' } }),
  ];
  const question = { tools, requirements: EASY, options: { asOf: TODAY } };
  // 'busy' costs 2 x 3 = 6 for its effort, 'partial' 20 for the gap: tips where effort weighs 20/6, just above 333 %.
  const ranges = sensitivity(question);
  expect(ranges).toContainEqual({
    code: 'operating-effort',
    below: undefined,
    above: { percent: 334, moves: [{ task: 'experiment-tracking', from: 'busy', to: 'partial' }] },
  });
  expect(ranges).toContainEqual({
    code: 'partial-coverage',
    below: { percent: 29, moves: [{ task: 'experiment-tracking', from: 'busy', to: 'partial' }] },
    above: undefined,
  });
});

it('keeps the choice one percent before, changes it at, and never changes back beyond', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(), (question, pick) => {
      const result = decide(question.tools, question.requirements, question.options);
      const ranges = sensitivity(question);
      if (!result.feasible) {
        expect(ranges).toEqual([]);
        return;
      }
      const { stack } = result.decision.chosen;
      for (const { code, below, above } of ranges) {
        expect(stackAt(question, { [code]: (below?.percent ?? -1) + 1 })).toEqual(stack);
        expect(stackAt(question, { [code]: (above?.percent ?? MOST_PERCENT + 1) - 1 })).toEqual(stack);
        if (below) expect(stackAt(question, { [code]: pick % (below.percent + 1) })).not.toEqual(stack);
        if (above) {
          const beyond = above.percent + (pick % (MOST_PERCENT + 1 - above.percent));
          expect(stackAt(question, { [code]: beyond })).not.toEqual(stack);
        }
      }
    }),
    { numRuns: 40 },
  );
});

it('names the moves, and does not depend on the order of the tools', () => {
  const question = comparisonOn(TODAY);
  const ranges = sensitivity(question);
  expect(sensitivity({ ...question, tools: shuffled(question.tools) })).toEqual(ranges);
  const moves = ranges.flatMap(({ below, above }) => [...(below?.moves ?? []), ...(above?.moves ?? [])]);
  expect(moves.length).toBeGreaterThan(3);
  for (const { from, to } of moves) expect(from).not.toBe(to);
});
