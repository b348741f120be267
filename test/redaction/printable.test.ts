import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneLine, printable, printableJson, quoted } from '../../src/redaction/printable';

const NASTY = 'a\u001b[2Jb\u0007\u009b31m\u202ec\u200bd\u2028e\ud800f\u{e0041}g\rh\u0000';

test('every character that is not seen is told by its number', () => {
  expect(printable(`${NASTY}\ti\nj\r\nk`)).toBe(
    'a\\u{1b}[2Jb\\u{7}\\u{9b}31m\\u{202e}c\\u{200b}d\\u{2028}e\\u{d800}f\\u{e0041}g\\u{d}h\\u{0}\ti\nj\nk',
  );
  expect(printable('Größe ✔ → 日本 🙂')).toBe('Größe ✔ → 日本 🙂');
});

test('a value within a line begins no other', () => {
  expect(oneLine('a\nerror: all is well\tb')).toBe('a\\u{a}error: all is well\\u{9}b');
  expect(quoted('a\r\nerror: all is well\n')).toBe('a\n  error: all is well');
});

test('JSON stays exact, and has nothing that a terminal obeys', () => {
  const value = { [NASTY]: [NASTY, 'ä'] };
  const json = printableJson(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toMatch(/^[\n -~ä]+$/);
});

test('everything that is written goes through it', () => {
  const root = join(__dirname, '..', '..', 'src');
  // What draws on a terminal by itself, and what writes nothing from outside.
  const own =
    /^cli\/(system\/(tell|progress)|output\/tell-output|prompt\/(plain|inquirer)-prompter|program|before-cdktf)\.ts$|^stacks\/tell-errors\.ts$/;
  const writers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !own.test(file))
    .filter((file) =>
      /\b(stdout|stderr|output|stream)\.write\(|console\./.test(readFileSync(join(root, file), 'utf8')),
    );
  expect(writers).toEqual([]);
});
