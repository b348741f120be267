"""Where the files of the pipeline lie, and how they are read and written."""

import json
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
TRAIN = ROOT / "data" / "train.csv"
TEST = ROOT / "data" / "test.csv"
HYPERPARAMETERS = ROOT / "hyperparameters.json"
RUN = ROOT / "reports" / "run.json"
METRICS = ROOT / "reports" / "metrics.json"
REGISTERED = ROOT / "reports" / "registered.json"

TARGET = "cultivar"


def params(stage: str) -> dict[str, Any]:
    """The section of params.yaml that belongs to a stage."""
    return yaml.safe_load((ROOT / "params.yaml").read_text(encoding="utf-8"))[stage]


def read_json(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, value: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
