import { EASY, madeUpTool, TODAY } from '../decision/made-up-tool';
import { otherAnswersOf, waysOut, waysOutText } from '../../src/words/relaxation-text';
import { isCalledFor } from '../../src/wizard/question';
import { REQUIREMENT_QUESTIONS } from '../../src/wizard/requirement-questions';
import { resolveAnswers } from '../../src/wizard/resolve-answers';
import { summarize } from '../../src/wizard/summarize';

const asked = (requirements: object): string[] =>
  REQUIREMENT_QUESTIONS.filter((question) => isCalledFor(question, { requirements }))
    .map(({ key }) => key)
    .filter((key) => /users|budget|support/.test(key));

test('users and money are asked for where something may have to be bought, and support everywhere', () => {
  expect(asked({ licence: 'open-source', hosting: 'managed-welcome' })).toEqual(['requirements.support']);
  const all = ['requirements.support', 'requirements.users', 'requirements.budget'];
  expect(asked({ licence: 'open-source', hosting: 'managed-preferred' })).toEqual(all);
  expect(asked({ licence: 'open-source-preferred' })).toEqual(all);
  expect(asked({ licence: 'commercial', hosting: 'own-kubernetes' })).toEqual(all);
});

test('the answers are summed up, and no wish for support is not written down', () => {
  const answers = { requirements: { licence: 'commercial', users: 12, budget: 0, support: 'not-needed' } };
  const text = summarize(answers, REQUIREMENT_QUESTIONS);
  expect(text).toContain('Users: 12\n');
  expect(text).toContain('Budget: 0');
  expect(text).toContain('Support: Not needed');
  const resolved = resolveAnswers(answers, {
    context: { directoryName: 'here' },
    defaultRequirements: true,
  });
  expect(resolved).toMatchObject({ complete: true, requirements: { users: 12, budget: 0 } });
  expect(resolved).not.toHaveProperty('requirements.support');
});

test.each([
  [{ users: 0 }, 'users'],
  [{ users: 2.5 }, 'users'],
  [{ budget: -1 }, 'budget'],
  [{ budget: 100_001 }, 'budget'],
  [{ budget: 'much' }, 'budget'],
  [{ support: 'yes' }, 'support'],
])('%j is refused at its place', (requirements, key) => {
  const resolved = resolveAnswers(
    { requirements },
    { context: { directoryName: 'here' }, defaultRequirements: true },
  );
  if (resolved.complete) throw new Error('accepted');
  expect(resolved.issues.map(({ place }) => place)).toEqual([`requirements.${key}`]);
});

test('a budget that is not enough can be taken back, in words and with one choice', () => {
  const tools = [
    madeUpTool('sold', {
      selfHost: 'licence-required',
      listPrices: { licence: { plans: [{ name: 'Pro', flat: 90 }] } },
    }),
  ];
  const requirements = { ...EASY, budget: 50 };
  const ways = waysOut({ tools, requirements, options: { asOf: TODAY } });
  const name = (id: string): string => id.toUpperCase();
  expect(waysOutText(ways, name)).toContain('requirements.budget=50');
  expect(waysOutText(ways, name)).toContain('raise requirements.budget=50, or leave it out: leads to SOLD');
  expect(otherAnswersOf(ways, requirements, name)).toEqual([
    { label: 'Without a budget', hint: 'leads to SOLD', requirements: { budget: undefined } },
  ]);
});
