"""The pipeline: each step in a pod of its own, whose files Kubeflow Pipelines keeps and hands on."""

import sys
from pathlib import Path
from typing import Any

from kfp import dsl

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from project import params  # noqa: E402

SETTINGS: dict[str, Any] = params("pipeline")


def step(script: str, takes: dict[str, Any], gives: dict[str, Any]) -> dsl.ContainerSpec:
    arguments: list[Any] = [script]
    for option, files in (("--takes", takes), ("--gives", gives)):
        for path, artifact in files.items():
            arguments += [option, path, artifact.path]
    return dsl.ContainerSpec(
        image=SETTINGS["image"], command=["python", "/workspace/pipelines/step.py"], args=arguments
    )


@dsl.container_component
def prepare(train: dsl.Output[dsl.Dataset], test: dsl.Output[dsl.Dataset]):
    return step("prepare.py", {}, {"data/train.csv": train, "data/test.csv": test})


@dsl.container_component
def train(
    train_set: dsl.Input[dsl.Dataset],
    test_set: dsl.Input[dsl.Dataset],
    run: dsl.Output[dsl.Artifact],
    metrics: dsl.Output[dsl.Artifact],
):
    return step(
        "train.py",
        {"data/train.csv": train_set, "data/test.csv": test_set},
        {"reports/run.json": run, "reports/metrics.json": metrics},
    )


@dsl.container_component
def register(
    run: dsl.Input[dsl.Artifact], metrics: dsl.Input[dsl.Artifact], registered: dsl.Output[dsl.Artifact]
):
    return step(
        "register_model.py",
        {"reports/run.json": run, "reports/metrics.json": metrics},
        {"reports/registered.json": registered},
    )


def sized(task: dsl.PipelineTask) -> dsl.PipelineTask:
    requests, limits = SETTINGS["resources"]["requests"], SETTINGS["resources"]["limits"]
    task.set_cpu_request(requests["cpu"]).set_memory_request(requests["memory"])
    task.set_cpu_limit(limits["cpu"]).set_memory_limit(limits["memory"])
    return task


@dsl.pipeline(name=SETTINGS["name"], description="Prepares the data, trains, registers the model.")
def pipeline():
    data = sized(prepare())
    model = sized(train(train_set=data.outputs["train"], test_set=data.outputs["test"]))
    # A model that was registered once is registered anew by the next run: that is what it is for.
    sized(register(run=model.outputs["run"], metrics=model.outputs["metrics"])).set_caching_options(False)
