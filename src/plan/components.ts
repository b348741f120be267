import { DEPLOYABLE, type DeployableToolId } from '../tools/deployable';
import { TASKS } from '../catalogue/vocabulary';
import { PARTS } from '../tools/parts';
import type { PlannedBucket, PlannedDatabase, PlannedSite, ToolParts } from '../tools/tool-parts';
import type { StackPlan } from './stack-plan';

/** The tools of a plan, each once, in the order of their first task. */
export function toolsOf(plan: Pick<StackPlan, 'stack'>): readonly DeployableToolId[] {
  const chosen = new Set<string>(TASKS.flatMap((task) => plan.stack[task] ?? []));
  return [...chosen].filter((tool): tool is DeployableToolId => DEPLOYABLE.some((id) => id === tool));
}

/** The parts of a plan's tools, in the same order. */
export function partsOf(plan: Pick<StackPlan, 'stack'>): readonly ToolParts[] {
  return toolsOf(plan).map((tool) => PARTS[tool]);
}

/** The databases of a plan, each with a role and a Secret of its own. */
export function databasesOf(plan: Pick<StackPlan, 'stack'>): readonly PlannedDatabase[] {
  return partsOf(plan).flatMap(({ database }) => database ?? []);
}

/** The keys of the object store in a plan, each with a Secret of its own. */
export function bucketsOf(plan: Pick<StackPlan, 'stack'>): readonly PlannedBucket[] {
  return partsOf(plan).flatMap(({ buckets }) => buckets ?? []);
}

/** The name that a bucket has, in the stack's own object store or in one that exists. */
export function bucketName({ objectStore }: StackPlan['platform'], bucket: string): string {
  return (objectStore.kind === 'existing' ? objectStore.buckets[bucket] : undefined) ?? bucket;
}

/** The workloads of a plan's tools that work with the cluster's API. */
export function operatorsOf(plan: Pick<StackPlan, 'stack'>): readonly string[] {
  return partsOf(plan).flatMap(({ operators }) => operators ?? []);
}

/** What texts of a project call a tool. */
export const titleOf = (tool: string): string =>
  Object.entries(PARTS).find(([id]) => id === tool)?.[1].title ?? tool;

/** What people open of a plan's tools. */
export function sitesOf(plan: Pick<StackPlan, 'stack'>): readonly PlannedSite[] {
  return partsOf(plan).flatMap(({ sites }) => sites ?? []);
}

/** Which parts a project's texts and files are about. */
export interface Components {
  readonly mlflow: boolean;
  /** Someone needs a SQL database. */
  readonly database: boolean;
  /** Someone needs an object store. */
  readonly objectStore: boolean;
}

export function componentsOf(plan: Pick<StackPlan, 'stack'>): Components {
  const tools = toolsOf(plan);
  return {
    mlflow: tools.includes('mlflow'),
    database: databasesOf(plan).length > 0,
    objectStore: bucketsOf(plan).length > 0,
  };
}

/** What a plan backs up: databases and buckets that the stack itself runs. */
export interface BackedUp {
  readonly database: boolean;
  readonly objectStore: boolean;
}

/** What a plan backs up, or undefined where it backs up nothing. */
export function backedUpBy(plan: Pick<StackPlan, 'stack' | 'platform'>): BackedUp | undefined {
  const { backup, database, objectStore } = plan.platform;
  const parts = {
    database: database.kind === 'in-cluster' && databasesOf(plan).length > 0,
    objectStore: objectStore.kind === 'in-cluster' && bucketsOf(plan).length > 0,
  };
  return backup.kind !== 'none' && (parts.database || parts.objectStore) ? parts : undefined;
}
