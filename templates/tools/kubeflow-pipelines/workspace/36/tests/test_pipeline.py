"""The pipeline compiles to steps of this workspace. Without a cluster."""

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

import run_pipeline  # noqa: E402


def test_the_pipeline_is_the_steps_in_their_order(tmp_path):
    file, name = run_pipeline.compiled(tmp_path)
    pipeline = yaml.safe_load(file.read_text(encoding="utf-8"))
    tasks = pipeline["root"]["dag"]["tasks"]
    assert {task: sorted(body.get("dependentTasks", [])) for task, body in tasks.items()} == {
        "prepare": [],
        "train": ["prepare"],
        "register": ["train"],
    }
    containers = [one["container"] for one in pipeline["deploymentSpec"]["executors"].values()]
    assert {one["command"][-1] for one in containers} == {"/workspace/pipelines/step.py"}
    assert all(one["resources"]["memoryLimit"] > 0 for one in containers)
    # An unchanged pipeline is no new version.
    assert run_pipeline.compiled(tmp_path)[1] == name
