import { printable } from '../../redaction/printable';

type Stream = Pick<NodeJS.WriteStream, 'write'>;

/** Text for a person. The one way of it to a terminal: what it has from outside cannot act on the terminal. */
export const tell = (stream: Stream, text: string): void => {
  stream.write(`${printable(text)}\n`);
};
