"""Evidently's service behind its guard, for uvicorn."""
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
        self.expected = token

    def is_authorized(self, environ):
        given = environ.get("HTTP_EVIDENTLY_SECRET")
        if self.expected is not None and given is not None:
            return hmac.compare_digest(given.encode(), self.expected.encode())
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
