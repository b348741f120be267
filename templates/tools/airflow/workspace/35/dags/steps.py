"""Runs a step of src/ as a task of Airflow: in a folder of its own, with the files that earlier steps have written."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

# This workspace as Airflow has it, from Git or in the image. Tasks leave it as it is.
ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("src", "params.yaml", "hyperparameters.json")
# Each run of the pipeline is a run there, with what the steps hand on as its artifacts.
EXPERIMENT = "wine-pipeline"


def sign_in() -> None:
    """Takes MLflow's account from Airflow's connection `mlflow`."""
    from airflow.sdk import Connection
    from airflow.sdk.exceptions import AirflowNotFoundException

    try:
        account = Connection.get("mlflow")
    except AirflowNotFoundException:
        # An MLflow that asks for no account.
        return
    os.environ["MLFLOW_TRACKING_USERNAME"] = account.login or ""
    os.environ["MLFLOW_TRACKING_PASSWORD"] = account.password or ""


def open_run(name: str) -> str:
    """Begins a run in MLflow that keeps the files of one run of the pipeline; its id."""
    import mlflow
    from mlflow import MlflowClient

    sign_in()
    client = MlflowClient()
    run = client.create_run(mlflow.set_experiment(EXPERIMENT).experiment_id, run_name=name)
    # Files can be added all the same, and no run stays open where a step fails.
    client.set_terminated(run.info.run_id)
    return run.info.run_id


@contextmanager
def working_folder(files: str, takes: Sequence[str]) -> Iterator[Path]:
    """A copy of the workspace that a step may write to, with files of the pipeline's run."""
    from mlflow import MlflowClient

    with tempfile.TemporaryDirectory() as folder:
        for name in INPUTS:
            source, target = ROOT / name, Path(folder, name)
            (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
        for path in takes:
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(MlflowClient().download_artifacts(files, path, tempfile.mkdtemp(dir=folder)), target)
        yield Path(folder)


def run_step(
    script: str, *arguments: str, files: str, takes: Sequence[str] = (), gives: Sequence[str] = ()
) -> str:
    """Runs src/SCRIPT; the id of the pipeline's run, which has what the step gives."""
    from mlflow import MlflowClient

    sign_in()
    with working_folder(files, takes) as folder:
        # What it prints is the task's log. Python buffers what goes to no terminal.
        command = [sys.executable, "-u", str(Path("src", script)), *arguments]
        subprocess.run(command, cwd=folder, check=True)
        for path in gives:
            MlflowClient().log_artifact(files, str(folder / path), str(Path(path).parent))
    return files
