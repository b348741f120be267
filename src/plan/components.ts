import { DEPLOYABLE, type DeployableToolId } from '../catalogue/deployable';
import { TASKS } from '../catalogue/vocabulary';
import { PARTS } from './parts';
import type { ToolParts } from './parts/tool-parts';
import type { Consumer } from './platform';
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

/** The consumers of PostgreSQL in a plan: each has a role and a database of its own. */
export function databaseConsumersOf(plan: Pick<StackPlan, 'stack'>): readonly Consumer[] {
  return partsOf(plan).flatMap(({ database }) => database ?? []);
}

/** The consumers of the object store in a plan: each has a key of its own. */
export function storeConsumersOf(plan: Pick<StackPlan, 'stack'>): readonly Consumer[] {
  return partsOf(plan).flatMap(({ objectStore }) => objectStore ?? []);
}

/** Everyone who can ever have a role. All are always known to the server, so that turning a tool on changes no password. */
export const DATABASE_CONSUMERS: readonly Consumer[] = [
  ...new Set(Object.values(PARTS).flatMap(({ database }) => database ?? [])),
].sort();

/** Everyone who can ever have a key of the object store. */
export const STORE_CONSUMERS: readonly Consumer[] = [
  ...new Set(Object.values(PARTS).flatMap(({ objectStore }) => objectStore ?? [])),
].sort();

/** Which parts a project's texts and files are about. */
export interface Components {
  readonly mlflow: boolean;
  readonly optuna: boolean;
  readonly dvc: boolean;
  /** Licence line of Seldon Core, or undefined where the plan has none. */
  readonly seldon: 'apache' | 'bsl' | undefined;
  /** Someone needs a SQL database. */
  readonly database: boolean;
  /** Someone needs an object store. */
  readonly objectStore: boolean;
}

export function componentsOf(plan: Pick<StackPlan, 'stack'>): Components {
  const tools = toolsOf(plan);
  const bsl = tools.includes('seldon-core-1') ? 'bsl' : undefined;
  return {
    mlflow: tools.includes('mlflow'),
    optuna: tools.includes('optuna'),
    dvc: tools.includes('dvc'),
    seldon: tools.includes('seldon-core-1-apache') ? 'apache' : bsl,
    database: databaseConsumersOf(plan).length > 0,
    objectStore: storeConsumersOf(plan).length > 0,
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
    database: database.kind === 'in-cluster' && databaseConsumersOf(plan).length > 0,
    objectStore: objectStore.kind === 'in-cluster' && storeConsumersOf(plan).length > 0,
  };
  return backup.kind !== 'none' && (parts.database || parts.objectStore) ? parts : undefined;
}
