
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
