import * as z from 'zod';
import { platformSchema } from '../plan/platform';
import { requirementsSchema } from '../requirements/requirements';
import { boundsOf, kindsOf } from '../requirements/known-keys';
import { getAnswer, type Answers } from './answers';

/** The two schemas that every answer is judged by, wherever it comes from. */
const ROOT = z.strictObject({ requirements: requirementsSchema, platform: platformSchema });

/** The answers file: any part of the requirements and of the platform. */
export const answersFileSchema = z.strictObject({
  $schema: z.string().optional().describe('Address of this schema, for editors.'),
  requirements: requirementsSchema.partial().optional().describe('What the team needs.'),
  platform: platformSchema.partial().optional().describe('Where the platform runs and what it stands on.'),
});

/** The kinds that a group of settings may be of. */
export const kindsAt = kindsOf(ROOT);

/** Between which numbers a setting lies. */
export const boundsAt = boundsOf(ROOT);

/** What is below optional, default and prefault. */
function core(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return core(schema.def.innerType);
  }
  return schema;
}

/** The schemas that may hold one step below: one for an object, one per kind for a choice of kinds. */
function childrenOf(schema: z.core.$ZodType, part: string): z.core.$ZodType[] {
  const inner = core(schema);
  if (inner instanceof z.ZodUnion) return inner.def.options.flatMap((option) => childrenOf(option, part));
  // No object takes `__proto__` as a name: the setting would be lost, and nobody would complain.
  if (inner instanceof z.ZodRecord) return part === '__proto__' ? [] : [inner.def.valueType];
  if (!(inner instanceof z.ZodObject) || !Object.hasOwn(inner.def.shape, part)) return [];
  const child = (inner.def.shape as Readonly<Record<string, z.core.$ZodType>>)[part];
  return child === undefined ? [] : [child];
}

function schemasAt(path: readonly PropertyKey[]): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>(
    (schemas, part) => schemas.flatMap((schema) => childrenOf(schema, String(part))),
    [ROOT],
  );
}

/** The schema that judges the setting at `key`, or undefined for a key that does not exist. */
export function schemaAt(key: string): z.ZodType | undefined {
  const schemas = schemasAt(key.split('.'));
  // The discriminator of a choice of kinds is one literal per kind: together they are the choice.
  const literals = schemas.flatMap((schema) =>
    schema instanceof z.ZodLiteral ? [...schema.def.values] : [],
  );
  if (literals.length > 1) return z.literal(literals as [z.core.util.Literal, ...z.core.util.Literal[]]);
  return schemas[0] as z.ZodType | undefined;
}

function keysOf(schema: z.core.$ZodType): string[] {
  const inner = core(schema);
  if (inner instanceof z.ZodUnion) return inner.def.options.flatMap((option) => keysOf(option));
  // A group whose names are a vocabulary, such as the weights.
  if (inner instanceof z.ZodRecord && inner.def.keyType instanceof z.ZodEnum)
    return inner.def.keyType.options.map(String);
  return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}

/** The schemas of the items of lists: no flag sets a single one, but a file may have a wrong name in it. */
const itemsOf = (schemas: readonly z.core.$ZodType[]): z.core.$ZodType[] =>
  schemas.map(core).flatMap((schema) => (schema instanceof z.ZodArray ? [schema.def.element] : [schema]));

/** The keys that an object at `path` may have, which may lead through lists. */
export const knownKeys = (path: readonly PropertyKey[]): readonly string[] => {
  const schemas = path.reduce<z.core.$ZodType[]>(
    (found, part) =>
      typeof part === 'number' ? itemsOf(found) : found.flatMap((schema) => childrenOf(schema, String(part))),
    [ROOT],
  );
  return [...new Set(schemas.flatMap(keysOf))];
};

const isOptional = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;

/** What has to be answered of a group that is missing as a whole; the key itself where it is no group of known settings. */
export function requiredAt(key: string): string[] {
  const [schema] = schemasAt(key.split('.'));
  const inner = schema && core(schema);
  if (!(inner instanceof z.ZodObject)) return [key];
  return Object.entries(inner.def.shape as Readonly<Record<string, z.core.$ZodType>>)
    .filter(([, child]) => !isOptional(child))
    .flatMap(([part]) => requiredAt(`${key}.${part}`));
}

/** Every key that holds a value rather than a group; a group of free names ends in `<name>`. */
export function settingKeys(path: readonly string[] = []): readonly string[] {
  const schemas = schemasAt(path).map(core);
  if (schemas.some((schema) => schema instanceof z.ZodRecord)) return [[...path, '<name>'].join('.')];
  const keys = knownKeys(path);
  if (keys.length === 0) return [path.join('.')];
  return keys.flatMap((key) => settingKeys([...path, key]));
}

/** Whether the setting takes text as it is, so that a value such as `1.10` or `no` is not read as something else. */
export const takesText = (key: string): boolean => {
  const schemas = schemasAt(key.split('.')).map(core);
  return (
    schemas.length > 0 &&
    schemas.every(
      (schema) =>
        schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral,
    )
  );
};

/** Whether the setting takes a number and need not be given. */
export const takesNumberOrNothing = (key: string): boolean => {
  const schemas = schemasAt(key.split('.'));
  return (
    schemas.length > 0 && schemas.every((schema) => isOptional(schema) && core(schema) instanceof z.ZodNumber)
  );
};

export const takesList = (key: string): boolean =>
  schemasAt(key.split('.')).some((schema) => core(schema) instanceof z.ZodArray);

/** The schema's own default, whether it stands at the setting or at the group that it belongs to. */
export function defaultAt(key: string): unknown {
  const path = key.split('.');
  for (let length = 2; length <= path.length; length++) {
    for (const schema of schemasAt(path.slice(0, length))) {
      const parsed = z.safeParse(schema, undefined);
      if (!parsed.success || parsed.data === undefined) continue;
      const rest = path.slice(length).join('.');
      const value = rest === '' ? parsed.data : getAnswer(parsed.data as Answers, rest);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
