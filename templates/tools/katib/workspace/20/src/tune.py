"""Has Katib search for good hyperparameters in the cluster, and writes the best to hyperparameters.json."""

import json
import os
import subprocess
import sys
import time
from typing import Any

import mlflow

from experiment import experiment, files
from project import HYPERPARAMETERS, params, write_json

# Between two looks at the experiment.
PAUSE_SECONDS = 5


def kubectl(*arguments: str, given: dict[str, Any] | None = None) -> str:
    """What kubectl prints, in the namespace of experiments; ends with its own words where it fails."""
    command = ["kubectl", "-n", os.environ["KATIB_NAMESPACE"], *arguments]
    text = None if given is None else json.dumps(given)
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr.strip())
    return done.stdout


def found(study: str) -> dict[str, Any] | None:
    printed = kubectl("get", "experiment", study, "--ignore-not-found", "-o", "json")
    return json.loads(printed) if printed.strip() else None


def begin(settings: dict[str, Any]) -> dict[str, Any]:
    """The experiment of this name: one that is there goes on, finished or not."""
    there = found(settings["study"])
    if there is None:
        made = experiment(settings, os.environ["KATIB_TRIALS_TRACKING_URI"])
        there = json.loads(kubectl("create", "-o", "json", "-f", "-", given=made))
    kubectl("apply", "-f", "-", given=files(settings, there))
    return there


def ended(there: dict[str, Any]) -> str | None:
    """How it has ended, or None."""
    conditions = there.get("status", {}).get("conditions", [])
    return next((one["type"] for one in conditions if one["type"] in ("Succeeded", "Failed") and one["status"] == "True"), None)


def wait(study: str, seconds: float) -> dict[str, Any]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        there = found(study)
        if there is None:
            sys.exit(f"the experiment {study} was deleted")
        how = ended(there)
        if how == "Failed":
            sys.exit(f"the experiment {study} has failed: kubectl -n {os.environ['KATIB_NAMESPACE']} get trials,pods")
        if how is not None:
            return there
        time.sleep(PAUSE_SECONDS)
    sys.exit(f"the experiment {study} has not ended in {seconds:.0f} seconds; the same command goes on waiting")


def best(there: dict[str, Any]) -> dict[str, float]:
    optimal = there["status"]["currentOptimalTrial"]
    return {one["name"]: float(one["value"]) for one in optimal["parameterAssignments"]}


def main() -> None:
    settings = params("tune")
    # Here, so that no two trials make it at once.
    mlflow.set_experiment(settings["experiment"])
    begin(settings)
    there = wait(settings["study"], settings["patience_seconds"])
    write_json(HYPERPARAMETERS, best(there))
    print(f"{there['status']['trials']} trials, the best: {there['status']['currentOptimalTrial']['bestTrialName']}")


if __name__ == "__main__":
    main()
