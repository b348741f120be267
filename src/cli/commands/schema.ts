import type { Io } from '../system/io';
import { answersFileJsonSchema, planJsonSchema } from '../text/json-schemas';

/** `mlops-scaffold schema [answers|plan]`: JSON Schema for editors and other programs. */
export function schema(name: 'answers' | 'plan', io: Io): void {
  const value = name === 'plan' ? planJsonSchema() : answersFileJsonSchema();
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
