"""Brings the database to the schema of this Optuna, one pod at a time."""
import os
import time

import psycopg2
from optuna.storages import RDBStorage

URL = os.environ["OPTUNA_STORAGE_URL"]
LOCK = 7_153_002


def connect():
    deadline = time.monotonic() + 120
    while True:
        try:
            return psycopg2.connect(URL.replace("postgresql+psycopg2", "postgresql", 1), connect_timeout=5)
        except psycopg2.OperationalError as error:
            if time.monotonic() > deadline:
                raise
            print(f"waiting for the database: {error}", flush=True)
            time.sleep(2)


connection = connect()
connection.autocommit = True
with connection.cursor() as cursor:
    cursor.execute("select pg_advisory_lock(%s)", (LOCK,))
    storage = RDBStorage(URL, skip_compatibility_check=True)
    version = storage.get_current_version()
    if version in storage.get_all_versions():
        storage.upgrade()
        now = storage.get_current_version()
        print(f"schema {now}" if now == version else f"schema {version} -> {now}", flush=True)
    else:
        print(f"schema {version} is of a newer Optuna and stays", flush=True)
connection.close()
