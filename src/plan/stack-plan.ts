import * as z from 'zod';
import { isDay } from '../grammar/day';
import { SEMANTIC_VERSION } from '../grammar/names';
import { TOOL_IDS } from '../catalogue/tool-ids';
import { TASKS } from '../catalogue/vocabulary';
import { requirementsSchema } from '../requirements/requirements';
import { listedName } from './names';
import { platformSchema } from './platform';

/** Version of the plan's format. A change that old plans do not survive raises it and adds a migration. */
export const PLAN_SCHEMA_VERSION = 1;

const DAY = 'must be a day such as 2026-11-23';

/** A calendar day, such as 2026-11-23. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: DAY, abort: true })
  .refine(isDay, { message: DAY });

/** Tool id by task. A task that nothing covers is absent. */
export const stackSchema = z.partialRecord(z.enum(TASKS), listedName);
export type Stack = Readonly<z.infer<typeof stackSchema>>;

const overridesSchema = z.strictObject({
  use: z
    .partialRecord(z.enum(TASKS), z.enum(TOOL_IDS))
    .optional()
    .describe('Tool id by task: the tasks that were given to a tool by name, with --use.'),
  exclude: z.array(z.enum(TOOL_IDS)).optional().describe('The tools that were ruled out, with --exclude.'),
});

/** What a decision was not free to choose, as a plan keeps it. */
export type KeptOverrides = Readonly<z.infer<typeof overridesSchema>>;

/**
 * The one file that a generated project is made from, `mlops.json`: requirements, chosen tools and platform
 * settings. Same plan, same bytes. It holds no secret.
 */
export const stackPlanSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(PLAN_SCHEMA_VERSION),
  generator: z.strictObject({
    name: z.literal('mlops-scaffold'),
    version: z.string().regex(SEMANTIC_VERSION, { message: 'must be a version such as 0.1.0' }),
  }),
  catalogueDate: day.describe('Day of the newest fact in the catalogue that decided, or the --as-of day.'),
  requirements: requirementsSchema,
  stack: stackSchema,
  stays: stackSchema
    .optional()
    .describe('Tool id by task: what runs already and goes on doing the task. Nothing is generated for it.'),
  overrides: overridesSchema
    .optional()
    .describe(
      'What the decision was not free to choose. It changes nothing that is deployed: the review, the command that makes the project again and what is recommended in it know it from here.',
    ),
  platform: platformSchema,
});

export type StackPlan = Readonly<z.infer<typeof stackPlanSchema>>;
