import * as z from 'zod';
import type { KnownKeys } from './issue';

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.unwrap();
  }
  return inner;
}

function shapes(schema: unknown): Record<string, unknown>[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return [inner.shape];
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return [Object.fromEntries(inner.keyType.options.map((name) => [name, inner.valueType]))];
  // A setting of another kind of the union is a likelier mistake than a typing error: offer all of them.
  if (inner instanceof z.ZodDiscriminatedUnion) return inner.options.flatMap(shapes);
  return [];
}

/** The keys that objects of a schema may have, by path. Lists are stepped into by any index. */
export function knownKeysOf(schema: z.ZodType): KnownKeys {
  return (path) => {
    let current: unknown[] = [schema];
    for (const key of path) {
      current = current.flatMap((candidate) => {
        const inner = unwrap(candidate);
        if (inner instanceof z.ZodArray) return [inner.element];
        return shapes(inner).flatMap((shape) => (Object.hasOwn(shape, key) ? [shape[String(key)]] : []));
      });
    }
    return [...new Set(current.flatMap((candidate) => shapes(candidate).flatMap(Object.keys)))];
  };
}
