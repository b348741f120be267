import * as z from 'zod';
import { HAND_OVER_NAMES } from '../../catalogue/hand-overs';
import { COMPARISON_TABLES } from '../../catalogue/comparison-tables';
import { RINGS } from '../../catalogue/radar';
import {
  CAPABILITIES,
  type Capability,
  CLOUDS,
  DESIGNS,
  INTERFACES,
  LANGUAGES,
  LIBRARIES,
  LICENCE_CLASSES,
  PREREQUISITES,
  TASKS,
} from '../../catalogue/vocabulary';

// What the JSON of commands says about tools. New properties may come at any time, so no object is closed.

export const task = z.enum(TASKS);

/** What one task hands over to another. */
export const handOver = z.enum(HAND_OVER_NAMES);

/** How sure a fact is. */
export const confidence = z.enum(['measured', 'source', 'reported', 'unverified']);

export const evidence = {
  source: z.string(),
  checked: z.string().describe('The day on which the source was looked at.'),
  confidence,
};

const figure = z
  .object({ value: z.number(), on: z.string() })
  .describe('A figure and the day it was counted.');

export const propertyEvidence = z
  .object({
    property: z.string(),
    since: z.string(),
    value: z.unknown(),
    ...evidence,
    stale: z.boolean().describe('Older than 180 days, seen from the day of the facts.'),
  })
  .meta({ id: 'Evidence' });

const terms = z
  .union([
    z.object({
      plans: z.array(
        z.object({
          name: z.string(),
          flat: z.number().optional().describe('US dollars a month for everybody together.'),
          perUser: z.number().optional().describe('US dollars a month for each user.'),
          mostUsers: z.number().optional(),
        }),
      ),
      thenByUse: z.boolean().optional().describe('What goes beyond that which a plan includes costs more.'),
    }),
    z.enum(['by-use', 'on-request']),
  ])
  .meta({ id: 'Terms', description: 'List prices without tax and discounts.' });

export const toolFacts = z
  .object({
    id: z.string(),
    name: z.string(),
    product: z.string().describe('Versions of one product share this.'),
    homepage: z.string(),
    firstRelease: z.string(),
    owner: z.string(),
    status: z.enum(['alive', 'maintenance', 'dormant', 'superseded', 'shutdown']),
    licence: z.object({ spdx: z.string(), class: z.enum(LICENCE_CLASSES) }),
    coverage: z.partialRecord(task, z.enum(['full', 'partial'])),
    limits: z.partialRecord(task, z.string()).describe('For each partly covered task, what is missing.'),
    languages: z.array(z.enum([...LANGUAGES, 'any'])),
    languagesPartly: z.array(z.enum([...LANGUAGES, 'any'])),
    libraries: z.array(z.enum([...LIBRARIES, 'any'])),
    librariesPartly: z.array(z.enum([...LIBRARIES, 'any'])),
    customModels: z.enum(['supported', 'unsupported', 'not-applicable']),
    interfaces: z.array(z.enum(INTERFACES)),
    designedAround: z
      .array(z.enum(DESIGNS))
      .optional()
      .describe('What it is made to be worked with, the first one first; missing where nobody says it.'),
    cloud: z.enum(['agnostic', ...CLOUDS]),
    stars: figure.optional(),
    contributors: figure.optional(),
    employees: figure.optional(),
    needs: z.array(z.enum(PREREQUISITES)),
    operatingEffort: z.number(),
    selfHost: z.enum(['free', 'free-limited', 'client-only', 'licence-required', 'no']),
    depth: z
      .partialRecord(
        z.enum(Object.values(CAPABILITIES).flat() as [Capability, ...Capability[]]),
        z.union([z.enum(['yes', 'no']), z.object({ partly: z.string() })]),
      )
      .optional()
      .describe('What it can do within its tasks; what is missing is not known.'),
    service: z
      .object({ runBy: z.string(), dataAt: z.enum(['vendor', 'own-account', 'either']) })
      .optional()
      .describe('Who sells it as a service, and where data are then; missing where nobody is known to.'),
    price: z
      .string()
      .optional()
      .describe('What the service costs by a dated list; missing where it is unknown.'),
    listPrices: z
      .object({ service: terms.optional(), licence: terms.optional() })
      .optional()
      .describe('What its seller takes by a dated list; missing where none is known.'),
    supportSoldBy: z
      .array(z.string())
      .optional()
      .describe('Who sells support for it; missing where nobody is known to.'),
    warnings: z.array(z.string()),
    latestVersion: z.string().optional(),
    takesOver: z
      .partialRecord(handOver, z.record(z.string(), z.boolean()))
      .optional()
      .describe(
        'For each hand-over, from which tools it takes over: true where a way is known, false where none was found; what is missing nobody looked at. Missing on a day of which nothing is known.',
      ),
    evidence: z.array(propertyEvidence),
  })
  .meta({ id: 'ToolFacts', description: 'The values of one tool as of one day.' });

export const factChange = z
  .object({
    tool: z.string(),
    property: z.string(),
    since: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    ...evidence,
  })
  .meta({ id: 'FactChange', description: 'Something that became different about a tool.' });

export const comparisonTable = z
  .object({
    id: z.enum(COMPARISON_TABLES),
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        tool: z.string(),
        name: z.string(),
        cells: z.array(z.object({ text: z.string(), stale: z.boolean() })),
      }),
    ),
    counts: z
      .array(z.object({ library: z.enum(LIBRARIES), full: z.number(), detour: z.number() }))
      .optional()
      .describe('How many of the tools support each library: in the table of libraries.'),
  })
  .meta({ id: 'ComparisonTable' });

/** Another program reads it, which takes a list and nothing around it. */
export const radar = z.array(
  z.object({
    name: z.string(),
    ring: z.enum(RINGS),
    quadrant: z.string(),
    isNew: z.boolean(),
    description: z.string(),
  }),
);

export const fate = z
  .object({
    tool: z.string(),
    then: toolFacts,
    now: toolFacts,
    renamed: z.string().optional().describe('The name that it has now, where that is another.'),
    changes: z.array(factChange),
    outcome: z.enum(['shut-down', 'unmaintained', 'frozen', 'less-free', 'handed-over', 'alive']),
    already: z.boolean().describe('It was so on the first day too, so that nothing happened.'),
  })
  .meta({ id: 'Fate', description: 'What became of a tool between two days.' });
