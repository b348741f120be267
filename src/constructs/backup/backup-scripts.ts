import { PRELUDE, RCLONE_PRELUDE, readScript } from './backup-layout';

/** Dumps each database, and reads each dump to its end. Runs before the objects are copied, so that what a dump speaks of is there. */
export const DUMP_SCRIPT = PRELUDE + readScript('dump');

/** The same for MariaDB. */
export const DUMP_MARIADB_SCRIPT = PRELUDE + readScript('dump-mariadb');

/**
 * Copies what is new in the buckets, reads it back, and closes the backup with the file `complete`; then removes what
 * is older than the backups to keep.
 */
export const BACKUP_SCRIPT = RCLONE_PRELUDE + readScript('backup');
