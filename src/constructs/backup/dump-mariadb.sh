
for database in $DATABASES; do
  file=$set/$database.sql.gz
  # A failure in a pipe goes unseen, but for what it leaves.
  {
    mariadb-dump --no-defaults --host="$MARIADB_HOST" --port="$MARIADB_PORT" --user="$MARIADB_USER" \
      --single-transaction --quick --no-tablespaces --routines --events --triggers --hex-blob \
      --default-character-set=utf8mb4 "$database" || touch "$work/broken-off"
  } | gzip > "$file"
  gzip -dc "$file" | tail -n 1 > "$work/last"
  if [ -e "$work/broken-off" ] || ! grep -q '^-- Dump completed' "$work/last"; then fail "$database: the dump broke off"; fi
  say "$database: dumped, $(wc -c < "$file") bytes"
done
