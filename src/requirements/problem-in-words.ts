import type * as z from 'zod';

/** What zod calls a type, as a user would. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

const counted = (count: number | bigint, one: string, many: string): string =>
  `${count} ${Number(count) === 1 ? one : many}`;

/** A limit of a list, a text or a number: `at least 1 entry`, `at most 63 characters`, `at least 1`. */
function limit(origin: string, count: number | bigint): string {
  if (origin === 'array' || origin === 'set') return counted(count, 'entry', 'entries');
  if (origin === 'string') return counted(count, 'character', 'characters');
  return String(count);
}

const verb = (origin: string): string =>
  ['array', 'set', 'string'].includes(origin) ? 'must have' : 'must be';

/** One problem that zod found, as the rest of a sentence that begins with the place. */
export function problemInWords(problem: z.core.$ZodIssue): string {
  switch (problem.code) {
    case 'invalid_type':
      return `must be ${TYPES[problem.expected] ?? problem.expected}`;
    case 'too_small':
      return `${verb(problem.origin)} ${problem.inclusive === false ? 'more than' : 'at least'} ${limit(problem.origin, problem.minimum)}`;
    case 'too_big':
      return `${verb(problem.origin)} ${problem.inclusive === false ? 'less than' : 'at most'} ${limit(problem.origin, problem.maximum)}`;
    case 'invalid_key':
      return `is not a name that can be used: ${problem.issues.map(problemInWords).join(', ')}`;
    case 'invalid_union':
      return [...new Set(problem.errors.flat().map(problemInWords))]
        .join(' or ')
        .replaceAll(' or must be ', ' or ');
    default:
      // What remains says it in our own words: grammars and checks of our own carry their message.
      return problem.message;
  }
}
