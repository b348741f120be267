/** Seconds that a server gets to answer: network policies take a moment, and a server may just be restarting. */
const PATIENCE_SECONDS = 60;

/** Connects with libpq's own variables, and sees that tables can be made. */
export const CHECK_POSTGRES_PY = `"""Sees that a role can use its database."""
import os
import sys
import time

import psycopg2

# What the server answered stays so; only silence, and a server that starts or is full, may pass.
FINAL = ("password authentication failed", "does not exist", "pg_hba.conf", "does not support SSL", "certificate")
role, database, host = os.environ["PGUSER"], os.environ["PGDATABASE"], os.environ["PGHOST"]
deadline = time.monotonic() + ${PATIENCE_SECONDS}
while True:
    try:
        connection = psycopg2.connect("", connect_timeout=5)
        break
    except psycopg2.OperationalError as error:
        reason = " ".join(str(error).split())
        final = any(text in reason for text in FINAL)
        if final or time.monotonic() > deadline:
            sys.exit(f"{role} cannot use the database {database} on {host}: {reason}")
        print(f"trying again: {reason}", flush=True)
        time.sleep(5)

with connection.cursor() as cursor:
    cursor.execute("select coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)")
    if not cursor.fetchone()[0]:
        sys.exit(f"{role} may not make tables in the database {database} on {host}: make it the owner")
print(f"{role} can use the database {database} on {host}")
`;

/**
 * Writes, reads (where the consumer may) and removes one small object of its own, or lists, where the consumer only reads. A store that keeps
 * what was written (no right to delete) is fit for use all the same.
 */
export const CHECK_OBJECT_STORE_SH = `set -u
place="store:$BUCKET/mlops-scaffold-check"
store() { rclone --retries 1 --low-level-retries 1 --contimeout 5s --timeout 15s "$@" 2>&1; }
# Whoever may not read may not ask how a written object came out either.
WITHOUT_LOOKING=''
if [ "$ACCESS" = write ]; then WITHOUT_LOOKING='--s3-no-head --ignore-checksum'; fi
use() {
  if [ "$ACCESS" = read ]; then store lsf --max-depth 1 "$place"; return; fi
  echo "$CONSUMER" | store $WITHOUT_LOOKING rcat "$place/$CONSUMER" || return
  [ "$ACCESS" = write ] || store cat "$place/$CONSUMER"
}
deadline=$(($(date +%s) + ${PATIENCE_SECONDS}))
until said=$(use); do
  reason=$(echo "$said" | tr '\\n\\t' '  ' | sed 's/.*Failed to [a-z]*[^:]*: //; s/.*error in ListJSON: //; s/, request id.*//')
  # What the store answered stays so; only silence may pass.
  case "$reason" in *'status code: 4'*) deadline=0 ;; esac
  if [ "$(date +%s)" -ge "$deadline" ]; then
    echo "$CONSUMER cannot use the bucket $BUCKET at $RCLONE_CONFIG_STORE_ENDPOINT: $reason" >&2
    exit 1
  fi
  echo "trying again: $reason" >&2
  sleep 5
done
case "$ACCESS" in
  read) ;;
  # Found by listing, because to look at the object itself is to read it.
  write) store delete --include "/$CONSUMER" "$place" || true ;;
  *) store deletefile "$place/$CONSUMER" || true ;;
esac
echo "$CONSUMER can use the bucket $BUCKET"
`;
