"""Searches for good hyperparameters on the platform's Ray cluster, and writes the best to hyperparameters.json."""

import json
import os
import subprocess
import sys

from mlflow import MlflowClient

from project import HYPERPARAMETERS, ROOT, params, write_json


def submit() -> int:
    """Sends this folder to the cluster, runs the search there and shows what it prints; how it ended."""
    # Workers import from src/, too: they are not started by the script that lies there.
    runtime_env = json.dumps({"env_vars": {"PYTHONPATH": "src"}})
    command = ["ray", "job", "submit", "--working-dir", str(ROOT), "--runtime-env-json", runtime_env]
    command += ["--", "python", "src/tune_on_ray.py"]
    # data/ is not in git, and the search needs it. What it does not need is named in .rayignore.
    return subprocess.run(command, env={**os.environ, "RAY_RUNTIME_ENV_IGNORE_GITIGNORE": "1"}).returncode


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
    settings = params("tune")
    code = submit()
    if code != 0:
        sys.exit(f"the search has not ended well ({code}): the same command goes on where it stopped")
    write_json(HYPERPARAMETERS, best_trial(settings, MlflowClient()))


if __name__ == "__main__":
    main()
