"""Puts the registered model into mlops.json, from where the next deploy of the platform serves it."""

import json
import os
import sys
from pathlib import Path

from project import REGISTERED, ROOT, read_json

PLAN = Path(os.environ.get("MLOPS_PLAN", ROOT.parent / "mlops.json"))

# MLflow gives artifacts an address of its own; this is where its server keeps them in the object store.
PROXIED = "mlflow-artifacts:/"


def place_of(artifact_uri: str, root: str) -> str | None:
    """The place in the object store that an artifact address stands for, None for one that is not below the root."""
    if artifact_uri.startswith(PROXIED):
        return f"s3://{root}/{artifact_uri.removeprefix(PROXIED).strip('/')}"
    # A server that hands out no artifacts says where they lie.
    return artifact_uri.rstrip("/") if artifact_uri.startswith(f"s3://{root}/") else None


def object_store_uri(artifact_uri: str, root: str) -> str:
    place = place_of(artifact_uri, root)
    if place is None:
        sys.exit(f"{artifact_uri} is not an artifact of the platform's MLflow server, which keeps them in s3://{root}")
    return place


def artifacts_root(plan: dict) -> str:
    """Where MLflow keeps artifacts: a bucket, and a path in it where there is one."""
    platform = plan["platform"]
    connected = platform.get("connect", {}).get("mlflow", {}).get("artifacts")
    if connected is None:
        return platform["objectStore"].get("buckets", {}).get("mlflow", "mlflow")
    return "/".join(part for part in (connected["bucket"], connected.get("path")) if part)


def with_model(plan: dict, name: str, uri: str, reference: str) -> dict:
    """The plan that serves the model from there, with the settings it had if it is served already."""
    addresses = {"modelUri": uri, "referenceUri": reference}
    models = plan["platform"].setdefault("models", [])
    for model in models:
        if model["name"] == name:
            model.update(addresses)
            return plan
    models.append({"name": name, "format": "mlflow", "replicas": 1, **addresses})
    return plan


def main() -> None:
    registered = read_json(REGISTERED)
    plan = json.loads(PLAN.read_text(encoding="utf-8"))
    root = artifacts_root(plan)
    uri = object_store_uri(registered["artifact_uri"], root)
    reference = object_store_uri(registered["reference_uri"], root)
    plan = with_model(plan, registered["name"], uri, reference)
    # As the generator writes it, so that the difference in version control is the model alone.
    PLAN.write_text(json.dumps(plan, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{PLAN.name} now serves {registered['name']} version {registered['version']} from {uri}")


if __name__ == "__main__":
    main()
