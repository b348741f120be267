import { tableText } from '../../src/document/table-text';

const WIDE = {
  columns: ['tool', 'what came of it', 'licence'],
  rows: [
    ['A tool with a name (now the product of somebody else)', 'still alive', 'Apache-2.0'],
    ['Short', 'its own server for each model; scaling and rollout are yours, and so is all the rest', 'MIT'],
  ],
};

test('a table that fits is left as it is', () => {
  expect(tableText({ columns: ['a', 'b'], rows: [['1', 'two words']] }, 80)).toBe('a  b\n1  two words');
});

test('no line is wider than the terminal, and no word is lost', () => {
  const text = tableText(WIDE, 60);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
  for (const word of WIDE.rows.flat().join(' ').split(' ')) expect(text).toContain(word);
});

test('the first column stands in every part', () => {
  const parts = tableText(WIDE, 60).split('\n\n');
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(part).toMatch(/^tool .*\n[^]*^Short /m);
});

test('what cannot be broken stays whole', () => {
  const address = `https://example.org/${'a'.repeat(80)}`;
  expect(tableText({ columns: ['id', 'source'], rows: [['one', address]] }, 40)).toContain(address);
});
