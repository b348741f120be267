"""One user of MLflow tries every way that it has to read a file of another's run. Prints for each way the status, and
whether the file was in the answer."""

import json
import os

import requests

URI = os.environ["MLFLOW_TRACKING_URI"]
ADMIN = (os.environ["MLFLOW_TRACKING_USERNAME"], os.environ["MLFLOW_TRACKING_PASSWORD"])
SECRET = "what only its owner may read"


def call(account, method, path, **arguments):
    return requests.request(method, f"{URI}{path}", auth=account, timeout=60, **arguments)


def api(account, path, **body):
    answer = call(account, "POST", f"/api/2.0/mlflow/{path}", json=body)
    answer.raise_for_status()
    return answer.json()


def account(name):
    password = f"the password of {name}"
    api(ADMIN, "users/create", username=name, password=password)
    return name, password


owner, other = account("owner"), account("other")
experiment = api(owner, "experiments/create", name="of the owner")["experiment_id"]
run = api(owner, "runs/create", experiment_id=experiment)["run"]["info"]["run_id"]
folder = f"{experiment}/{run}/artifacts"
call(owner, "PUT", f"/api/2.0/mlflow-artifacts/artifacts/{folder}/model/file.txt", data=SECRET).raise_for_status()
own_experiment = api(other, "experiments/create", name="of the other")["experiment_id"]
own_run = api(other, "runs/create", experiment_id=own_experiment)["run"]["info"]["run_id"]
api(other, "registered-models/create", name="theirs")
api(owner, "registered-models/create", name="mine")
theirs = {"name": "mine", "source": f"mlflow-artifacts:/{folder}/model", "run_id": run}
assert call(owner, "POST", "/api/2.0/mlflow/model-versions/create", json=theirs).status_code == 200

ways = {}


def note(way, answer):
    ways[way] = {"status": answer.status_code, "read": SECRET in answer.text}


def read_version(name, version):
    query = {"name": name, "version": version, "path": "file.txt"}
    return call(other, "GET", "/model-versions/get-artifact", params=query)


def by_version(way, source, **more):
    body = {"name": "theirs", "source": source, **more}
    created = call(other, "POST", "/api/2.0/mlflow/model-versions/create", json=body)
    note(f"register {way}", created)
    if created.ok:
        note(f"read {way}", read_version("theirs", created.json()["model_version"]["version"]))


by_version("by the store's address", f"s3://mlflow/{folder}/model")
by_version("by the store's address, own run", f"s3://mlflow/{folder}/model", run_id=own_run)
by_version("by the proxy's address", f"mlflow-artifacts:/{folder}/model")
by_version("by the proxy's address, own run", f"mlflow-artifacts:/{folder}/model", run_id=own_run)
by_version("by the proxy's address, their run", f"mlflow-artifacts:/{folder}/model", run_id=run)
by_version("by the server's own address", f"http://localhost:5000/api/2.0/mlflow-artifacts/artifacts/{folder}/model")
by_version("by their run", f"runs:/{run}/model", run_id=run)
by_version("by their run, own run", f"runs:/{run}/model", run_id=own_run)
by_version("by their model", "models:/mine/1")
dots = f"mlflow-artifacts:/{own_experiment}/{own_run}/artifacts/../../../{folder}/model"
by_version("by a path that goes up", dots, run_id=own_run)

note("read their version", read_version("mine", "1"))
note("read their run", call(other, "GET", "/get-artifact", params={"run_uuid": run, "path": "model/file.txt"}))
proxy = "/api/2.0/mlflow-artifacts/artifacts"
note("read by the proxy", call(other, "GET", f"{proxy}/{folder}/model/file.txt"))
up = f"{own_experiment}/{own_run}/artifacts/%2e%2e/%2e%2e/%2e%2e/{folder}/model/file.txt"
note("read by the proxy, going up", call(other, "GET", f"{proxy}/{up}"))
note("list by the proxy", call(other, "GET", proxy, params={"path": f"{folder}/model"}))
going_up = {"run_uuid": own_run, "path": f"../../../{folder}/model/file.txt"}
note("read own run, going up", call(other, "GET", "/get-artifact", params=going_up))
note("list their run", call(other, "GET", "/api/2.0/mlflow/artifacts/list", params={"run_id": run}))

for scheme in ("mlflow-artifacts:/", "s3://mlflow/"):
    # An experiment of one's own whose place is the other's folder: its runs lie below it, and so do other's files.
    body = {"name": f"at {scheme}", "artifact_location": f"{scheme}{folder}"}
    made = call(other, "POST", "/api/2.0/mlflow/experiments/create", json=body)
    note(f"experiment at {scheme}", made)
    if made.ok:
        place = api(other, "runs/create", experiment_id=made.json()["experiment_id"])["run"]["info"]
        for path in ("../../model/file.txt", "model/file.txt", "%2e%2e/%2e%2e/model/file.txt"):
            query = {"run_uuid": place["run_id"], "path": path}
            note(f"read {path} of a run at {scheme}", call(other, "GET", "/get-artifact", params=query))
    tricky = {"name": f"query at {scheme}", "artifact_location": f"{scheme}{folder}/model?x="}
    made = call(other, "POST", "/api/2.0/mlflow/experiments/create", json=tricky)
    note(f"experiment with a query at {scheme}", made)
    if made.ok:
        place = api(other, "runs/create", experiment_id=made.json()["experiment_id"])["run"]["info"]
        query = {"run_uuid": place["run_id"], "path": "file.txt"}
        note(f"read by a query at {scheme}", call(other, "GET", "/get-artifact", params=query))

call(other, "PUT", f"{proxy}/{own_experiment}/{own_run}/artifacts/model/file.txt", data="mine").raise_for_status()
controls = [
    call(account, "GET", "/get-artifact", params={"run_uuid": of, "path": "model/file.txt"}).text
    for account, of in ((owner, run), (other, own_run))
]
print(json.dumps({"own": [controls[0] == SECRET, controls[1] == "mine"], "ways": ways}))
