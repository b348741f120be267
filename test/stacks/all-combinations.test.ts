import { PLATFORM_AXES, product, STACKS } from '../support/combinations';
import { failures } from '../support/rule-failures';
import { setsIn, setsOfTools, stacksOfAll } from '../support/tool-sets';

const outside = { ...PLATFORM_AXES['database']?.[1], ...PLATFORM_AXES['objectStore']?.[1] };

// Not run a second time with the aliased cdktf: the pairwise rows of combinations.test.ts are.
test('every combination of the answers about the platform keeps the rules', () => {
  const rows = product(PLATFORM_AXES).map((platform) => ({ platform }));
  expect(rows.length).toBeGreaterThan(700);
  expect(failures(rows).slice(0, 3)).toEqual([]);
}, 900_000);

test('every set of tools keeps the rules, with everything in the cluster and with everything outside', () => {
  const rows = STACKS.flatMap((stack) => [{}, outside].map((platform) => ({ stack, platform })));
  expect(rows.length).toBe(406);
  expect(failures(rows).slice(0, 3)).toEqual([]);
}, 300_000);

test('every two tools that can share a platform keep the rules in one', () => {
  const stacks = stacksOfAll(2);
  expect([...new Set(stacks.flatMap((stack) => setsIn(2, stack)))].sort()).toEqual(setsOfTools(2));
  const rows = stacks.flatMap((stack) => [{}, outside].map((platform) => ({ stack, platform })));
  expect(failures(rows).slice(0, 3)).toEqual([]);
}, 300_000);
