/** Where the pods of backup and restore find their scripts. */
export const SCRIPTS_FOLDER = '/etc/backup';
/** Disk of one pod, on which its containers hand files to each other. */
export const WORK_FOLDER = '/work';
/** Where a backup volume is mounted. */
export const VOLUME_FOLDER = '/backup';

/** What every script begins with. */
export const PRELUDE = `#!/bin/sh
set -eu
export LC_ALL=C TZ=UTC
work=${WORK_FOLDER}
set=$work/set
mkdir -p "$set"

say() { echo "$(date '+%Y-%m-%d %H:%M:%S') $*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
`;

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
export const RCLONE_PRELUDE = `${PRELUDE}
# With 3 and 4, rclone says that there is no such folder and no such object.
maybe() {
  code=0
  "$@" 2> "$work/error" || code=$?
  case $code in 0 | 3 | 4) ;; *) cat "$work/error" >&2; fail "$*" ;; esac
}

# Each of these writes a sorted list. None may stand in a pipe, where its failure would go unseen.
names() { maybe rclone lsf --recursive --files-only "$1" > "$work/unsorted"; sort "$work/unsorted"; }
folders() { maybe rclone lsf --dirs-only "$1" > "$work/unsorted"; tr -d / < "$work/unsorted" | sort; }
# time|size|path, with the time at which the store got the object: that takes no request for each.
listing() {
  rclone lsf --recursive --files-only --use-server-modtime --format tsp --separator '|' "store:$1" > "$work/unsorted"
  sort "$work/unsorted"
}
# Of what is read back, not of what a store says about it.
checksums() {
  rclone hashsum SHA-256 --download --files-from-raw "$2" "$1" > "$work/unsorted"
  sort "$work/unsorted"
}
# The time in a listing is in whole seconds: what is younger than this may still change without a trace.
settled() { date -d "@$(($(date +%s) - 60))" '+%Y-%m-%d %H:%M:%S'; }
complete_backups() {
  maybe rclone lsf --recursive --files-only --include '/*/complete' "$1/backups" > "$work/unsorted"
  cut -d / -f 1 "$work/unsorted" | sort
}

read_lock() {
  kind= since=0 job=
  maybe rclone cat "$ROOT/lock" > "$work/lock"
  read -r kind since job < "$work/lock" || true
}
take_lock() { echo "$1 $(date +%s) $JOB" | rclone rcat "$ROOT/lock"; }
`;
