"""Hands the pipeline to Kubeflow Pipelines as a version of it, if it has changed, and runs that."""

import hashlib
import importlib.util
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import kfp_server_api
from kfp import Client, compiler

from project import ROOT, params


def compiled(folder: Path) -> tuple[Path, str]:
    """The pipeline as a file, and a name of it that changes whenever the pipeline does."""
    spec = importlib.util.spec_from_file_location("wine_pipeline", ROOT / "pipelines" / "wine.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    file = folder / "pipeline.yaml"
    compiler.Compiler().compile(module.pipeline, str(file))
    return file, hashlib.sha256(file.read_bytes()).hexdigest()[:12]


def version_of(client: Any, name: str, file: Path, version: str) -> tuple[str, str]:
    """The ids of the pipeline and of this version of it, which is handed over where it is not there yet."""
    pipeline = client.get_pipeline_id(name)
    if pipeline is None:
        made = kfp_server_api.V2beta1Pipeline(name=name, display_name=name)
        pipeline = client._pipelines_api.pipeline_service_create_pipeline(pipeline=made).pipeline_id
    known = client.list_pipeline_versions(pipeline, page_size=100, sort_by="created_at desc").pipeline_versions
    for one in known or []:
        if one.display_name == version:
            return pipeline, one.pipeline_version_id
    given = client.upload_pipeline_version(str(file), version, pipeline_id=pipeline)
    return pipeline, given.pipeline_version_id


def start(client: Any, pipeline: str, version: str, name: str) -> str:
    """Begins a run. Its run in MLflow is in the experiment that the steps log to, which makes their runs its own."""
    settings = params("pipeline")
    experiment = client.create_experiment(settings["name"])
    run = kfp_server_api.V2beta1Run(
        display_name=f"{settings['name']} {name}",
        experiment_id=experiment.experiment_id,
        pipeline_version_reference={"pipeline_id": pipeline, "pipeline_version_id": version},
        plugins_input={"mlflow": {"experiment_name": params("train")["experiment"]}},
    )
    # Client.run_pipeline does not hand on `plugins_input`.
    return client._run_api.run_service_create_run(run=run).run_id


def main() -> None:
    settings = params("pipeline")
    client = Client(host=os.environ["PIPELINES_URL"], existing_token=os.environ["PIPELINES_TOKEN"])
    with tempfile.TemporaryDirectory() as folder:
        file, name = compiled(Path(folder))
        pipeline, version = version_of(client, settings["name"], file, name)
    run = start(client, pipeline, version, name)
    print(f"version {name} of the pipeline {settings['name']}, run {run}", flush=True)
    state = client.wait_for_run_completion(run, settings["patience_seconds"]).state
    print(f"{state.lower()}: {run}")
    if state != "SUCCEEDED":
        sys.exit(1)


if __name__ == "__main__":
    main()
