import { GUARD_PY } from '../kubernetes/guard-source';

/**
 * Evidently's configuration. It holds no password: libpq takes that from the environment. `database.config` would hide
 * the host from the migrations, which then make the tables without a revision, and the dashboards' default is a file.
 */
const CONFIG_YAML = `storage: {type: sql}
database: {url: "@format {env[DATABASE_URL]}"}
dashboard: {storage_type: sql}
telemetry: {enabled: false}
`;

/**
 * Evidently behind the guard, in one process: its own token guards what writes and leaves every read open, so that
 * nothing of it may be reached past the guard, not even by a container beside it.
 */
const SERVE_PY = `"""Evidently's service behind its guard, for uvicorn."""
import hmac
import os

from guard import HEADERS, Guard

PASSED = object()


class TokenGuard(Guard):
    """token: what programs send as evidently-secret, as Evidently's client does. None lets no program in by it."""

    def __init__(self, application, hosts, user=None, password=None, token=None):
        super().__init__(application, hosts, user, password)
        if (token is None) != (password is None) or token == "":
            raise ValueError("token and password must both be set, or both be left out")
        self.token = token

    def is_authorized(self, environ):
        given = environ.get("HTTP_EVIDENTLY_SECRET")
        if self.token is not None and given is not None:
            return hmac.compare_digest(given.encode(), self.token.encode())
        return super().is_authorized(environ)


class AsgiGuard:
    """The same guard for an ASGI application. /health is the application's own version, and needs no account."""

    def __init__(self, application, **settings):
        self.application = application
        self.guard = TokenGuard(lambda environ, start: PASSED, **settings)

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            return await self.application(scope, receive, send)
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1008})
        if scope["path"] == "/health" and scope["method"] == "GET":
            path = "/api/version"
            return await self.application({**scope, "path": path, "raw_path": path.encode()}, receive, send)
        environ = {"REQUEST_METHOD": scope["method"], "PATH_INFO": scope["path"]}
        for name, value in scope["headers"]:
            environ["HTTP_" + name.decode("latin-1").upper().replace("-", "_")] = value.decode("latin-1")
        refusal = []
        body = self.guard(environ, lambda status, headers, exc_info=None: refusal.extend((status, headers)))
        if body is not PASSED:
            return await self.refuse(send, *refusal, b"".join(body))

        async def send_hardened(message):
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *encoded(HEADERS)]}
            await send(message)

        await self.application(scope, receive, send_hardened)

    @staticmethod
    async def refuse(send, status, headers, body):
        headers = [
            (name, value.replace("optuna-dashboard", "evidently") if name == "WWW-Authenticate" else value)
            for name, value in headers
        ]
        await send({"type": "http.response.start", "status": int(status[:3]), "headers": encoded(headers)})
        await send({"type": "http.response.body", "body": body})


def encoded(headers):
    return [(name.lower().encode(), value.encode()) for name, value in headers]


def build():
    from evidently.ui.service.app import create_app, get_config

    return AsgiGuard(
        create_app(get_config(conf_path=os.environ["CONFIG_PATH"])),
        hosts=os.environ["PAGE_HOSTS"].split(","),
        user=os.environ.get("PAGE_USER"),
        password=os.environ.get("PAGE_PASSWORD"),
        token=os.environ.get("PROGRAM_TOKEN"),
    )
`;

/** Run before each server: Evidently makes its tables at the first request, where two pods would race. */
const PREPARE_DATABASE_PY = `"""Brings the database to the schema of this Evidently, one pod at a time."""
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
`;

/** The files of the service's pod, by name. */
export const SERVICE_FILES = {
  'config.yaml': CONFIG_YAML,
  'guard.py': GUARD_PY,
  'serve.py': SERVE_PY,
  'prepare_database.py': PREPARE_DATABASE_PY,
} as const;
