"""Which version of a registered model Ray Serve serves, by way of the plan.

    python src/deploy.py models:/wine@champion     # puts it into ../mlops.json; or models:/wine/3
    python src/deploy.py check wine                # after the deploy: waits until it answers, and compares
    python src/deploy.py rollback wine             # puts back what was there before
"""

import argparse
import json
import os
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from inference import ask, flat, outputs, request_of, same
from places import PLAN, artifacts_root, object_store_uri
from project import ROOT

URL = os.environ.get("MODEL_URL", "http://localhost:9000")
# By model, what was put into the plan: the last one is there now.
DEPLOYED = ROOT / "deployed.json"
REGISTERED = re.compile(r"models:/([^/@]+)(?:@([^/@]+)|/(\d+))")


def read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def resolve(model: str, root: str) -> tuple[str, dict]:
    """The name of a registered model, and what the version is and where it lies."""
    parts = REGISTERED.fullmatch(model)
    if parts is None:
        sys.exit(f"{model!r} names no version: give models:/NAME@ALIAS or models:/NAME/VERSION")
    name, alias, number = parts.groups()
    client = MlflowClient()
    try:
        version = client.get_model_version_by_alias(name, alias) if alias else client.get_model_version(name, number)
        place = client.get_model_version_download_uri(name, version.version)
    except MlflowException as error:
        sys.exit(f"{model} cannot be found: {error.message}")
    return name, {"model": f"models:/{name}/{version.version}", "modelUri": object_store_uri(place, root)}


def planned(plan: dict, name: str) -> dict | None:
    return next((model for model in plan["platform"].get("models", []) if model["name"] == name), None)


def put(plan: dict, name: str, uri: str) -> dict:
    """The plan that serves the model from there, with the settings that it has."""
    found = planned(plan, name)
    if found is None:
        # At the end: there it joins the models that are served already.
        models = plan["platform"].setdefault("models", [])
        models.append({"name": name, "modelUri": uri, "format": "mlflow", "replicas": 1})
    else:
        if found["modelUri"] != uri:
            # Reference data are those of a version.
            found.pop("referenceUri", None)
        found["modelUri"] = uri
    return plan


def remembered(deployed: dict, name: str, version: dict) -> dict:
    """With this version as the last one of the model, once."""
    before = [one for one in deployed.get(name, []) if one["modelUri"] != version["modelUri"]]
    return {**deployed, name: [*before, version]}


def deploy(model: str, options: argparse.Namespace) -> None:
    plan = read(PLAN)
    registered, version = resolve(model, artifacts_root(plan))
    name = options.name or registered
    write(PLAN, put(plan, name, version["modelUri"]))
    write(DEPLOYED, remembered(read(DEPLOYED), name, version))
    print(f"{PLAN.name} now serves {version['model']} as {name}, from {version['modelUri']}: deploy, then check {name}")


def rollback(name: str, options: argparse.Namespace) -> None:
    deployed = read(DEPLOYED)
    *before, _ = deployed.get(name, [None])
    if not before:
        sys.exit(f"{name} has served nothing else before: there is nothing to go back to")
    write(PLAN, put(read(PLAN), name, before[-1]["modelUri"]))
    write(DEPLOYED, {**deployed, name: before})
    print(f"{PLAN.name} serves {before[-1]['model']} as {name} again: deploy, then check {name}")


def wait_until_served(name: str, uri: str, seconds: float) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            told = ask(URL, name, None)["parameters"]
        except ValueError as error:
            told = {"failure": str(error)}
        if told.get("uri") == uri:
            return
        if time.monotonic() > end:
            still = f"; {told['uri']} goes on being served" if "uri" in told else ""
            sys.exit(f"{name} is not served from {uri}: {told.get('failure', 'it was not deployed yet')}{still}")
        time.sleep(1)


def compared(name: str, source: str) -> str:
    """What came of comparing the answer to the model's input example with what the model itself says."""
    with tempfile.TemporaryDirectory() as folder:
        path = mlflow.artifacts.download_artifacts(source, dst_path=folder)
        example: Any = mlflow.models.Model.load(path).load_input_example(path)
        body = None if example is None else request_of(example)
        if body is None:
            return "nothing was compared, because the model has no input example of a table or an array"
        expected = flat(mlflow.pyfunc.load_model(path).predict(example))
    served = outputs(ask(URL, name, body))
    if not same(served, expected):
        sys.exit(f"{name} answers {served} to its input example, and {source} itself says {expected}")
    return f"its answer to the input example is the one of the model itself ({len(expected[0])} values)"


def check(name: str, options: argparse.Namespace) -> None:
    found = planned(read(PLAN), name)
    if found is None:
        sys.exit(f"{PLAN.name} has no model {name}")
    known = [one["model"] for one in read(DEPLOYED).get(name, []) if one["modelUri"] == found["modelUri"]]
    if not known:
        sys.exit(f"{found['modelUri']} was not put there by this command: deploy the version with it")
    wait_until_served(name, found["modelUri"], options.timeout)
    try:
        result = compared(name, known[0])
    except ValueError as error:
        sys.exit(f"{name} is served, but {error}")
    print(f"{name} serves {known[0]}: {result}")


def main(given: list[str]) -> None:
    run = {"check": check, "rollback": rollback}.get(given[0]) if given else None
    parser = argparse.ArgumentParser(prog="deploy.py", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", help="name of a model" if run else "models:/NAME@ALIAS, models:/NAME/VERSION, check NAME, rollback NAME")
    if run is None:
        parser.add_argument("--name", help="in the plan; default: that of the registered model")
    if run is check:
        parser.add_argument("--timeout", type=float, default=300, help="seconds to wait; default: 300")
    options = parser.parse_args(given[1:] if run else given)
    (run or deploy)(options.what, options)


if __name__ == "__main__":
    main(sys.argv[1:])
