"""
Runs in MLflow's own pod. Asks for every route of its application without a password, and with the right password under
a foreign host name, and prints the answers.
"""

import base64
import http.client
import json
import os
import re

os.environ["_MLFLOW_SGI_NAME"] = "uvicorn"

from mlflow.server.auth import create_app  # noqa: E402


def flatten(routes, prefix=""):
    for route in routes:
        if hasattr(route, "original_router"):  # an included router, as FastAPI keeps it since 2026
            yield from flatten(route.original_router.routes, prefix + route.include_context.prefix)
        elif getattr(route, "methods", None):
            yield from ((method, prefix + route.path) for method in route.methods)
        elif hasattr(getattr(getattr(route, "app", None), "app", None), "url_map"):
            for rule in route.app.app.url_map.iter_rules():
                yield from ((method, rule.rule) for method in rule.methods)
        else:
            raise TypeError(f"unknown kind of route: {route!r}")


PASSWORD = os.environ["MLFLOW_AUTH_ADMIN_PASSWORD"]
AUTHORIZATION = "Basic " + base64.b64encode(f"admin:{PASSWORD}".encode()).decode()


def ask(method, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", 5000, timeout=60)
    body = None if method == "GET" else "{}"
    connection.request(method, path, body, {"Content-Type": "application/json", **headers})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def routes():
    found = {(method, re.sub(r"<[^>]*>|\{[^}]*\}", "x", path)) for method, path in flatten(create_app().routes)}
    return sorted((path, method) for method, path in found if method not in ("HEAD", "OPTIONS"))


answers = [
    {
        "route": f"{method} {path}",
        "stranger": ask(method, path, {"Host": "localhost:5000"}),
        "foreign": ask(method, path, {"Host": "evil.example", "Authorization": AUTHORIZATION}),
    }
    for path, method in routes()
]
print(json.dumps(answers))
