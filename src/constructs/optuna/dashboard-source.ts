/**
 * The dashboard's guard, plain WSGI with nothing but Python's library. The dashboard itself has no authentication,
 * takes any Host header and any page's requests.
 */
const GUARD_PY = `"""Lets only the right requests through to an application that has no protection of its own."""
import base64
import binascii
import hmac
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
HEADERS = [("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff")]


class Guard:
    """hosts: Host headers to accept, * matches anything. user and password: None asks for none."""

    def __init__(self, application, hosts, user=None, password=None):
        if (user is None) != (password is None) or user == "" or password == "":
            raise ValueError("user and password must both be set, or both be left out")
        self.application = application
        self.hosts = [host.lower() for host in hosts]
        self.credentials = None if user is None else f"{user}:{password}".encode()

    def __call__(self, environ, start_response):
        if environ.get("PATH_INFO") == "/health":
            return answer(start_response, "200 OK", "ok")
        host = environ.get("HTTP_HOST", "").lower()
        if not any(fnmatchcase(host, pattern) for pattern in self.hosts):
            return answer(start_response, "403 Forbidden", "This host name is not served here.")
        if environ["REQUEST_METHOD"] not in SAFE_METHODS and self.is_foreign(environ, host):
            return answer(start_response, "403 Forbidden", "Another site may not change anything here.")
        if not self.is_authorized(environ):
            challenge = ("WWW-Authenticate", 'Basic realm="optuna-dashboard", charset="UTF-8"')
            return answer(start_response, "401 Unauthorized", "Authentication is required.", challenge)

        def start(status, headers, exc_info=None):
            return start_response(status, [*headers, *HEADERS], exc_info)

        return self.application(environ, start)

    @staticmethod
    def is_foreign(environ, host):
        if environ.get("HTTP_SEC_FETCH_SITE", "same-origin") not in ("same-origin", "none"):
            return True
        origin = environ.get("HTTP_ORIGIN")
        return origin is not None and urlsplit(origin).netloc.lower() != host

    def is_authorized(self, environ):
        if self.credentials is None:
            return True
        scheme, _, value = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme.lower() != "basic":
            return False
        try:
            given = base64.b64decode(value.strip(), validate=True)
        except (binascii.Error, ValueError):
            return False
        return hmac.compare_digest(given, self.credentials)


def answer(start_response, status, text, *headers):
    body = text.encode()
    start_response(
        status,
        [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body))), *HEADERS, *headers],
    )
    return [body]
`;

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
