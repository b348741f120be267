import { printable, printableJson } from '../../redaction/printable';

type Stream = Pick<NodeJS.WriteStream, 'write'>;

/** Text for a person. The one way of it to a terminal: what it has from outside cannot act on the terminal. */
export const tell = (stream: Stream, text: string): void => {
  stream.write(`${printable(text)}\n`);
};

/** A result for a program. */
export const tellJson = (stream: Stream, value: unknown): void => {
  stream.write(`${printableJson(value)}\n`);
};
