"""receive_alerts.py PORT: takes what Alertmanager posts, and prints a line for each alert: its state, name and what it is about."""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for alert in body["alerts"]:
            labels = alert["labels"]
            about = next((labels[key] for key in ("model", "cronjob", "role", "job") if key in labels), "")
            print(alert["status"], labels["alertname"], about, flush=True)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


HTTPServer(("", int(sys.argv[1])), Hook).serve_forever()
