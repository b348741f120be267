import { TASKS } from '../catalogue/vocabulary';
import type { Consumer } from './platform';
import type { StackPlan } from './stack-plan';

/** The tools of a plan, each once, in the order of their first task. */
export function toolsOf(plan: StackPlan): readonly string[] {
  return [...new Set(TASKS.flatMap((task) => plan.stack[task] ?? []))];
}

const isSeldon = (tool: string) => tool === 'seldon-core-1' || tool === 'seldon-core-1-apache';

/** What a plan runs beside and because of its tools. */
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

/** Which components a plan is made of. */
export function componentsOf(plan: StackPlan): Components {
  const tools = toolsOf(plan);
  const has = (tool: string) => tools.includes(tool);
  const mlflow = has('mlflow');
  const optuna = has('optuna');
  const dvc = has('dvc');
  const seldon = has('seldon-core-1-apache') ? 'apache' : tools.some(isSeldon) ? 'bsl' : undefined;
  return {
    mlflow,
    optuna,
    dvc,
    seldon,
    database: mlflow || optuna,
    objectStore: mlflow || dvc || seldon !== undefined,
  };
}

/** Who has a role and a database of its own. All are always known, so that turning a tool on changes no password. */
export const DATABASE_CONSUMERS = ['mlflow', 'optuna'] as const satisfies readonly Consumer[];
/** Who has a key of the object store. */
export const STORE_CONSUMERS = ['mlflow', 'dvc', 'serving'] as const satisfies readonly Consumer[];
