import fc from 'fast-check';
import { wrapText } from '../../src/document/wrap-text';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '.'), minLength: 1, maxLength: 12 });
const line = fc
  .tuple(fc.nat(6), fc.array(word, { minLength: 1, maxLength: 20 }))
  .map(([indentation, words]) => `${' '.repeat(indentation)}${words.join(' ')}`);

describe('wrapText', () => {
  it('loses no word, and makes no line too long that could be shorter', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 20, max: 80 }), (lines, columns) => {
        const wrapped = wrapText(lines.join('\n'), columns);
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(lines.join('\n').split(/\s+/).filter(Boolean));
        for (const one of wrapped.split('\n')) {
          if (one.length > columns) expect(one.trim()).not.toContain(' ');
        }
      }),
    );
  });

  it('keeps the indentation, and hangs what follows', () => {
    expect(wrapText('  one two three four five', 20)).toBe('  one two three four\n    five');
  });
});
