import fc from 'fast-check';
import { decide } from '../../src/decision/decide';
import { ROBUSTNESS, robustness } from '../../src/decision/robustness';
import { DAY_OF_COMPARISON, EASY, madeUpTool, TODAY } from './made-up-tool';
import { anyQuestion, comparisonOn, shuffled } from './questions';

it('is the same in every run and in any order of the tools, and another with another seed', () => {
  const question = comparisonOn(TODAY);
  const figures = robustness(question);
  expect(robustness({ ...question, tools: shuffled(question.tools) })).toEqual(figures);
  expect(robustness(question, { ...ROBUSTNESS, seed: 2 })?.choices).not.toEqual(figures?.choices);
});

it('counts the draws in which a made-up choice stays', () => {
  // 6 points of effort against 8 of a licence key: the first is dearer where its factor is over 4/3 of the other's.
  const tools = [
    madeUpTool('busy', { operatingEffort: 2 }),
    madeUpTool('paid', { selfHost: 'licence-required' }),
  ];
  const figures = robustness(
    { tools, requirements: EASY, options: { asOf: TODAY } },
    { draws: 4000, seed: 7, factor: 2 },
  );
  // Two draws are uniform on the logarithm: the share is 1 - (1 - d/2)^2 / 2 for d = log2(4/3).
  const d = Math.log2(4 / 3);
  expect(figures?.wholeStack).toBeCloseTo(1 - (2 - d) ** 2 / 8, 1);
  expect(figures?.choices[0]).toMatchObject({ tool: 'busy', others: [{ tool: 'paid' }] });
});

it('has shares that add up to all draws, and none for an only tool but one', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const result = decide(question.tools, question.requirements, question.options);
      const figures = robustness(question, { draws: 20, seed: 3, factor: 2 });
      expect(figures === undefined).toBe(!result.feasible);
      if (!result.feasible || !figures) return;
      const least = Math.min(...figures.choices.map(({ share }) => share));
      expect(figures.wholeStack).toBeLessThanOrEqual(least);
      for (const { task, tool, share, others } of figures.choices) {
        expect(tool).toBe(result.decision.chosen.stack[task]);
        expect(others.reduce((sum, other) => sum + other.share, share)).toBeCloseTo(1);
        const choice = result.decision.choices.find((one) => one.task === task);
        if (choice?.runnerUp === undefined) expect(share).toBe(1);
      }
    }),
    { numRuns: 30 },
  );
});

it('is high for the comparison of December 2020 and lower today, which is said and not hidden', () => {
  expect(robustness(comparisonOn(DAY_OF_COMPARISON))?.wholeStack).toBeGreaterThan(0.9);
  const today = robustness(comparisonOn(TODAY))?.wholeStack ?? 0;
  expect(today).toBeGreaterThan(0.5);
  expect(today).toBeLessThan(0.8);
});
