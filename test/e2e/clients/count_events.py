"""count_events.py PORT: takes CloudEvents over HTTP, and prints the type and the id of each."""

import http.server
import sys


class Sink(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        print(self.headers["ce-type"], self.headers["ce-id"], flush=True)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("", int(sys.argv[1])), Sink).serve_forever()
