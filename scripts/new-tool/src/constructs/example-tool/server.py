"""A page behind a password, with nothing but Python's library."""
import base64
import hmac
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

USER = os.environ.get("SERVER_USER", "")
PASSWORD = os.environ.get("SERVER_PASSWORD")
EXPECTED = PASSWORD and b"Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode())


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        given = self.headers.get("Authorization", "").encode("latin-1")
        if self.path == "/health":
            self.answer(200, "ok")
        elif EXPECTED and not hmac.compare_digest(given, EXPECTED):
            self.answer(401, "user and password, please", {"WWW-Authenticate": "Basic"})
        else:
            self.answer(200, f"{os.environ['SERVER_TITLE']} runs")

    def answer(self, status, text, headers=None):
        body = f"{text}\n".encode()
        self.send_response(status)
        for name, value in {"Content-Type": "text/plain", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: a line for each look of the kubelet would fill the log."""


if __name__ == "__main__":
    ThreadingHTTPServer(("0.0.0.0", int(os.environ["SERVER_PORT"])), Page).serve_forever()
