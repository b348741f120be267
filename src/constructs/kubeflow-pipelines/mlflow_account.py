"""Makes the account that runs of pipelines are logged to MLflow with, and gives it the password of the Secret."""
import base64
import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ["MLFLOW_TRACKING_URI"]
ADMIN = f"{os.environ['MLFLOW_ADMIN']}:{os.environ['MLFLOW_ADMIN_PASSWORD']}"
ACCOUNT = {"username": os.environ["ACCOUNT"], "password": os.environ["ACCOUNT_PASSWORD"]}
PATIENCE = 240


def call(method, action):
    request = urllib.request.Request(
        f"{URL}/api/2.0/mlflow/users/{action}",
        json.dumps(ACCOUNT).encode(),
        {
            "Content-Type": "application/json",
            "Authorization": f"Basic {base64.b64encode(ADMIN.encode()).decode()}",
        },
        method=method,
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        response.read()


def ensure():
    """What was done."""
    try:
        call("PATCH", "update-password")
        return "has the password of the Secret"
    except urllib.error.HTTPError as error:
        if error.code != 404:
            raise
    call("POST", "create")
    return "was made"


def main():
    for attempt in range(PATIENCE // 3):
        try:
            print(f"the account {ACCOUNT['username']} of MLflow {ensure()}")
            return 0
        except urllib.error.HTTPError as error:
            # What the server says of a refusal may hold what was sent.
            problem = f"MLflow answers {error.code}"
            if error.code in (400, 401, 403):
                break
        except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
            problem = f"MLflow is not reached: {error}"
        if attempt % 10 == 0:
            print(problem, file=sys.stderr)
        time.sleep(3)
    print(f"the account could not be made: {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
