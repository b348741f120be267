"""Searches for good hyperparameters on the platform's Ray cluster, and writes the best to hyperparameters.json."""

import json
import os
import subprocess
import sys
import time
import uuid

from mlflow import MlflowClient

from project import HYPERPARAMETERS, ROOT, params, write_json


def submit(job: str) -> int:
    """Sends this folder to the cluster, runs the search there and shows what it prints; how that ended."""
    # Workers import from src/, too: they are not started by the script that lies there.
    runtime_env = json.dumps({"env_vars": {"PYTHONPATH": "src"}})
    command = ["ray", "job", "submit", "--submission-id", job, "--working-dir", str(ROOT)]
    command += ["--runtime-env-json", runtime_env, "--", "python", "src/tune_on_ray.py"]
    # data/ is not in git, and the search needs it. What it does not need is named in .rayignore.
    return subprocess.run(command, env={**os.environ, "RAY_RUNTIME_ENV_IGNORE_GITIGNORE": "1"}).returncode


def wait_for(job: str, client) -> str:
    """How the search itself ended. What shows its output may stop before it, and say that all is well."""
    while not (status := client.get_job_status(job)).is_terminal():
        time.sleep(2)
    return str(status.value)


def best_trial(settings: dict, client: MlflowClient) -> dict[str, float]:
    experiment = client.get_experiment_by_name(settings["experiment"])
    runs = client.search_runs(
        [experiment.experiment_id],
        f"tags.study = '{settings['study']}' and attributes.status = 'FINISHED'",
        order_by=["metrics.accuracy DESC"],
        max_results=1,
    )
    return {name: float(value) for name, value in runs[0].data.params.items()}


def main() -> None:
    from ray.job_submission import JobSubmissionClient

    settings = params("tune")
    job = f"tune-{uuid.uuid4().hex[:12]}"
    code = submit(job)
    ended = wait_for(job, JobSubmissionClient()) if code == 0 else f"ray job submit: {code}"
    if ended != "SUCCEEDED":
        sys.exit(f"the search has not ended well ({ended}): the same command goes on where it stopped")
    write_json(HYPERPARAMETERS, best_trial(settings, MlflowClient()))


if __name__ == "__main__":
    main()
