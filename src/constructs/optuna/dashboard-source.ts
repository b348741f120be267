import { GUARD_PY } from '../kubernetes/guard-source';

const DASHBOARD_PY = `"""The dashboard behind its guard, for gunicorn."""
import os

from guard import Guard
from optuna.storages import RDBStorage
from optuna_dashboard import wsgi

storage = RDBStorage(
    os.environ["OPTUNA_STORAGE_URL"],
    # A connection for each thread of the server, and no more.
    engine_kwargs={"pool_pre_ping": True, "pool_size": 4, "max_overflow": 0},
    skip_compatibility_check=True,
    skip_table_creation=True,
)
application = Guard(
    wsgi(storage),
    hosts=os.environ["DASHBOARD_HOSTS"].split(","),
    user=os.environ.get("DASHBOARD_USER"),
    password=os.environ.get("DASHBOARD_PASSWORD"),
)
`;

const PREPARE_STORAGE_PY = `"""Brings the database to the schema of this Optuna, one pod at a time."""
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
`;

/** The files of the dashboard's pod, by name. */
export const DASHBOARD_FILES = {
  'guard.py': GUARD_PY,
  'dashboard.py': DASHBOARD_PY,
  'prepare_storage.py': PREPARE_STORAGE_PY,
} as const;
