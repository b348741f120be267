# Removes the account from lakeFS's table, so that the one that is made next has the keys of the Secret. lakeFS keeps exactly one,
# and gives it no other keys.
set -eu
psql() { command psql --no-psqlrc --quiet --no-password --set ON_ERROR_STOP=1 "$@"; }
tries=0
until psql --command='SELECT 1' > /dev/null; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { echo 'the database did not answer for five minutes' >&2; exit 1; }
  sleep 5
done
if [ "$(psql --tuples-only --no-align --command="SELECT to_regclass('public.kv') IS NOT NULL")" = t ]; then
  # The account and its key, and that lakeFS was set up: with the second alone no process of it starts.
  psql <<'SQL'
DELETE FROM kv WHERE partition_key = convert_to('basicAuth', 'UTF8')
  OR (partition_key = convert_to('auth', 'UTF8') AND position(convert_to('setup_timestamp', 'UTF8') IN key) > 0);
SQL
fi
