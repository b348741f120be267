
client() {
  mariadb --no-defaults --host="$MARIADB_HOST" --port="$MARIADB_PORT" --user="$MARIADB_USER" --batch --skip-column-names "$@"
}
# Reads a dump into a new database.
read_into() {
  # An end to waiting for whoever holds a table.
  client --execute="SET lock_wait_timeout = 120; DROP DATABASE IF EXISTS \`$1\`; CREATE DATABASE \`$1\` CHARACTER SET utf8mb4"
  gzip -dc "$set/$2.sql.gz" | client --database="$1"
}

present=
for database in $DATABASES; do
  if [ -f "$set/$database.sql.gz" ]; then present="$present $database"; else say "$database: not in this backup, left as it is"; fi
done
for database in $present; do
  read_into "${database}_restored" "$database"
  client --execute="DROP DATABASE \`${database}_restored\`"
done
for database in $present; do
  client --execute="SELECT CONCAT('KILL ', id, ';') FROM information_schema.processlist WHERE db = '$database'" > "$work/sessions"
  # One that has ended meanwhile cannot be ended.
  client --force < "$work/sessions" 2> /dev/null || true
  read_into "$database" "$database"
  say "$database: restored"
done
