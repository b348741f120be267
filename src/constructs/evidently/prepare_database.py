"""Brings the database to the schema of this Evidently, one pod at a time."""
import os
import sys
import time

try:
    import psycopg2
    from alembic.util import CommandError
    from evidently.ui.service.storage.sql.utils import run_migrations
except ImportError as error:
    sys.exit(
        f"FAILED: this image cannot keep Evidently's data in PostgreSQL ({error}). It needs evidently[sql], pandas "
        "below 3 and boto3; the image that Evidently publishes has no more than evidently."
    )

URL = os.environ["DATABASE_URL"]
LOCK = 7_153_003


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


def revision(cursor):
    cursor.execute("select to_regclass('alembic_version')")
    if cursor.fetchone()[0] is None:
        return None
    cursor.execute("select version_num from alembic_version")
    row = cursor.fetchone()
    return row and row[0]


connection = connect()
connection.autocommit = True
with connection.cursor() as cursor:
    cursor.execute("select pg_advisory_lock(%s)", (LOCK,))
    before = revision(cursor)
    try:
        run_migrations(URL, "head")
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        sys.exit(f"FAILED: the tables have the schema {before} of a newer Evidently. "
                 "Run that one, or restore a backup that this one has made.")
    after = revision(cursor)
    print(f"schema {after}" if before == after else f"schema {before} -> {after}", flush=True)
connection.close()
