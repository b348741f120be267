import fc from 'fast-check';
import { MASKED, UNKNOWN } from '../../src/review/masked-difference';
import { difference } from './differences';

test('tells what differs, and nothing else', () => {
  const before = { spec: [{ replicas: '1', paused: false, image: 'a' }], id: 'x' };
  const after = { spec: [{ replicas: '2', paused: false }], id: 'x' };
  expect(difference(before, after)).toEqual([
    { path: 'spec[0].replicas', before: '1', after: '2' },
    { path: 'spec[0].image', before: 'a', after: '(not set)' },
  ]);
  expect(difference(before, before)).toEqual([]);
});

test('tells what is known after apply only', () => {
  expect(difference({ id: 'x' }, {}, { unknown: { id: true } })).toEqual([
    { path: 'id', before: 'x', after: UNKNOWN },
  ]);
});

test('long and many-lined texts are told by their size', () => {
  const [change] = difference({ script: 'a\nb' }, { script: 'a\nb\nc' });
  expect(change).toEqual({ path: 'script', before: '(text of 2 lines)', after: '(text of 3 lines)' });
  expect(difference({ a: 'x'.repeat(500) }, { a: 'y' })[0]?.before.length).toBeLessThan(130);
});

/** Any JSON, with a secret at every leaf that is marked. */
const SECRET = 'S3CRET';
const key = fc.stringMatching(/^[a-z]{1,4}$/);
const marked: fc.Arbitrary<{ value: unknown; mark: unknown }> = fc.letrec<{
  tree: { value: unknown; mark: unknown };
}>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant({ value: SECRET, mark: true }),
    fc.constant({ value: { deep: [SECRET] }, mark: true }),
    fc
      .oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
      .map((value) => ({ value, mark: undefined })),
    fc.dictionary(key, tie('tree')).map((entries) => ({
      value: Object.fromEntries(Object.entries(entries).map(([k, { value }]) => [k, value])),
      mark: Object.fromEntries(Object.entries(entries).map(([k, { mark }]) => [k, mark])),
    })),
    fc.array(tie('tree'), { maxLength: 3 }).map((items) => ({
      value: items.map(({ value }) => value),
      mark: items.map(({ mark }) => mark),
    })),
  ),
})).tree;

test('whatever the shape, nothing that Terraform marks as sensitive is shown', () => {
  fc.assert(
    fc.property(fc.dictionary(key, marked), fc.dictionary(key, marked), (before, after) => {
      const values = (side: typeof before) =>
        Object.fromEntries(Object.entries(side).map(([k, { value }]) => [k, value]));
      const marks = (side: typeof before) =>
        Object.fromEntries(Object.entries(side).map(([k, { mark }]) => [k, mark]));
      const changes = difference(values(before), values(after), {
        beforeSensitive: marks(before),
        afterSensitive: marks(after),
      });
      // A path may hold any key; values may not hold the secret.
      for (const change of changes) expect(`${change.before}${change.after}`).not.toContain(SECRET);
    }),
  );
});

test('a change of something sensitive is seen, not told', () => {
  const marks = { beforeSensitive: { a: true }, afterSensitive: { a: true } };
  expect(difference({ a: '1' }, { a: '2' }, marks)).toEqual([{ path: 'a', before: MASKED, after: MASKED }]);
  expect(difference({ a: '1' }, { a: '1' }, marks)).toEqual([]);
});

test('an empty block that comes or goes is told: an empty rule of a network policy lets everybody in', () => {
  const [rules, rule] = [{ ingress: [{ from: [], ports: [] }] }, '{"from":[],"ports":[]}'];
  expect(difference(rules, { ingress: [] })).toEqual([
    { path: 'ingress[0]', before: rule, after: '(not set)' },
  ]);
  expect(difference({ ingress: [] }, rules)).toEqual([
    { path: 'ingress[0]', before: '(not set)', after: rule },
  ]);
});

test('a mark of Terraform hides what is known to be harmless, too, wherever it stands', () => {
  const before = { spec: [{ port: [{ name: 'S3CRET', port: 1 }] }] };
  const marks = { spec: [{ port: [{ name: true }] }] };
  const unknown = { spec: [{ port: true }] };
  for (const changes of [
    difference(before, { spec: [] }, { beforeSensitive: marks }),
    difference(before, {}, { beforeSensitive: marks, unknown }),
    difference({}, before, { afterSensitive: marks }),
    difference({ spec: 'S3CRET' }, {}, { beforeSensitive: { spec: [true] } }),
  ]) {
    expect(JSON.stringify(changes)).toContain(MASKED);
    expect(JSON.stringify(changes)).not.toContain('S3CRET');
  }
});
