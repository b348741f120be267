"""Brings the database to the schema of this Airflow, one pod at a time, and gives the administrator the Secret's password."""
import os
import sys
import time

import psycopg2
from alembic.util import CommandError

LOCK = 7_153_004


def connect():
    deadline = time.monotonic() + 120
    while True:
        try:
            return psycopg2.connect(os.environ["DATABASE"], connect_timeout=5)
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


def revisions(cursor):
    return " and ".join(str(revision(cursor, table)) for table in ("alembic_version", "alembic_version_fab"))


def migrate(cursor):
    from airflow.utils.db import upgradedb

    before = revisions(cursor)
    try:
        upgradedb()
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        sys.exit(f"FAILED: the tables have the schema {before} of a newer Airflow. "
                 "Run that one, or restore a backup that this one has made.")
    after = revisions(cursor)
    print(f"schema {after}" if before == after else f"schema {before} -> {after}", flush=True)


def set_password():
    from airflow.providers.fab.auth_manager.cli_commands.utils import get_application_builder
    from werkzeug.security import check_password_hash

    name, password = "admin", os.environ["ADMIN_PASSWORD"]
    with get_application_builder() as builder:
        accounts = builder.sm
        user = accounts.find_user(username=name)
        if user is None:
            role = accounts.find_role("Admin")
            if not accounts.add_user(name, "Platform", "Administrator", "admin@localhost", role, password):
                sys.exit("FAILED: the administrator's account could not be made")
            print("the account admin is made", flush=True)
        elif not check_password_hash(user.password, password):
            accounts.reset_password(user.id, password)
            print("the admin's password is now the Secret's", flush=True)


connection = connect()
connection.autocommit = True
with connection.cursor() as cursor:
    cursor.execute("select pg_advisory_lock(%s)", (LOCK,))
    migrate(cursor)
    set_password()
connection.close()
