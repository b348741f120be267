import { PRELUDE, RCLONE_PRELUDE, readScript, WORK_FOLDER } from './backup-layout';

/**
 * Chooses the backup (`$BACKUP`: `latest` or an id, after the folder of another namespace and a slash if need be),
 * fetches its dumps and compares all of it with its checksums; then puts every object back, and compares each again.
 * Removes nothing yet.
 */
export const FETCH_SCRIPT = RCLONE_PRELUDE + readScript('fetch');

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

/**
 * Reads each dump of MariaDB into a database beside the one in use, and again in place of it only when all were read: MariaDB
 * cannot give a database another name.
 */
export const MARIADB_SCRIPT = PRELUDE + readScript('mariadb');

/** Removes the objects that the backup does not have, and lets backups be made again. */
export const FINISH_SCRIPT = RCLONE_PRELUDE + readScript('finish');
