"""What src/tune.py hands to Katib: the experiment, and the files that its trials run from."""

from pathlib import Path
from typing import Any

from project import ROOT, TRAIN

# What a trial needs, where it lies in the workspace and in the pod.
FILES = {
    "project.py": "src/project.py",
    "classifier.py": "src/classifier.py",
    "trial.py": "src/trial.py",
    "params.yaml": "params.yaml",
    "train.csv": str(TRAIN.relative_to(ROOT)),
}
# A ConfigMap holds 1 MiB. What is larger belongs into the image, or is fetched by the trial.
MOST_BYTES = 1_000_000
UID = 1000


def parameter(name: str, least: float, most: float) -> dict[str, Any]:
    space = {"min": str(least), "max": str(most), "distribution": "logUniform"}
    return {"name": name, "parameterType": "double", "feasibleSpace": space}


def variables(tracking_uri: str) -> list[dict[str, Any]]:
    """The account is whoever's the Secret says. Where there is no Secret, trials go without."""

    def account(key: str) -> dict[str, Any]:
        reference = {"name": "katib-credentials", "key": key, "optional": True}
        return {"name": f"MLFLOW_TRACKING_{key.upper()}", "valueFrom": {"secretKeyRef": reference}}

    plain = {
        "MLFLOW_TRACKING_URI": tracking_uri,
        "MLFLOW_DISABLE_TELEMETRY": "true",
        "GIT_PYTHON_REFRESH": "quiet",
        "HOME": "/tmp",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return [{"name": name, "value": value} for name, value in plain.items()] + [
        account(key) for key in ("username", "password", "token")
    ]


def trial_pod(settings: dict[str, Any], tracking_uri: str) -> dict[str, Any]:
    """As Pod Security `restricted` wants it. The collector beside it is given the same security context."""
    items = [{"key": key, "path": path} for key, path in FILES.items()]
    return {
        "restartPolicy": "Never",
        "automountServiceAccountToken": False,
        "enableServiceLinks": False,
        "securityContext": {"runAsUser": UID, "runAsGroup": UID, "fsGroup": UID},
        "volumes": [
            {"name": "tmp", "emptyDir": {"sizeLimit": "1Gi"}},
            {"name": "files", "configMap": {"name": settings["study"], "items": items}},
        ],
        "containers": [
            {
                "name": "trial",
                "image": settings["image"],
                # Katib puts these words into a line for `sh`: no blanks, no quotes.
                "command": ["python", "/workspace/src/trial.py", "${trialParameters.c}", "${trialParameters.gamma}"],
                "env": variables(tracking_uri),
                "volumeMounts": [
                    {"name": "tmp", "mountPath": "/tmp"},
                    {"name": "files", "mountPath": "/workspace", "readOnly": True},
                ],
                "resources": settings["resources"],
                "securityContext": {
                    "runAsNonRoot": True,
                    "allowPrivilegeEscalation": False,
                    "readOnlyRootFilesystem": True,
                    "capabilities": {"drop": ["ALL"]},
                    "seccompProfile": {"type": "RuntimeDefault"},
                },
            }
        ],
    }


def experiment(settings: dict[str, Any], tracking_uri: str) -> dict[str, Any]:
    names = ("c", "gamma")
    job = {
        "apiVersion": "batch/v1",
        "kind": "Job",
        # A trial whose pod is lost is run again.
        "spec": {"backoffLimit": 2, "template": {"spec": trial_pod(settings, tracking_uri)}},
    }
    return {
        "apiVersion": "kubeflow.org/v1beta1",
        "kind": "Experiment",
        "metadata": {"name": settings["study"]},
        "spec": {
            "objective": {"type": "maximize", "objectiveMetricName": "accuracy"},
            "algorithm": {"algorithmName": settings["algorithm"]},
            "maxTrialCount": settings["trials"],
            # Katib refuses more than there are trials.
            "parallelTrialCount": min(settings["at_once"], settings["trials"]),
            "maxFailedTrialCount": min(settings["failed_at_most"], settings["trials"]),
            "parameters": [parameter(name, *settings[name]) for name in names],
            "trialTemplate": {
                "primaryContainerName": "trial",
                "trialParameters": [{"name": name, "reference": name, "description": name} for name in names],
                "trialSpec": job,
            },
        },
    }


def files(settings: dict[str, Any], owner: dict[str, Any], root: Path = ROOT) -> dict[str, Any]:
    """Goes with the experiment."""
    data = {key: (root / path).read_text(encoding="utf-8") for key, path in FILES.items()}
    size = sum(len(text.encode()) for text in data.values())
    if size > MOST_BYTES:
        raise SystemExit(f"the files of a trial have {size} bytes, and {MOST_BYTES} are the most: put the data into the image")
    reference = {key: owner[key] for key in ("apiVersion", "kind")} | {
        key: owner["metadata"][key] for key in ("name", "uid")
    }
    metadata = {"name": settings["study"], "ownerReferences": [reference]}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data}
