import fc from 'fast-check';
import { formatBytes, formatCores, parseQuantity } from '../../src/review/quantity';

test.each([
  ['500m', 0.5],
  ['2', 2],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1.', 1],
  ['512Mi', 512 * 2 ** 20],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['1G', 1e9],
  ['100k', 1e5],
  ['1e3', 1000],
  ['1E', 1e18],
  ['0', 0],
  [3, 3],
])('%j is %d', (quantity, expected) => expect(parseQuantity(quantity)).toBeCloseTo(expected, 9));

test.each(['', 'x', '1 Gi', '1K', '1gi', '-1', '1.2.3', 'm', '1mi', '1e', 'NaN', '${var.x}'])(
  '%j is refused',
  (quantity) => expect(() => parseQuantity(quantity)).toThrow('not a Kubernetes quantity'),
);

test('a sum does not depend on the units that it was written in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (mebibytes) => {
      expect(parseQuantity(`${mebibytes}Mi`)).toBe(parseQuantity(`${mebibytes * 1024}Ki`));
      expect(parseQuantity(`${mebibytes}m`)).toBeCloseTo(mebibytes / 1000, 9);
    }),
  );
});

test('amounts are written as people read them', () => {
  expect([0.025, 0.25, 2, 0].map(formatCores)).toEqual(['0.025', '0.25', '2', '0']);
  expect([640 * 2 ** 20, 1.5 * 2 ** 30, 1216 * 2 ** 20, 0].map(formatBytes)).toEqual([
    '640 MiB',
    '1.5 GiB',
    '1.19 GiB',
    '0 MiB',
  ]);
});
