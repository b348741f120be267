import { formatIssue, issueLines, type Issue } from '../../src/requirements/issue';
import { parsePlan } from '../../src/plan/parse-plan';

const words = Array.from({ length: 58 }, (_, index) => `tool-${index}`);

test('a long list of choices is cut, with the suggestion before it', () => {
  const issue: Issue = {
    place: 'tool',
    value: 'tool-x',
    message: 'is none',
    allowed: words,
    suggestion: 'tool-1',
  };
  expect(formatIssue(issue)).toBe(
    'tool is none (got "tool-x"). Did you mean "tool-1"? Allowed: tool-0, tool-1, tool-2, tool-3, tool-4, tool-5, tool-6, tool-7 and 50 more',
  );
  expect(formatIssue({ place: 'tool', message: 'is none', allowed: words })).toMatch(
    /^tool is none; allowed: .* and 50 more$/,
  );
  expect(formatIssue({ ...issue, allowed: ['a', 'tool-1'] })).toBe(
    'tool is none (got "tool-x"); allowed: a, tool-1. Did you mean "tool-1"?',
  );
});

test('of a thousand issues ten are told, and the count', () => {
  const issues = Array.from({ length: 1000 }, (_, index) => ({ place: `key-${index}`, message: 'is wrong' }));
  expect(issueLines(issues)).toEqual([
    ...issues.slice(0, 10).map(({ place }) => `${place} is wrong`),
    '… and 990 more like these',
  ]);
  expect(issueLines(issues.slice(0, 10))).toHaveLength(10);
});

test('a plan that is wrong through and through is told in a few short lines, and soon', () => {
  const model = { modelUri: 's3://mlflow/1/models/m-1/artifacts' };
  const wrong = {
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`wrong-${index}`, 1])),
    ['x'.repeat(200_000)]: 1,
    platform: {
      models: Array.from({ length: 20_000 }, (_, index) => ({ ...model, name: `m${index >> 1}` })),
    },
  };
  const start = Date.now();
  let message = '';
  try {
    parsePlan(wrong);
  } catch (error) {
    message = String(error);
  }
  expect(message.split('\n').length).toBeLessThan(15);
  expect(message.length).toBeLessThan(5000);
  expect(Date.now() - start).toBeLessThan(3000);
});
