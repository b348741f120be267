"""Serves the Git repositories of a folder to who knows the password: serve_git.py PORT FOLDER NAME PASSWORD."""

import base64
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

port, folder, name, password = sys.argv[1:]
ALLOWED = "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


class Handler(BaseHTTPRequestHandler):
    def answer(self):
        if self.headers.get("authorization") != ALLOWED:
            self.send_response(401)
            self.send_header("www-authenticate", 'Basic realm="git"')
            self.end_headers()
            return
        address = urlsplit(self.path)
        length = int(self.headers.get("content-length") or 0)
        environment = {
            **os.environ,
            "HOME": "/tmp",
            "GIT_PROJECT_ROOT": folder,
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": address.path,
            "QUERY_STRING": address.query,
            "REQUEST_METHOD": self.command,
            "CONTENT_TYPE": self.headers.get("content-type", ""),
            "CONTENT_LENGTH": str(length),
            "HTTP_CONTENT_ENCODING": self.headers.get("content-encoding", ""),
            "GIT_PROTOCOL": self.headers.get("git-protocol", ""),
        }
        body = self.rfile.read(length)
        output = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True).stdout
        head, _, content = output.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().splitlines())
        self.send_response(int(headers.pop("Status", "200 OK").split()[0]))
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = answer

    def log_message(self, *args):
        print(self.command, self.path, flush=True)


ThreadingHTTPServer(("", int(port)), Handler).serve_forever()
