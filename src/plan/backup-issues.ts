import type { Issue } from '../requirements/issue';
import { backedUpBy } from './own-storage';
import type { StackPlan } from './stack-plan';

/** A store that is named for backups, where all that the stack would back up exists outside. */
export function backupIssues(plan: Pick<StackPlan, 'stack' | 'platform'>): Issue[] {
  const { backup, database, objectStore } = plan.platform;
  const outside = database.kind === 'existing' && objectStore.kind === 'existing';
  if (backup.kind !== 's3' || !outside || backedUpBy(plan) !== undefined) return [];
  const message =
    'is "s3" while the database and the object store exist outside: there is nothing to back up. Write "none"';
  return [{ place: 'platform.backup.kind', value: backup.kind, message }];
}
