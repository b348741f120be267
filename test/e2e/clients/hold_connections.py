"""Opens connections to a database until the server refuses one, says how many it holds, why it got no more and how long a
transaction may do nothing, and holds them until its input ends."""

import json
import os
import sys
from urllib.parse import urlsplit

import psycopg2

url = urlsplit(os.environ["OPTUNA_STORAGE_URL"].replace("postgresql+psycopg2", "postgresql", 1))
held = []
refusal = None
while refusal is None and len(held) < 2000:
    try:
        connection = psycopg2.connect(url.geturl(), connect_timeout=30)
        with connection.cursor() as cursor:
            # Memory as a client in use takes it, not only an idle connection.
            cursor.execute("select count(*) from pg_class, pg_attribute where attrelid = pg_class.oid")
        held.append(connection)
    except psycopg2.OperationalError as error:
        refusal = " ".join(str(error).split())
with held[0].cursor() as cursor:
    cursor.execute("show idle_in_transaction_session_timeout")
    (idle,) = cursor.fetchone()
print(json.dumps({"held": len(held), "refusal": refusal, "idle": idle}), flush=True)
sys.stdin.read()
