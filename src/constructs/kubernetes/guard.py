"""Lets only the right requests through to an application that has no protection of its own."""
import base64
import binascii
import hmac
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
HEADERS = [("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff")]


class Guard:
    """hosts: Host headers to accept, * matches anything. user and password: None asks for none."""

    def __init__(self, application, hosts, user=None, password=None, realm="optuna-dashboard"):
        if (user is None) != (password is None) or user == "" or password == "":
            raise ValueError("user and password must both be set, or both be left out")
        self.application = application
        self.realm = realm
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
            challenge = ("WWW-Authenticate", f'Basic realm="{self.realm}", charset="UTF-8"')
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
