"""What Terraform made in the project, and Google's client for it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from google.cloud import aiplatform

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
    prefix = "vertex_ai_"
    return {name[len(prefix) :]: one["value"] for name, one in told.items() if name.startswith(prefix)}


def begin(experiment: bool = False) -> None:
    """Where everything that follows is made. With an experiment, runs go to the TensorBoard of the platform."""
    told = outputs()
    aiplatform.init(
        project=told["project"],
        location=told["region"],
        staging_bucket=told["bucket"],
        experiment=told["experiment"] if experiment else None,
        experiment_tensorboard=told["tensorboard"] if experiment else None,
    )


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
