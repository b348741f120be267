import type { ToolParts } from '../tools/tool-parts';
import { partsOf } from './components';
import { idleSettings } from './idle-settings';
import { backedUpBy } from './own-storage';
import { mariaDbOf } from './pipelines-database';
import type { StackPlan } from './stack-plan';

type Planned = Pick<StackPlan, 'stack' | 'platform'>;

/** A volume for backups on which what it backs up has no room once its own volumes are full. */
function smallBackup(plan: Planned): string[] {
  const { backup, database, objectStore } = plan.platform;
  const own = backedUpBy(plan);
  if (backup.kind !== 'volume' || own === undefined) return [];
  const data =
    (own.database && database.kind === 'in-cluster' ? database.storageGiB : 0) +
    (own.objectStore && objectStore.kind === 'in-cluster' ? objectStore.storageGiB : 0) +
    (mariaDbOf(plan)?.storageGiB ?? 0);
  if (backup.storageGiB >= data) return [];
  return [
    `the volume of the backups has ${String(backup.storageGiB)} GiB (platform.backup.storageGiB), and what it backs up may grow to ${String(data)}`,
  ];
}

/** Data that the platform's backup does not have. */
const notBackedUp = (plan: Planned): string[] =>
  partsOf(plan).flatMap(({ title, notBackedUp: where }: ToolParts) =>
    where === undefined ? [] : [`what ${title} keeps is in no backup of the platform: ${where}`],
  );

/** What to know of a plan that is valid all the same, one line each. */
export const planNotes = (plan: Planned): readonly string[] => [
  ...smallBackup(plan),
  ...notBackedUp(plan),
  ...idleSettings(plan),
];
