import { z } from 'zod';
import { stackPlanSchema } from '../../src/plan/stack-plan';
import { formatIssue, issuesFromZod } from '../../src/requirements/issue';
import { answersFileSchema } from '../../src/wizard/schema-at';

/** A place in a document, with a function that makes the smallest document that has a value there. */
interface Place {
  readonly path: string;
  readonly holding: (value: unknown) => unknown;
}

/** Every place that a schema knows: keys, entries of lists and records, each kind of a choice. */
function placesIn(schema: z.core.$ZodType, here: Place): Place[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return placesIn(schema.def.innerType, here);
  }
  const below = (child: z.core.$ZodType, key: string, around: (value: unknown) => unknown) =>
    placesIn(child, { path: `${here.path}.${key}`, holding: (value) => here.holding(around(value)) });
  if (schema instanceof z.ZodObject) {
    const shape = schema.def.shape as Readonly<Record<string, z.core.$ZodType>>;
    const kinds = Object.entries(shape).flatMap(([key, child]) =>
      child instanceof z.ZodLiteral ? [[key, child.def.values[0]] as const] : [],
    );
    const members = Object.entries(shape).flatMap(([key, child]) =>
      below(child, key, (value) => ({ ...Object.fromEntries(kinds), [key]: value })),
    );
    return [here, ...members];
  }
  if (schema instanceof z.ZodUnion) {
    return [here, ...schema.def.options.flatMap((option) => placesIn(option, here))];
  }
  if (schema instanceof z.ZodArray) return [here, ...below(schema.def.element, '0', (value) => [value])];
  if (schema instanceof z.ZodRecord) {
    return [here, ...below(schema.def.valueType, 'abc', (value) => ({ abc: value }))];
  }
  return [here];
}

const BAD: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e9,
  1e300,
  '',
  '${x}',
  'X'.repeat(600),
  [],
  ['mlops', 'mlops'],
  Array.from({ length: 300 }, (_, index) => `name-${index}`),
  {},
  { zzz: 1 },
  { 'BAD KEY': 'abc' },
  { kind: 'zzz' },
];

const OURS = /^(must|is|needs|lists|contains|names|holds|has|cannot) /;
const ZODS =
  /Too (small|big)|Invalid|[Ee]xpected |[Rr]eceived|[<>]=?\s*\d|pattern|regex|Unrecognized|undefined|NaN/;

describe.each([
  ['an answers file', answersFileSchema],
  ['mlops.json', stackPlanSchema],
])('what is wrong with %s', (_, schema) => {
  const places = placesIn(schema, { path: '', holding: (value) => value });
  const met = new Set<string>();

  it('is said in plain words, whatever stands wherever', () => {
    const strange = new Set<string>();
    for (const { holding } of places) {
      for (const bad of BAD) {
        const input = holding(bad);
        const parsed = schema.safeParse(input);
        if (parsed.success) continue;
        for (const { code } of parsed.error.issues) met.add(code);
        for (const issue of issuesFromZod(parsed.error, input)) {
          const line = formatIssue({ ...issue, value: undefined });
          if (!OURS.test(issue.message) || ZODS.test(line)) strange.add(line);
        }
      }
    }
    expect([...strange]).toEqual([]);
    expect(places.length).toBeGreaterThan(60);
  });

  it('is said of a number once, however far out of range it is', () => {
    let numbers = 0;
    for (const { path, holding } of places) {
      for (const bad of [-1e300, -1, 1e9, 1e300, -1e20]) {
        const parsed = schema.safeParse(holding(bad));
        const said = issuesFromZod(parsed.error ?? new z.ZodError([]), holding(bad), ['']);
        const here = said.filter(({ place }) => place === path).map(({ message }) => message);
        if (here.some((message) => /^must be at (most|least) /.test(message))) numbers += 1;
        expect([path, here.slice(1)]).toEqual([path, []]);
      }
    }
    expect(numbers).toBeGreaterThan(10);
  });

  it('is of every kind that a schema can find', () => {
    expect([...met]).toEqual(
      expect.arrayContaining([
        'custom',
        'invalid_format',
        'invalid_key',
        'invalid_type',
        'invalid_union',
        'invalid_value',
        'too_big',
        'too_small',
        'unrecognized_keys',
      ]),
    );
  });
});

const said = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : issuesFromZod(parsed.error, value, ['it']).map(formatIssue);
};

it.each([
  ['an empty list', z.array(z.string()).min(1), [], 'it must have at least 1 entry (got [])'],
  ['a long list', z.array(z.int()).max(2), [1, 2, 3], 'it must have at most 2 entries (got [1,2,3])'],
  ['a short text', z.string().min(2), 'a', 'it must have at least 2 characters (got "a")'],
  ['a small number', z.int().min(1), 0, 'it must be at least 1 (got 0)'],
  ['a large number', z.int().max(65535), 70000, 'it must be at most 65535 (got 70000)'],
  [
    'a number that is larger than any',
    z.int().max(65535),
    1e20,
    'it must be at most 65535 (got 100000000000000000000)',
  ],
  ['a bound that is not reached', z.number().positive(), 0, 'it must be more than 0 (got 0)'],
  ['a fraction', z.int(), 1.5, 'it must be a whole number (got 1.5)'],
  ['no list', z.array(z.string()), 'a', 'it must be a list (got "a")'],
  ['no text', z.string(), 5, 'it must be text (got 5)'],
  ['no switch', z.boolean(), 'yes', 'it must be true or false (got "yes")'],
  ['no group', z.strictObject({}), 'a', 'it must be a group of settings (got "a")'],
  [
    'no kind',
    z.union([z.string(), z.number(), z.boolean()]),
    [],
    'it must be text or a number or true or false (got [])',
  ],
])('says %s in a line', (_, schema, value, line) => {
  expect(said(schema, value)).toEqual([line]);
});
