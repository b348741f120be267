"""What Terraform made in the subscription, and the client that reaches it."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
# Written by: terraform -chdir=../../cdktf.out/stacks/platform output -json > outputs.json
OUTPUTS = ROOT / "outputs.json"
REPORTS = ROOT / "reports"
# What the registered model is called.
MODEL = "wine"


@cache
def outputs() -> dict[str, str]:
    """The outputs of the stack, by their names without the suite's."""
    if not OUTPUTS.is_file():
        raise SystemExit(f"{OUTPUTS.name} is missing: README.md says how to write it")
    told = json.loads(OUTPUTS.read_text(encoding="utf-8"))
    prefix = "azure_ml_"
    return {name[len(prefix) :]: one["value"] for name, one in told.items() if name.startswith(prefix)}


def subscription() -> str:
    """/subscriptions/ID/resourceGroups/..."""
    return outputs()["workspace_id"].split("/")[2]


def client() -> Any:
    """The workspace, with the identity of the environment: `az login` is enough."""
    from azure.ai.ml import MLClient
    from azure.identity import DefaultAzureCredential

    told = outputs()
    return MLClient(DefaultAzureCredential(), subscription(), told["resource_group"], told["workspace"])


def use_mlflow() -> None:
    """Has MLflow's client write to the workspace: a plugin understands its address."""
    os.environ.setdefault("MLFLOW_TRACKING_URI", outputs()["mlflow_tracking_uri"])


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
