import { TASKS } from '../catalogue/vocabulary';
import type { Requirements } from '../requirements/requirements';
import { cloudSettings } from './clouds';
import { cloudsOf } from './components';
import { platformSchema, type Platform } from './platform';
import { PLAN_SCHEMA_VERSION, type KeptOverrides, type Stack, type StackPlan } from './stack-plan';

/** Tools that the user named or ruled out. */
interface Overrides {
  readonly use?: Stack;
  readonly exclude?: readonly string[];
}

export interface PlanInput {
  readonly requirements: Requirements;
  readonly stack: Stack;
  /** What runs already and goes on doing its tasks. @default - nothing */
  readonly stays?: Stack;
  /** What the user decided by name. @default - nothing */
  readonly overrides?: Overrides;
  readonly platform: Platform;
  /** Day of the facts that decided. */
  readonly catalogueDate: string;
  /** Version of this package. */
  readonly version: string;
}

/** A suite's settings stand in a plan that has the suite, so that where its data lie is read there. */
function withClouds({ stack, platform }: PlanInput): Platform {
  const all: Readonly<Record<string, unknown>> = {
    ...platform,
    ...Object.fromEntries(
      cloudsOf({ stack }).map(({ settings }) => [settings, cloudSettings(platform, settings)]),
    ),
  };
  // In the order in which a plan that is read has them.
  const keys = Object.keys(platformSchema.shape).filter((key) => key in all);
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Platform;
}

/** Puts the plan together. The order of the keys is fixed, so that equal plans are equal bytes. */
export function assemblePlan(input: PlanInput): StackPlan {
  return {
    $schema: `./node_modules/mlops-scaffold/schema/mlops.json`,
    schemaVersion: PLAN_SCHEMA_VERSION,
    generator: { name: 'mlops-scaffold', version: input.version },
    catalogueDate: input.catalogueDate,
    requirements: input.requirements,
    stack: inOrder(input.stack),
    ...(input.stays && Object.keys(input.stays).length > 0 && { stays: inOrder(input.stays) }),
    ...(input.overrides && keptOverrides(input.overrides)),
    platform: withClouds(input),
  };
}

const inOrder = (stack: Stack): Stack =>
  Object.fromEntries(TASKS.flatMap((task) => (stack[task] ? [[task, stack[task]]] : [])));

/** Ids that were checked: what a plan may hold is what the flags may name. */
function keptOverrides({ use = {}, exclude = [] }: Overrides): Pick<StackPlan, 'overrides'> {
  const overrides = {
    ...(Object.keys(use).length > 0 && { use: inOrder(use) }),
    ...(exclude.length > 0 && { exclude: [...exclude].sort() }),
  } as KeptOverrides;
  return Object.keys(overrides).length === 0 ? {} : { overrides };
}
