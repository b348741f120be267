/**
 * What is not seen as what it is: control characters, which a terminal obeys, what turns the direction of a text or takes no
 * room, and halves of characters. Line separators end a line for some readers only.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;

const named = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** A text as a terminal and a page may have it: every character is seen. Lines and columns stay. */
export const printable = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(UNSEEN, (one) => (one === '\n' || one === '\t' ? one : named(one)));

/** The same for a name or a value within a line, which must not begin another line. */
export const oneLine = (text: string): string => text.replace(UNSEEN, named);

/** What another program printed, so that no line of it can be taken for one of this program's. */
export const quoted = (output: string): string => printable(output.trim()).replaceAll('\n', '\n  ');

/** JSON with every unseen character as its escape: exact for a program, and harmless to a terminal. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(UNSEEN, (one) =>
    one === '\n'
      ? one
      : [...Array(one.length).keys()]
          .map((index) => `\\u${one.charCodeAt(index).toString(16).padStart(4, '0')}`)
          .join(''),
  );
