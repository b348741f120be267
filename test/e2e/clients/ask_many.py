"""Many requests to MLflow at once, by several clients, each of which needs the database: how they were answered."""

import collections
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import requests

URI = os.environ["MLFLOW_TRACKING_URI"]
AUTH = (os.environ["MLFLOW_TRACKING_USERNAME"], os.environ["MLFLOW_TRACKING_PASSWORD"])


def ask(_):
    body = {"max_results": 10}
    return requests.post(f"{URI}/api/2.0/mlflow/experiments/search", json=body, auth=AUTH, timeout=60).status_code


with ThreadPoolExecutor(8) as clients:
    answers = collections.Counter(clients.map(ask, range(int(sys.argv[1]))))
print(json.dumps(answers))
