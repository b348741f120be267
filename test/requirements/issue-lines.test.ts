import { formatIssue, issueLines, type Issue, nearest } from '../../src/requirements/issue';
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

/** A plan with a thousand unknown keys, one of them very long, and so many models, each twice. */
function toldOf(models: number): { readonly message: string; readonly cpu: number } {
  const model = { modelUri: 's3://mlflow/1/models/m-1/artifacts' };
  const wrong = {
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`wrong-${index}`, 1])),
    ['x'.repeat(200_000)]: 1,
    platform: {
      models: Array.from({ length: models }, (_, index) => ({ ...model, name: `m${index >> 1}` })),
    },
  };
  const start = process.cpuUsage();
  let message = '';
  try {
    parsePlan(wrong);
  } catch (error) {
    message = String(error);
  }
  return { message, cpu: process.cpuUsage(start).user };
}

test('a plan that is wrong through and through is told in a few short lines, in a time that grows as it does', () => {
  toldOf(100);
  const [some, many] = [toldOf(4_000), toldOf(32_000)];
  expect(many.message.split('\n').length).toBeLessThan(15);
  expect(many.message.length).toBeLessThan(5000);
  // Eight times as many models: 64 times as long, were each compared with each.
  expect(many.cpu / some.cpu).toBeLessThan(30);
});

test('a word that is there goes before one that it is a part of', () => {
  expect(nearest('Ray', ['kuberay', 'ray-serve', 'ray'])).toBe('ray');
});

test('a part of a word is not what was meant, but its beginning may be', () => {
  expect(nearest('all', ['parallel-trials'])).toBeUndefined();
  expect(nearest('trials', ['parallel-trials'])).toBe('parallel-trials');
  expect(nearest('parallel', ['parallel-trials'])).toBe('parallel-trials');
});
