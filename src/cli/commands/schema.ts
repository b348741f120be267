import { nearest } from '../../requirements/issue';
import { InvalidAnswersError } from '../cli-error';
import { JSON_SCHEMAS } from '../output/json-schemas';
import type { Io } from '../system/io';
import { tell } from '../system/tell';
import { printableJson } from '../../redaction/printable';

/** `mlops-scaffold schema [which]`: JSON Schema for editors and other programs. */
export function schema(which: string, io: Io): void {
  const found = JSON_SCHEMAS.find(({ name }) => name === which);
  if (found === undefined) {
    const allowed = JSON_SCHEMAS.map(({ name }) => name);
    const suggestion = nearest(which, allowed) ?? nearest(`${which}-output`, allowed);
    const message = 'is not the name of a schema';
    throw new InvalidAnswersError([
      { place: 'which', value: which, message, allowed, ...(suggestion !== undefined && { suggestion }) },
    ]);
  }
  tell(io.stdout, printableJson(found.make()));
}
