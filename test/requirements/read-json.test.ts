import { isDeeperThan, plainDataIssue } from '../../src/requirements/plain-data';
import { readJson } from '../../src/requirements/read-json';

describe('readJson', () => {
  it.each([
    ['{"a": 1, "b": [{"a": 1}, {"a": 2}], "c": {"a": "a"}}'],
    ['\uFEFF{"a": "{\\"a\\": 1, \\"a\\": 2}"}'],
    ['{"a": ["a", "a"], "b": "a"}'],
    ['{"\\\\": 1, "\\"": 2}'],
    ['[]'],
    ['"a"'],
  ])('reads %s', (text) => {
    expect(readJson(text)).toEqual({ value: JSON.parse(text.replace('\uFEFF', '')) as unknown });
  });

  it.each([
    ['{"a": 1, "a": 2}', 'has the key "a" twice'],
    ['{"p": {"x": [1, {"y": 0}], "size": 1, "q": {}, "size": 2}}', 'has the key "p.size" twice'],
    ['{"l": [{"a": 1}, {"b": 1, "\\u0062": 2}]}', 'has the key "l.b" twice'],
    ['{"a": 1,}', 'is not JSON: '],
    ['', 'is not JSON: '],
  ])('refuses %s', (text, problem) => {
    expect(readJson(text)).toEqual({ problem: expect.stringContaining(problem) as string });
  });
});

describe('plainDataIssue', () => {
  const circle: Record<string, unknown> = { name: 'x' };
  circle['inner'] = [{ again: circle }];

  it.each<[string, unknown, string]>([
    ['a circle', circle, 'inner.0.again'],
    ['a set', { a: [new Set()] }, 'a.0'],
    ['a date', { a: new Date() }, 'a'],
    ['__proto__', JSON.parse('{"a": {"__proto__": 1}}'), 'a.__proto__'],
  ])('finds %s', (_, value, place) => {
    expect(plainDataIssue(value)?.place).toBe(place);
  });

  it('takes what JSON holds, and the same group twice', () => {
    const shared = { a: [1, 'b', null, true] };
    expect(plainDataIssue({ one: shared, two: [shared, shared] })).toBeUndefined();
  });

  it('comes back from any depth', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(plainDataIssue(deep)?.message).toContain('nested more than');
    expect(isDeeperThan(deep, 200)).toBe(true);
    expect(isDeeperThan([[1]], 2)).toBe(false);
    expect(isDeeperThan([[1]], 1)).toBe(true);
  });
});
