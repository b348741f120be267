import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pods of backup and restore find their scripts. */
export const SCRIPTS_FOLDER = '/etc/backup';
/** Disk of one pod, on which its containers hand files to each other. */
export const WORK_FOLDER = '/work';
/** Where a backup volume is mounted. */
export const VOLUME_FOLDER = '/backup';

/** A script that stands as a file beside this one. */
export const readScript = (name: string): string => readFileSync(join(__dirname, `${name}.sh`), 'utf8');

/** What every script begins with. */
export const PRELUDE = readScript('prelude');

/**
 * What the scripts with rclone begin with. `$ROOT`, where backups go, is a folder of its own, named after the namespace:
 *
 * - `objects/<bucket>/…` every object once, as of the last run;
 * - `replaced/<id>/<bucket>/…` what the run `<id>` replaced in `objects` or took out of it;
 * - `backups/<id>/` the dumps, the objects' names and checksums, and, written last, `complete`: the checksums of these;
 * - `seen/<bucket>` the objects that `objects` holds, as the store listed them: one listed alike is not copied again;
 * - `lock` who is at work.
 *
 * So a backup costs what changed since the one before it, and can be restored as long as what was replaced after it is
 * kept. Every list is exact: an object that comes, changes or goes meanwhile is left to the next run.
 */
export const RCLONE_PRELUDE = PRELUDE + readScript('rclone-prelude');
