"""What Terraform made in the account, and the clients that reach it."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import boto3

ROOT = Path(__file__).resolve().parent
# Written by: terraform -chdir=../../cdktf.out/stacks/platform output -json > outputs.json
OUTPUTS = ROOT / "outputs.json"
REPORTS = ROOT / "reports"


@cache
def outputs() -> dict[str, str]:
    """The outputs of the stack, by their names without the suite's."""
    if not OUTPUTS.is_file():
        raise SystemExit(f"{OUTPUTS.name} is missing: README.md says how to write it")
    told = json.loads(OUTPUTS.read_text(encoding="utf-8"))
    prefix = "sagemaker_"
    return {name[len(prefix) :]: one["value"] for name, one in told.items() if name.startswith(prefix)}


def client(service: str) -> Any:
    """A client of AWS, with the credentials of the environment, where the platform is."""
    return boto3.client(service, region_name=outputs()["region"])


def params(section: str) -> dict[str, Any]:
    return json.loads((ROOT / "params.json").read_text(encoding="utf-8"))[section]


def read_report(name: str) -> dict[str, Any]:
    path = REPORTS / name
    if not path.is_file():
        raise SystemExit(f"reports/{name} is missing: run the script before this one")
    return json.loads(path.read_text(encoding="utf-8"))


def write_report(name: str, value: dict[str, Any]) -> None:
    REPORTS.mkdir(exist_ok=True)
    (REPORTS / name).write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def use_mlflow() -> None:
    """Has MLflow's client write to the MLflow of the platform: its address is an ARN, which a plugin understands."""
    os.environ.setdefault("AWS_REGION", outputs()["region"])
    os.environ.setdefault("MLFLOW_TRACKING_URI", outputs()["mlflow_tracking_uri"])
