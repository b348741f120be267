import * as z from 'zod';
import { isDeeperThan } from '../requirements/plain-data';
import { isObject } from './synthesized';

/**
 * What is used of `terraform show -json PLANFILE`, format 1.x. Everything else in it is left aside: unknown keys are
 * how the format grows.
 */
const changeSchema = z.looseObject({
  actions: z.array(z.string()).min(1),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  after_unknown: z.unknown().optional(),
  before_sensitive: z.unknown().optional(),
  after_sensitive: z.unknown().optional(),
  importing: z.unknown().optional(),
  replace_paths: z.array(z.array(z.union([z.string(), z.number()]))).optional(),
});
export type RawChange = z.infer<typeof changeSchema>;

const resourceChangeSchema = z.looseObject({
  address: z.string(),
  previous_address: z.string().optional(),
  mode: z.string(),
  type: z.string(),
  change: changeSchema,
  action_reason: z.string().optional(),
});
export type RawResourceChange = z.infer<typeof resourceChangeSchema>;

const planSchema = z.looseObject({
  format_version: z.string().regex(/^1\./),
  terraform_version: z.string().optional(),
  applyable: z.boolean().optional(),
  complete: z.boolean().optional(),
  errored: z.boolean().optional(),
  resource_changes: z.array(resourceChangeSchema).default([]),
  resource_drift: z.array(resourceChangeSchema).default([]),
  /** What Terraform puts off to a further apply. */
  deferred_changes: z.array(z.looseObject({ resource_change: resourceChangeSchema })).default([]),
});
export type TerraformPlan = z.infer<typeof planSchema>;

/** Text that is not the JSON of a plan, with what it is instead where that can be told. */
export class TerraformPlanError extends Error {
  public override readonly name = 'TerraformPlanError';
}

/** Far deeper than the objects of a cluster. */
const DEEPEST = 200;

const HOW = 'Make it with: terraform show -json PLANFILE > plan.json';

/** A plan as `terraform show -json` writes it. Errors: anything else, such as the plan file itself. */
export function parseTerraformPlan(text: string): TerraformPlan {
  if (text.startsWith('PK')) throw new TerraformPlanError(`is a plan file, not its JSON. ${HOW}`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const what = text.startsWith('{"@level"')
      ? 'is the log of "terraform plan -json", not the plan'
      : text.startsWith('{"format_version"')
        ? 'is cut off: it begins as the JSON of a plan, and does not end'
        : 'is not JSON';
    throw new TerraformPlanError(`${what}. ${HOW}`);
  }
  if (isDeeperThan(value, DEEPEST)) {
    throw new TerraformPlanError(`is nested more than ${DEEPEST} times: no plan of a platform is`);
  }
  if (isObject(value) && 'lineage' in value) {
    throw new TerraformPlanError(`is a state file, not the JSON of a plan. ${HOW}`);
  }
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) {
    const [problem] = parsed.error.issues;
    const place = problem?.path.join('.') ?? '';
    throw new TerraformPlanError(`is not the JSON of a plan (${place || 'the whole'}). ${HOW}`);
  }
  const holds = (key: string) => Object.hasOwn(parsed.data, key);
  if (!holds('planned_values') && holds('values')) {
    throw new TerraformPlanError(`is the JSON of a state, not of a plan. ${HOW}`);
  }
  return parsed.data;
}
