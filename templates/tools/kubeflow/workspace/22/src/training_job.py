"""Cross-validates the tuned classifier on several nodes at once: a training job of Kubeflow Trainer, and what came out of it."""

import json
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from project import HYPERPARAMETERS, ROOT, TRAIN, params

# What a node needs, where it lies in the workspace and in the pod. A ConfigMap holds 1 MiB.
FILES = {
    "project.py": "src/project.py",
    "classifier.py": "src/classifier.py",
    "cross_validate.py": "src/cross_validate.py",
    "params.yaml": "params.yaml",
    "hyperparameters.json": str(HYPERPARAMETERS.relative_to(ROOT)),
    "train.csv": str(TRAIN.relative_to(ROOT)),
}
PAUSE_SECONDS = 3


def kubectl(*arguments: str, given: dict[str, Any] | None = None) -> str:
    """What kubectl prints, in the namespace of training; ends with its own words where it fails."""
    command = ["kubectl", "-n", os.environ["TRAINING_NAMESPACE"], *arguments]
    text = None if given is None else json.dumps(given)
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr.strip())
    return done.stdout


def variables(job: str, tracking_uri: str) -> list[dict[str, Any]]:
    """The account is whoever's the Secret says. Where there is no Secret, nodes go without."""

    def account(key: str) -> dict[str, Any]:
        reference = {"name": "training-credentials", "key": key, "optional": True}
        return {"name": f"MLFLOW_TRACKING_{key.upper()}", "valueFrom": {"secretKeyRef": reference}}

    plain = {
        "JOB": job,
        "MLFLOW_TRACKING_URI": tracking_uri,
        "MLFLOW_DISABLE_TELEMETRY": "true",
        "GIT_PYTHON_REFRESH": "quiet",
    }
    return [{"name": name, "value": value} for name, value in plain.items()] + [
        account(key) for key in ("username", "password", "token")
    ]


def training_job(job: str, settings: dict[str, Any], tracking_uri: str) -> dict[str, Any]:
    items = [{"key": key, "path": path} for key, path in FILES.items()]
    # Over what the runtime says: the files of this folder.
    pod = {
        "volumes": [{"name": "files", "configMap": {"name": job, "items": items}}],
        "containers": [
            {"name": "node", "volumeMounts": [{"name": "files", "mountPath": "/workspace", "readOnly": True}]}
        ],
    }
    replicated = {"name": "node", "template": {"spec": {"template": {"spec": pod}}}}
    return {
        "apiVersion": "trainer.kubeflow.org/v1alpha1",
        "kind": "TrainJob",
        "metadata": {"name": job},
        "spec": {
            "runtimeRef": {"apiGroup": "trainer.kubeflow.org", "kind": "TrainingRuntime", "name": settings["runtime"]},
            "trainer": {
                "numNodes": settings["nodes"],
                "image": settings["image"],
                "command": ["python", "/workspace/src/cross_validate.py"],
                "env": variables(job, tracking_uri),
            },
            "runtimePatches": [
                {
                    "manager": "mlops-scaffold.workspace/files",
                    "trainingRuntimeSpec": {"template": {"spec": {"replicatedJobs": [replicated]}}},
                }
            ],
        },
    }


def files(owner: dict[str, Any], root: Path = ROOT) -> dict[str, Any]:
    """Goes with the job."""
    data = {key: (root / path).read_text(encoding="utf-8") for key, path in FILES.items()}
    name, uid = owner["metadata"]["name"], owner["metadata"]["uid"]
    reference = {"apiVersion": owner["apiVersion"], "kind": owner["kind"], "name": name, "uid": uid}
    metadata = {"name": name, "ownerReferences": [reference]}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data}


def wait(job: str, seconds: float) -> None:
    end = time.monotonic() + seconds
    where = f"kubectl -n {os.environ['TRAINING_NAMESPACE']} get trainjob,pods"
    while time.monotonic() < end:
        status = json.loads(kubectl("get", "trainjob", job, "-o", "json")).get("status", {})
        ended = {one["type"] for one in status.get("conditions", []) if one["status"] == "True"}
        if "Complete" in ended:
            return
        if "Failed" in ended:
            sys.exit(f"the job {job} has failed: {where}")
        time.sleep(PAUSE_SECONDS)
    sys.exit(f"the job {job} has not ended in {seconds:.0f} seconds: {where}")


def main() -> None:
    settings = params("job")
    job = f"folds-{secrets.token_hex(4)}"
    made = training_job(job, settings, os.environ["TRAINING_TRACKING_URI"])
    there = json.loads(kubectl("create", "-o", "json", "-f", "-", given=made))
    kubectl("create", "-f", "-", given=files(there))
    wait(job, settings["patience_seconds"])
    print(f"the job {job} is complete: its run in MLflow has the accuracy on each fold")


if __name__ == "__main__":
    main()
