"""Sees that a role can use its database."""
import os
import sys
import time

import psycopg2

# What the server answered stays so; only silence, and a server that starts or is full, may pass.
FINAL = ("password authentication failed", "does not exist", "pg_hba.conf", "does not support SSL", "certificate")
role, database, host = os.environ["PGUSER"], os.environ["PGDATABASE"], os.environ["PGHOST"]
deadline = time.monotonic() + 60
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
