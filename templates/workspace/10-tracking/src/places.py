"""Where in the object store the artifacts of MLflow lie."""

import os
import sys
from pathlib import Path

from project import ROOT

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
