import { bucketsOf, databasesOf } from './components';
import { mariaDbOf } from './pipelines-database';
import type { StackPlan } from './stack-plan';

/** Which servers of data a stack runs itself: PostgreSQL, MariaDB and an object store. */
export interface OwnStorage {
  readonly database: boolean;
  readonly mariaDb: boolean;
  readonly objectStore: boolean;
}

export const ownStorageOf = (plan: Pick<StackPlan, 'stack' | 'platform'>): OwnStorage => ({
  database: plan.platform.database.kind === 'in-cluster' && databasesOf(plan).length > 0,
  mariaDb: mariaDbOf(plan) !== undefined,
  objectStore: plan.platform.objectStore.kind === 'in-cluster' && bucketsOf(plan).length > 0,
});

/** What a plan backs up, or undefined where it backs up nothing. */
export function backedUpBy(plan: Pick<StackPlan, 'stack' | 'platform'>): OwnStorage | undefined {
  const own = ownStorageOf(plan);
  return plan.platform.backup.kind !== 'none' && Object.values(own).includes(true) ? own : undefined;
}
