"""Puts the registered model into mlops.json, from where the next deploy of the platform serves it."""

import json

from places import PLAN, artifacts_root, object_store_uri
from project import REGISTERED, read_json


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
