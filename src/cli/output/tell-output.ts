import { printableJson } from '../../redaction/printable';
import type { Output, OutputName } from './outputs';
import { OUTPUT_SCHEMA_VERSION } from './schema-version';

/** As `Array.isArray`, which does not know lists that stay as they are. */
const isList = (value: object): value is readonly unknown[] => Array.isArray(value);

type Stream = Pick<NodeJS.WriteStream, 'write'>;

/** A result for a program, in the form that `schema NAME-output` prints. The one way of JSON to a program. */
export function tellOutput<Name extends OutputName>(
  stream: Stream,
  // For the compiler: it holds the value to the schema of this name.
  _name: Name,
  value: Output<Name>,
): void {
  const versioned = isList(value) ? value : Object.assign({ schemaVersion: OUTPUT_SCHEMA_VERSION }, value);
  stream.write(`${printableJson(versioned)}\n`);
}
