"""Puts the registered model into mlops.json, from where the next deploy of the platform serves it."""

import json
import os
import sys
from pathlib import Path

from project import REGISTERED, ROOT, read_json

PLAN = Path(os.environ.get("MLOPS_PLAN", ROOT.parent / "mlops.json"))

# MLflow gives artifacts an address of its own; this is where its server keeps them in the object store.
PROXIED = "mlflow-artifacts:/"


def object_store_uri(artifact_uri: str, bucket: str) -> str:
    """The place in the object store that the server's artifact address stands for."""
    if not artifact_uri.startswith(PROXIED):
        sys.exit(f"{artifact_uri} is not an artifact of the platform's MLflow server")
    return f"s3://{bucket}/{artifact_uri.removeprefix(PROXIED).strip('/')}"


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
    bucket = plan["platform"]["objectStore"].get("buckets", {}).get("mlflow", "mlflow")
    uri = object_store_uri(registered["artifact_uri"], bucket)
    reference = object_store_uri(registered["reference_uri"], bucket)
    plan = with_model(plan, registered["name"], uri, reference)
    # As the generator writes it, so that the difference in version control is the model alone.
    PLAN.write_text(json.dumps(plan, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{PLAN.name} now serves {registered['name']} version {registered['version']} from {uri}")


if __name__ == "__main__":
    main()
