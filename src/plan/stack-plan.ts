import * as z from 'zod';
import { isDay } from '../grammar/day';
import { SEMANTIC_VERSION } from '../grammar/names';
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
  platform: platformSchema,
});

export type StackPlan = Readonly<z.infer<typeof stackPlanSchema>>;
