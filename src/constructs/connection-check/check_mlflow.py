"""Sees that MLflow answers, and takes the account that it is asked with. Stands after ask.py."""
import base64
import json
import os

uri, consumer = os.environ["MLFLOW_TRACKING_URI"], os.environ["CONSUMER"]
token, user = os.environ.get("MLFLOW_TRACKING_TOKEN"), os.environ.get("MLFLOW_TRACKING_USERNAME")
request = urllib.request.Request(f"{uri}/api/2.0/mlflow/experiments/search?max_results=1")
if token:
    request.add_header("Authorization", f"Bearer {token}")
elif user:
    account = f"{user}:{os.environ['MLFLOW_TRACKING_PASSWORD']}"
    request.add_header("Authorization", "Basic " + base64.b64encode(account.encode()).decode())

cannot = f"{consumer} cannot use MLflow at {uri}"
answer = ask(request, cannot)
try:
    known = isinstance(json.loads(answer), dict)
except ValueError:
    known = False
if not known:
    sys.exit(f"{cannot}: what answers there is no MLflow")
print(f"{consumer} can use MLflow at {uri}")
