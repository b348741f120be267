import { PRELUDE, RCLONE_PRELUDE, WORK_FOLDER } from './backup-layout';

/**
 * Chooses the backup (`$BACKUP`: `latest` or an id, after the folder of another namespace and a slash if need be),
 * fetches its dumps and compares all of it with its checksums; then puts every object back, and compares each again.
 * Removes nothing yet.
 */
export const FETCH_SCRIPT = `${RCLONE_PRELUDE}
case "$BACKUP" in
  '' | *[!-A-Za-z0-9/]* | /* | */ | */*/*) fail "BACKUP must be latest, an id, or one of both after a namespace and a slash" ;;
  */*) from=\${ROOT%/*}/\${BACKUP%/*} id=\${BACKUP#*/} ;;
  *) from=$ROOT id=$BACKUP ;;
esac
complete_backups "$from" > "$work/complete-backups"
if [ "$id" = latest ]; then id=$(tail -n 1 "$work/complete-backups"); fi
if ! grep -qxF -e "$id" "$work/complete-backups"; then
  fail "there is no such complete backup in $from; there are: $(tr '\\n' ' ' < "$work/complete-backups")"
fi
say "restoring the backup $id of $from"
# From here to the end of the restore no backup is made: it would be one of something half restored.
read_lock
before=$kind
take_lock restore
# Until something in use is touched, this restore can end as if it had never been.
give_up() { if [ "$before" != restore ]; then rclone deletefile "$ROOT/lock"; fi; }
trap give_up EXIT
trap 'exit 143' TERM INT
echo "$from" > "$work/from"

rclone copy "$from/backups/$id" "$set" --ignore-times
mv "$set/complete" "$work/complete"
cd "$set"
if ! sha256sum -c "$work/complete" > "$work/checked" 2>&1; then fail "the backup is damaged: $(cat "$work/checked")"; fi

# Calls $1 with each folder that objects of the backup lie in; the file "part" has their names. One that was replaced
# after this backup lies where the first run after it has put it.
each_part() {
  sort "$set/$bucket.objects" > sums
  cut -c 67- sums | sort > wanted
  cp wanted left
  folders "$from/replaced" > runs
  for run in $(awk -v id="$id" '$0 > id' runs); do
    names "$from/replaced/$run/$bucket" > there
    comm -12 left there > part
    if [ -s part ]; then
      "$1" "$from/replaced/$run/$bucket"
      comm -23 left part > rest
      mv rest left
    fi
  done
  mv left part
  if [ -s part ]; then "$1" "$from/objects/$bucket"; fi
}
compare() {
  comm -23 sums "$1" > different
  if [ -s different ]; then fail "$bucket: $2: $(cut -c 67- different | head -n 5)"; fi
}

read_copies() { checksums "$1" part > read; sort -o copies copies read; }
check() {
  : > copies
  each_part read_copies
  compare copies 'the backup is damaged'
}
put_back_part() { rclone copy "$1" "store:$bucket" --files-from-raw part --ignore-times; }
put_back() {
  each_part put_back_part
  : > written
  if [ -s wanted ]; then checksums "store:$bucket" wanted > written; fi
  compare written 'not as in the backup'
  say "$bucket: $(wc -l < wanted) objects are back, equal by checksum"
}

cd "$work"
in_backup=
for bucket in $BUCKETS; do
  if [ -f "$set/$bucket.objects" ]; then in_backup="$in_backup $bucket"; else say "$bucket: not in this backup, left as it is"; fi
done
for bucket in $in_backup; do check; done
trap - EXIT
for bucket in $in_backup; do put_back; done
`;

/** A value that belongs to where a database is restored to, not to the backup. */
export interface KeptValue {
  readonly database: string;
  readonly table: string;
  readonly column: string;
  /** SQL condition for one row. */
  readonly where: string;
}

const keep = ({ database, table, column, where }: KeptValue): string => `
if [ "$database" = ${database} ]; then
  has() { [ -n "$(psql --dbname="$1" --tuples-only --no-align --command="SELECT to_regclass('public.${table}')")" ]; }
  : > "$work/kept"
  if exists "$database" && has "$database" && has "$restored"; then
    psql --dbname="$database" --tuples-only --no-align \\
      --command="SELECT ${column} FROM ${table} WHERE ${where}" > "$work/kept"
  fi
  if [ -s "$work/kept" ]; then
    psql --dbname="$restored" <<'SQL'
\\set kept \`cat ${WORK_FOLDER}/kept\`
UPDATE ${table} SET ${column} = :'kept' WHERE ${where};
SQL
  fi
  rm "$work/kept"
fi`;

/**
 * Reads each dump into a new database beside the one in use, and swaps the two only when all are read: a dump that
 * cannot be read leaves everything as it was. Clients lose their connections and find the new database with the next.
 */
export const databasesScript = (kept: readonly KeptValue[]): string => `${PRELUDE}
export PGOPTIONS='-c client_min_messages=warning'
psql() { command psql --no-psqlrc --quiet --no-password --set ON_ERROR_STOP=1 "$@"; }
exists() { [ -n "$(psql --tuples-only --no-align --command="SELECT 1 FROM pg_database WHERE datname = '$1'")" ]; }

restore() {
database=$1
restored=$database-restored
psql --command="DROP DATABASE IF EXISTS \\"$restored\\" WITH (FORCE)"
psql --command="CREATE DATABASE \\"$restored\\" OWNER \\"$database\\" TEMPLATE template0"
psql --command="REVOKE ALL ON DATABASE \\"$restored\\" FROM PUBLIC"
pg_restore --no-password --exit-on-error --no-owner --no-privileges --role="$database" --dbname="$restored" \\
  "$set/$database.dump"
psql --dbname="$restored" --command=ANALYZE
${kept.map(keep).join('')}
}

present=
for database in $DATABASES; do
  if [ -f "$set/$database.dump" ]; then present="$present $database"; else say "$database: not in this backup, left as it is"; fi
done
for database in $present; do restore "$database"; done
for database in $present; do
  psql --command="DROP DATABASE IF EXISTS \\"$database\\" WITH (FORCE)"
  psql --command="ALTER DATABASE \\"$database-restored\\" RENAME TO \\"$database\\""
  say "$database: restored"
done
`;

/** Removes the objects that the backup does not have, and lets backups be made again. */
export const FINISH_SCRIPT = `${RCLONE_PRELUDE}
clear_away() {
  bucket=$1
  cd "$work"
  cut -c 67- "$set/$bucket.objects" | sort > wanted
  names "store:$bucket" > there
  comm -13 wanted there > extra
  if [ -s extra ]; then rclone delete "store:$bucket" --files-from-raw extra; fi
  say "$bucket: $(wc -l < extra) objects that are not in the backup removed"
  if [ "$(cat from)" != "$ROOT" ]; then return 0; fi
  # What the copy still holds as it was restored need not be copied again.
  maybe rclone cat "$ROOT/seen/$bucket" > seen
  listing "$bucket" > now
  awk -v settled="$(settled)" '
    FILENAME == ARGV[1] { want[substr($0, 67)] = substr($0, 1, 64); next }
    FILENAME == ARGV[2] { sum = substr($0, 1, 64); sub(/^[^|]*[|][^|]*[|][^|]*[|]/, ""); held[$0] = sum; next }
    { path = $0; sub(/^[^|]*[|][^|]*[|]/, "", path) }
    substr($0, 1, 19) < settled && path in held && held[path] == want[path] { print held[path] "|" $0 }
    ' "$set/$bucket.objects" seen now | sort | rclone rcat "$ROOT/seen/$bucket"
}
for bucket in $BUCKETS; do
  if [ -f "$set/$bucket.objects" ]; then clear_away "$bucket"; fi
done
rclone deletefile "$ROOT/lock"
say 'restored'
`;
