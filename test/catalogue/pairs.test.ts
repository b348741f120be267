import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PAIRS, pairsAmong } from '../../src/catalogue/pairs';

const ROOT = join(__dirname, '..', '..');

test('nothing is said twice of a pair, and each is in the order of the alphabet', () => {
  const keys = PAIRS.map(({ tools, how }) => [...tools, how].join());
  expect(new Set(keys).size).toBe(keys.length);
  for (const { tools } of PAIRS) expect([...tools].sort()).toEqual(tools);
});

test('what is said to be measured has its test here, and everything else an address', () => {
  for (const { confidence, source } of PAIRS) {
    if (confidence === 'measured') expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
    else expect(source).toMatch(/^https:\/\//);
  }
});

test('among some tools are the pairs of which both are there', () => {
  expect(pairsAmong(['mlflow', 'kserve']).map(({ tools }) => tools)).toEqual([['kserve', 'mlflow']]);
  expect(pairsAmong(['mlflow'])).toEqual([]);
});
