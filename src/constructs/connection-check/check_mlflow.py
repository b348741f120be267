"""Sees that MLflow answers, and takes the account that it is asked with. Needs nothing but Python."""
import base64
import json
import os
import ssl
import sys
import time
import urllib.error
import urllib.request

uri, consumer = os.environ["MLFLOW_TRACKING_URI"], os.environ["CONSUMER"]
token, user = os.environ.get("MLFLOW_TRACKING_TOKEN"), os.environ.get("MLFLOW_TRACKING_USERNAME")
request = urllib.request.Request(f"{uri}/api/2.0/mlflow/experiments/search?max_results=1")
if token:
    request.add_header("Authorization", f"Bearer {token}")
elif user:
    account = f"{user}:{os.environ['MLFLOW_TRACKING_PASSWORD']}"
    request.add_header("Authorization", "Basic " + base64.b64encode(account.encode()).decode())


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows nobody: the account would be sent along, and what a client writes would arrive as a question."""

    def redirect_request(self, *_):
        return None


def told(error: urllib.error.HTTPError) -> str:
    to = error.headers.get("Location")
    said = error.read(300).decode(errors="replace") if to is None else f"it sends to {to.split('?')[0]}"
    return f"status {error.code}: {said}"


def give_up(reason: str) -> None:
    sys.exit(f"{consumer} cannot use MLflow at {uri}: {' '.join(reason.split())[:300]}")


opener = urllib.request.build_opener(Stay)
deadline = time.monotonic() + 60
while True:
    try:
        with opener.open(request, timeout=10) as response:
            answer = response.read(100_000)
        break
    except urllib.error.HTTPError as error:
        reason, final = told(error), error.code < 500
    except (OSError, urllib.error.URLError) as error:
        cause = getattr(error, "reason", error)
        reason, final = str(cause), isinstance(cause, ssl.SSLCertVerificationError)
    if final or time.monotonic() > deadline:
        give_up(reason)
    print(f"trying again: {' '.join(reason.split())[:300]}", flush=True)
    time.sleep(5)

try:
    known = isinstance(json.loads(answer), dict)
except ValueError:
    known = False
if not known:
    give_up("what answers there is no MLflow")
print(f"{consumer} can use MLflow at {uri}")
