import fc from 'fast-check';
import { decide } from '../../src/decision/decide';
import { otherAnswers } from '../../src/decision/other-answers';
import { requirementsSchema } from '../../src/requirements/requirements';
import { EASY, madeUpTool, TODAY } from './made-up-tool';
import { comparisonOn, narrowQuestion } from './questions';

it('says what each other answer would change, and leaves out those that change nothing', () => {
  fc.assert(
    fc.property(narrowQuestion, ({ tools, requirements, options }) => {
      const before = decide(tools, requirements, options);
      const others = otherAnswers({ tools, requirements, options });
      if (!before.feasible) {
        expect(others).toEqual([]);
        return;
      }
      for (const answer of ['licence', 'interface', 'momentum', 'composition'] as const) {
        for (const value of requirementsSchema.shape[answer].options) {
          if (value === requirements[answer]) continue;
          const after = decide(tools, { ...requirements, [answer]: value }, options);
          const told = others.find((other) => other.answer === answer && other.value === value);
          if (!after.feasible) expect(told).toMatchObject({ moves: undefined });
          else if (told === undefined) {
            expect(after.decision.chosen.stack).toEqual(before.decision.chosen.stack);
          } else {
            const moved = { ...before.decision.chosen.stack };
            for (const { task, to } of told.moves ?? []) moved[task] = to;
            expect(after.decision.chosen.stack).toEqual(moved);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

it('knows a made-up case, and one that nothing meets', () => {
  const tools = [
    madeUpTool('free', { operatingEffort: 4 }),
    madeUpTool('closed', { licence: { spdx: 'LicenseRef-proprietary', class: 'commercial' } }),
  ];
  const question = { tools, requirements: EASY, options: { asOf: TODAY } };
  const move = [{ task: 'experiment-tracking', from: 'closed', to: 'free' }];
  expect(otherAnswers(question)).toEqual([
    { answer: 'licence', value: 'open-source', moves: move },
    { answer: 'licence', value: 'source-available', moves: move },
  ]);
  expect(otherAnswers({ ...question, tools: tools.slice(1) })).toEqual([
    { answer: 'licence', value: 'open-source', moves: undefined },
    { answer: 'licence', value: 'source-available', moves: undefined },
  ]);
});

it.each([
  ['while Seldon Core 1 was repaired', '2026-04-07', ['seldon-core-1']],
  ['now that its maker is in liquidation', TODAY, []],
])('shows what the licence is worth %s', (_, asOf, expected) => {
  const told = otherAnswers(comparisonOn(asOf, { licence: 'open-source' })).find(
    ({ value }) => value === 'source-available',
  );
  const moved = (told?.moves ?? []).filter(({ task }) => task === 'model-serving');
  expect(moved.map(({ to }) => to)).toEqual(expected);
});
