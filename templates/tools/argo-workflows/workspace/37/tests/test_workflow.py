"""The workflow runs the steps of this workspace in their order, and hands on what they give. Without a cluster."""

from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
STEPS = ["prepare", "train", "register"]


def read(name: str) -> dict:
    return yaml.safe_load((ROOT / "pipelines" / name).read_text(encoding="utf-8"))


def templates() -> dict[str, dict]:
    return {one["name"]: one for one in read("wine.yaml")["spec"]["templates"]}


def tasks() -> dict[str, dict]:
    return {one["name"]: one for one in templates()["wine"]["dag"]["tasks"]}


def pairs(arguments: list[str], option: str) -> dict[str, str]:
    """FILE to PATH, as step.py is told them."""
    return {
        arguments[at + 2]: arguments[at + 1] for at, argument in enumerate(arguments) if argument == option
    }


def test_the_steps_run_one_after_the_other():
    assert [tasks()[name].get("depends") for name in STEPS] == [None, "prepare", "train"]


def test_each_step_is_a_script_of_this_workspace_that_can_write_to_its_disk():
    for name in STEPS:
        container = templates()[name]["container"]
        assert (ROOT / "src" / container["args"][0]).is_file()
        assert container["volumeMounts"] == [{"name": "tmp", "mountPath": "/tmp"}]


def test_a_step_takes_and_gives_the_files_that_the_workflow_hands_on():
    for name in STEPS:
        template = templates()[name]
        arguments = template["container"]["args"]
        inputs = template.get("inputs", {}).get("artifacts", [])
        outputs = template.get("outputs", {})
        gives = [one["path"] for one in outputs.get("artifacts", [])]
        gives += [one["valueFrom"]["path"] for one in outputs.get("parameters", [])]
        assert sorted(one["path"] for one in inputs) == sorted(pairs(arguments, "--takes"))
        assert sorted(gives) == sorted(pairs(arguments, "--gives"))
        handed = {one["name"] for one in tasks()[name].get("arguments", {}).get("artifacts", [])}
        assert handed == {one["name"] for one in inputs}


def test_a_run_and_the_schedule_are_of_this_pipeline():
    name = read("wine.yaml")["metadata"]["name"]
    assert read("run.yaml")["spec"]["workflowTemplateRef"]["name"] == name
    assert read("nightly.yaml")["spec"]["workflowSpec"]["workflowTemplateRef"]["name"] == name
