import { TASKS } from '../../src/catalogue/vocabulary';
import { QUESTIONS } from '../../src/wizard/questions';
import { enumerated, taskTitle } from '../../src/words/names';
import { moreOrLess, percent, points, signed } from '../../src/words/points';

test('a task is called what the question about tasks calls it', () => {
  const choices = QUESTIONS.find(({ key }) => key === 'requirements.tasks')?.choices ?? [];
  expect(choices.map(({ label }) => label)).toEqual(TASKS.map(taskTitle));
});

test('one thing, two and three', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(enumerated)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('points have their sign, and their number', () => {
  expect([0, 1, 2, 2.5].map(points)).toEqual(['0 points', '1 point', '2 points', '2.5 points']);
  // A difference of sums of decimals, which is shown as 1.
  expect(points(0.1 + 0.2 + 0.7)).toBe('1 point');
  expect([1.0000000000000002, 1.004].map(points)).toEqual(['1 point', '1 point']);
  expect(moreOrLess(-1.0000000000000002)).toBe('1 point less');
  expect([-1, 0, 9].map(moreOrLess)).toEqual(['1 point less', '0 points more', '9 points more']);
  expect([-3, 0, 6].map(signed)).toEqual(['-3', '+0', '+6']);
});

test('a share that is not nothing is never told as nothing', () => {
  expect([0, 0.001, 0.5].map(percent)).toEqual(['0 %', 'under 1 %', '50 %']);
});
