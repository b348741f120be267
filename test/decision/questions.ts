import fc from 'fast-check';
import { CATALOGUE_DATE, catalogueAsOf, DEPLOYABLE } from '../../src/tools/catalogue';
import {
  ALL_CAPABILITIES,
  CLOUDS,
  INTERFACES,
  LANGUAGES,
  LIBRARIES,
  HOSTINGS,
  LICENCE_CLASSES,
  OPERATORS,
  TASKS,
} from '../../src/catalogue/vocabulary';
import type { Question } from '../../src/decision/question';
import { WEIGHT_NAMES } from '../../src/requirements/weight-names';
import { SUPPORT_ANSWERS, type Requirements } from '../../src/requirements/requirements';
import { COMPARISON } from './decide-or-throw';
import { DAY_OF_COMPARISON, TODAY } from './made-up-tool';

/** Any answers that the schema takes. */
export const requirements: fc.Arbitrary<Requirements> = fc.record({
  // Each more doubles the time of a search, and the sixteen of them together have tests of their own.
  tasks: fc.subarray([...TASKS], { minLength: 1, maxLength: 8 }),
  licence: fc.constantFrom(...LICENCE_CLASSES, 'open-source-preferred'),
  cloud: fc.constantFrom('agnostic-required', 'agnostic-preferred', ...CLOUDS),
  hosting: fc.constantFrom(...HOSTINGS),
  languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
  requiredLanguages: fc.subarray([...LANGUAGES], { maxLength: 1 }),
  libraries: fc.subarray([...LIBRARIES]),
  customModels: fc.boolean(),
  interface: fc.constantFrom(...INTERFACES, 'any'),
  momentum: fc.constantFrom('low', 'medium', 'high'),
  composition: fc.constantFrom('best-of-breed', 'balanced', 'one-suite'),
  operators: fc.constantFrom(...OPERATORS),
  capabilities: fc.subarray(ALL_CAPABILITIES, { maxLength: 4 }),
  graphicsProcessors: fc.boolean(),
  support: fc.constantFrom(...SUPPORT_ANSWERS),
  users: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  // Most of what is listed is below a thousand.
  budget: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
  weights: fc.dictionary(fc.constantFrom(...WEIGHT_NAMES), fc.integer({ min: 0, max: 300 }), { maxKeys: 3 }),
});
/** Days with different facts. */
export const day = fc.constantFrom(
  '2019-06-01',
  DAY_OF_COMPARISON,
  '2023-09-01',
  '2024-02-06',
  TODAY,
  CATALOGUE_DATE,
);

/** Questions about the catalogue, most of them feasible. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(requirements, day)
  .map(([answers, asOf]) => ({ tools: catalogueAsOf(asOf), requirements: answers, options: { asOf } }));

/** Questions with tools that were asked for, refused or cannot be deployed; many of them are infeasible. */
export const narrowQuestion: fc.Arbitrary<Question> = anyQuestion.chain((question) => {
  const { tools, requirements: answers, options } = question;
  const uses = answers.tasks.flatMap((task) =>
    tools.filter(({ coverage }) => coverage[task] !== undefined).map(({ id }) => [task, id] as const),
  );
  return fc
    .record({
      use: fc.subarray(uses, { maxLength: Math.min(2, uses.length) }).map((some) => Object.fromEntries(some)),
      exclude: fc.subarray(
        tools.map(({ id }) => id),
        { maxLength: 8 },
      ),
      deployable: fc.constantFrom(undefined, DEPLOYABLE),
    })
    .map(({ use, exclude, deployable }) => {
      const named = Object.values<string>(use);
      return {
        ...question,
        options: {
          ...options,
          use,
          exclude: exclude.filter((tool) => !named.includes(tool)),
          ...(deployable && { deployable }),
        },
      };
    });
});

/** The requirements of the comparison of December 2020, with the facts of a day. */
export const comparisonOn = (asOf: string, change: Partial<Requirements> = {}): Question => ({
  tools: catalogueAsOf(asOf),
  requirements: { ...COMPARISON, ...change },
  options: { asOf },
});

export const shuffled = <T>(items: readonly T[], step = 17): T[] =>
  [...items].sort((a, b) => ((items.indexOf(a) * step) % 43) - ((items.indexOf(b) * step) % 43));
