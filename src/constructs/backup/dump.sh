
for database in $DATABASES; do
  pg_dump --no-password --format=custom --lock-wait-timeout=60s --file="$set/$database.dump" "$database"
  pg_restore --file=/dev/null "$set/$database.dump"
  say "$database: dumped, $(wc -c < "$set/$database.dump") bytes"
done
