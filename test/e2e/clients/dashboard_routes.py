"""
Runs in the dashboard's own pod. Asks for every route of its application without a password, and with the right one
under a foreign host name, and prints the answers.
"""

import base64
import http.client
import json
import os
import re

from optuna.storages import InMemoryStorage
from optuna_dashboard import wsgi

ACCOUNT = f"{os.environ['DASHBOARD_USER']}:{os.environ['DASHBOARD_PASSWORD']}"
AUTHORIZATION = "Basic " + base64.b64encode(ACCOUNT.encode()).decode()


def ask(method, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", 8080, timeout=60)
    connection.request(method, path, None if method == "GET" else "{}", headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


routes = sorted({(re.sub(r"<[^>]*>", "1", route.rule), route.method) for route in wsgi(InMemoryStorage()).routes})
answers = [
    {
        "route": f"{method} {path}",
        "stranger": ask(method, path, {"Host": "localhost:8080"}),
        "foreign": ask(method, path, {"Host": "evil.example", "Authorization": AUTHORIZATION}),
    }
    for path, method in [*routes, ("/health", "GET")]
]
print(json.dumps(answers))
