import { ObjectStore } from '../constructs/object-store/object-store';
import { PlatformBackup } from '../constructs/backup/platform-backup';
import { PostgresDatabase } from '../constructs/postgres/postgres-database';
import { partsOf } from '../plan/components';
import { backedUpBy } from '../plan/own-storage';
import type { PlatformContext } from './platform-context';

/** Backup and restore of the data that the stack itself keeps, or undefined where there is none to do. */
export function buildBackup(context: PlatformContext): PlatformBackup | undefined {
  const { backup, deletionProtection, database: settings, pipelines } = context.plan.platform;
  const backedUp = backedUpBy(context.plan);
  if (backup.kind === 'none' || backedUp === undefined) return undefined;
  const database = backedUp.database ? context.database : undefined;
  const objectStore = backedUp.objectStore ? context.objectStore : undefined;
  const mariaDb = backedUp.mariaDb ? context.mariaDb : undefined;
  const dumpedGiB = [
    ...(settings.kind === 'in-cluster' && backedUp.database ? [settings.storageGiB] : []),
    ...(mariaDb === undefined ? [] : [pipelines.mariaDb.storageGiB]),
  ];
  const dumpGiB = Math.max(
    1,
    dumpedGiB.reduce((sum, size) => sum + size, 0),
  );
  const { requests, limits } = context.sizing.backup;
  return new PlatformBackup(context.stack, 'Backup', {
    ...context.workload,
    database: database instanceof PostgresDatabase ? database : undefined,
    mariaDb,
    objectStore: objectStore instanceof ObjectStore ? objectStore : undefined,
    destination:
      backup.kind === 'volume'
        ? { volume: { ...backup, preventDestroy: deletionProtection } }
        : { s3: { ...backup, secretName: 'backup' } },
    schedule: backup.schedule,
    keep: backup.keep,
    keptValues: partsOf(context.plan).flatMap(({ database: own, keptValues = [] }) =>
      own === undefined ? [] : keptValues.map((value) => ({ database: own.consumer, ...value })),
    ),
    postgresImage: context.image('postgres'),
    mariadbImage: context.image('mariadb'),
    rcloneImage: context.image('rclone-storage-initializer'),
    dumpSpace: `${dumpGiB}Gi`,
    resources: { requests, limits: { ...limits, ephemeralStorage: `${dumpGiB + 1}Gi` } },
  });
}
