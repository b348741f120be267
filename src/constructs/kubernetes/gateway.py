"""The way for people to an API in the same pod that asks nobody who they are: behind a password."""
import base64
import http.client
import os
import socketserver
from urllib.parse import quote
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from guard import Guard, answer

USER = os.environ["GATEWAY_USER"]
# What the API's paths begin with.
PATHS = os.environ["GATEWAY_PATHS"]
SERVER = ("127.0.0.1", int(os.environ["SERVER_PORT"]))
# The largest that any server behind it takes is a pipeline of 32 MiB.
LARGEST = 48 * 1024 * 1024
CHUNK = 64 * 1024
# What is about one connection, and who says to be somebody: the server has one user.
DROPPED = {
    *("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "host"),
    *("authorization", "kubeflow-userid", "x-goog-authenticated-user-email"),
}


def password_of_token(application):
    """An SDK sends a token, and no user's name: the password is its token."""

    def accept(environ, start_response):
        scheme, _, token = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme.lower() == "bearer":
            account = base64.b64encode(f"{USER}:{token.strip()}".encode()).decode()
            environ = {**environ, "HTTP_AUTHORIZATION": f"Basic {account}"}
        return application(environ, start_response)

    return accept


def headers_of(environ):
    named = {key[5:].replace("_", "-").lower(): value for key, value in environ.items() if key.startswith("HTTP_")}
    headers = {key: value for key, value in named.items() if key not in DROPPED}
    if environ.get("CONTENT_TYPE"):
        headers["content-type"] = environ["CONTENT_TYPE"]
    return headers


def forward(environ, start_response):
    path = environ.get("PATH_INFO", "")
    if not path.startswith(PATHS):
        return answer(start_response, "404 Not Found", f"Here is the API below {PATHS}, and nothing else.")
    length = environ.get("CONTENT_LENGTH") or "0"
    if environ.get("HTTP_TRANSFER_ENCODING") or not length.isdigit():
        return answer(start_response, "411 Length Required", "Say how long the content is.")
    if int(length) > LARGEST:
        return answer(start_response, "413 Content Too Large", "Nothing that the API takes is that large.")
    body = environ["wsgi.input"].read(int(length)) if int(length) else None
    target = quote(path.encode("latin-1"), safe="/:@!$&'()*+,;=~")
    if environ.get("QUERY_STRING"):
        target += f"?{environ['QUERY_STRING']}"
    connection = http.client.HTTPConnection(*SERVER, timeout=300)
    try:
        connection.request(environ["REQUEST_METHOD"], target, body, headers_of(environ))
        response = connection.getresponse()
    except OSError:
        connection.close()
        return answer(start_response, "502 Bad Gateway", "The API server does not answer.")
    given = [(key, value) for key, value in response.getheaders() if key.lower() not in DROPPED]
    start_response(f"{response.status} {response.reason}", given)
    return pieces(connection, response)


def pieces(connection, response):
    try:
        while piece := response.read(CHUNK):
            yield piece
    finally:
        connection.close()


class Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Handler(WSGIRequestHandler):
    # A client that says nothing would hold a thread for ever.
    timeout = 330

    def log_message(self, *_):
        """The server itself logs each call."""


def application():
    guarded = Guard(
        forward,
        hosts=os.environ["GATEWAY_HOSTS"].split(","),
        user=USER,
        password=os.environ["GATEWAY_PASSWORD"],
        realm=os.environ["GATEWAY_REALM"],
    )
    return password_of_token(guarded)


if __name__ == "__main__":
    make_server("0.0.0.0", int(os.environ["GATEWAY_PORT"]), application(), Server, Handler).serve_forever()
