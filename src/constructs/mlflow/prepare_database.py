"""Brings the database to the schema of this MLflow, one pod at a time."""
import os
import sys
import time

import psycopg2
from alembic.util import CommandError

URI = os.environ["MLFLOW_BACKEND_STORE_URI"]
LOCK = 7_153_001


def connect():
    deadline = time.monotonic() + 120
    while True:
        try:
            return psycopg2.connect(URI.replace("postgresql+psycopg2", "postgresql", 1), connect_timeout=5)
        except psycopg2.OperationalError as error:
            if time.monotonic() > deadline:
                raise
            print(f"waiting for the database: {error}", flush=True)
            time.sleep(2)


def revision(cursor, table):
    cursor.execute("select to_regclass(%s)", (table,))
    if cursor.fetchone()[0] is None:
        return None
    cursor.execute(f"select version_num from {table}")
    row = cursor.fetchone()
    return row and row[0]


def migrate(cursor, what, table, upgrade):
    before = revision(cursor, table)
    try:
        upgrade()
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        sys.exit(f"FAILED: the {what} tables have the schema {before} of a newer MLflow. "
                 "Run that one, or restore a backup that this one has made.")
    after = revision(cursor, table)
    print(f"{what}: schema {after}" if before == after else f"{what}: schema {before} -> {after}", flush=True)


def upgrade_tracking():
    from mlflow.cli import cli

    cli(["db", "upgrade", URI], standalone_mode=False)


def upgrade_accounts():
    from mlflow.server.auth.cli import commands

    commands(["db", "upgrade", "--url", URI], standalone_mode=False)


def set_password():
    from mlflow.server.auth.sqlalchemy_store import SqlAlchemyStore

    name = os.environ["MLFLOW_AUTH_ADMIN_USERNAME"]
    password = os.environ["MLFLOW_AUTH_ADMIN_PASSWORD"]
    store = SqlAlchemyStore()
    store.init_db(URI)
    if store.has_user(name) and not store.authenticate_user(name, password):
        store.update_user(name, password=password)
        print("the admin's password is now the Secret's", flush=True)


connection = connect()
connection.autocommit = True
with connection.cursor() as cursor:
    cursor.execute("select pg_advisory_lock(%s)", (LOCK,))
    migrate(cursor, "tracking", "alembic_version", upgrade_tracking)
    if "MLFLOW_AUTH_CONFIG_PATH" in os.environ:
        migrate(cursor, "accounts", "alembic_version_auth", upgrade_accounts)
        set_password()
connection.close()
