import type { Io } from '../system/io';
import { answersFileJsonSchema, planJsonSchema } from '../text/json-schemas';
import { tell } from '../system/tell';
import { printableJson } from '../../redaction/printable';

/** `mlops-scaffold schema [answers|plan]`: JSON Schema for editors and other programs. */
export function schema(name: 'answers' | 'plan', io: Io): void {
  const value = name === 'plan' ? planJsonSchema() : answersFileJsonSchema();
  tell(io.stdout, printableJson(value));
}
