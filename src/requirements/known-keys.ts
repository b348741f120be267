import * as z from 'zod';
import type { BoundsAt, KindsAt, KnownKeys } from './issue';

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

/** The schemas that may judge what stands at a path. Lists are stepped into by any index. */
function schemasAt(schema: unknown, path: readonly PropertyKey[]): unknown[] {
  let current: unknown[] = [schema];
  for (const key of path) {
    current = current.flatMap((candidate) => {
      const inner = unwrap(candidate);
      if (inner instanceof z.ZodArray) return [inner.element];
      return shapes(inner).flatMap((shape) => (Object.hasOwn(shape, key) ? [shape[String(key)]] : []));
    });
  }
  return current;
}

/** The keys that objects of a schema may have, by path. */
export const knownKeysOf =
  (schema: z.ZodType): KnownKeys =>
  (path) => [
    ...new Set(schemasAt(schema, path).flatMap((candidate) => shapes(candidate).flatMap(Object.keys))),
  ];

/** Between which numbers a setting lies, by path. A whole number has limits of its own, which are no setting's. */
export const boundsOf =
  (schema: z.ZodType): BoundsAt =>
  (path) => {
    const [inner] = schemasAt(schema, path).map(unwrap);
    if (!(inner instanceof z.ZodNumber)) return undefined;
    const { minValue: from, maxValue: to } = inner;
    const isOwn = (bound: number | null): bound is number =>
      bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    return isOwn(from) && isOwn(to) ? { from, to } : undefined;
  };

/** Of groups that are of several kinds, what each of these may have, by path. */
export const kindsOf =
  (schema: z.ZodType): KindsAt =>
  (path) =>
    schemasAt(schema, path)
      .map(unwrap)
      .flatMap((inner) => (inner instanceof z.ZodDiscriminatedUnion ? shapes(inner) : []))
      .flatMap(({ kind, ...others }) =>
        kind instanceof z.ZodLiteral
          ? [...kind.values].map((name) => ({ kind: String(name), keys: ['kind', ...Object.keys(others)] }))
          : [],
      );
