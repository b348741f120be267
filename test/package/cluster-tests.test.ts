import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEST = join(__dirname, '..');
const NAMES = readdirSync(join(TEST, 'e2e'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace('.test.ts', ''));

test('the page about tests on a cluster says of each what it does, and of nothing else', () => {
  const page = readFileSync(join(TEST, '..', 'docs', 'testing-on-a-cluster.md'), 'utf8');
  const [, rows = ''] = page.split(/^\| file \|.*$/m);
  const told = [...rows.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(NAMES.sort());
});

test('each has its place in the order in which they begin', () => {
  const order = readFileSync(join(TEST, 'support', 'test-order.js'), 'utf8');
  expect(NAMES.filter((name) => !order.includes(`  '${name}',\n`))).toEqual([]);
});
