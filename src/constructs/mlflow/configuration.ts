import { type DatabaseAccess, sqlAlchemyUrl } from '../postgres/database';

export const MLFLOW_CONFIG_PATH = '/etc/mlflow';

/** Name of the account that the platform keeps for itself; its password is the Secret's. */
export const MLFLOW_ADMIN = 'admin';

/**
 * How long a process of the server trusts a password that it has checked, in seconds. Without it each request pays
 * for the check, which is slow by design: docs/performance.md. A process that is told of a new password or of a user's
 * end forgets at once; the other ones accept the old password for this long.
 */
const TRUST_SECONDS = 60;

/**
 * The configuration of MLflow's basic-auth app. It holds no password: libpq and the app take theirs from the
 * environment. Python's configparser reads `%` as the start of an interpolation, so it is doubled.
 */
export function basicAuthIni(database: DatabaseAccess): string {
  return [
    '[mlflow]',
    'default_permission = NO_PERMISSIONS',
    `database_uri = ${sqlAlchemyUrl(database).replaceAll('%', '%%')}`,
    'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
    'grant_default_workspace_access = false',
    `auth_cache_ttl_seconds = ${TRUST_SECONDS}`,
    '',
  ].join('\n');
}

/**
 * Run before each server. MLflow's own lock for the first start is a file in the pod, so two pods on an empty
 * database race and one dies; the advisory lock makes every pod but one wait. The admin's password is set to what
 * the Secret says, because MLflow reads it only when it makes the account.
 */
export const PREPARE_DATABASE_PY = `"""Brings the database to the schema of this MLflow, one pod at a time."""
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
`;
