"""Logs a run with parameters, 10 000 metrics, artifacts of three sizes and a model, and reads all of it back."""

import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

import mlflow
import numpy as np
from mlflow.entities import Metric
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

METRICS = 10_000
LARGE = int(sys.argv[1]) * 2**20
SIZES = {"one-byte": 1, "two-parts": 5 * 2**20 + 1, "large": LARGE}


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_random(path: Path, size: int) -> None:
    with path.open("wb") as file:
        while size > 0:
            file.write(os.urandom(min(size, 2**20)))
            size -= 2**20


client = mlflow.MlflowClient()
mlflow.set_experiment("clients")
params = {f"p{i}": f"wert {i} ü" for i in range(100)}
checks = {}
with mlflow.start_run() as run, tempfile.TemporaryDirectory() as folder:
    run_id = run.info.run_id
    mlflow.log_params(params)
    for start in range(0, METRICS, 1000):
        batch = [Metric("loss", 1 / (step + 1), 1_700_000_000_000 + step, step) for step in range(start, start + 1000)]
        client.log_batch(run_id, metrics=batch)
    digests = {}
    for name, size in SIZES.items():
        path = Path(folder, name)
        write_random(path, size)
        digests[name] = digest(path)
        mlflow.log_artifact(str(path), "files")

    features, target = load_wine(return_X_y=True, as_frame=True)
    model = make_pipeline(StandardScaler(), LogisticRegression()).fit(features, target)
    logged = mlflow.sklearn.log_model(
        model, name="model", registered_model_name="clients", pip_requirements=["scikit-learn"]
    )

    back = client.get_run(run_id)
    checks["params"] = back.data.params == params
    history = client.get_metric_history(run_id, "loss")
    checks["metrics"] = [(m.step, m.value) for m in sorted(history, key=lambda m: m.step)] == [
        (step, 1 / (step + 1)) for step in range(METRICS)
    ]
    for name, known in digests.items():
        path = mlflow.artifacts.download_artifacts(
            run_id=run_id, artifact_path=f"files/{name}", dst_path=str(Path(folder, "back"))
        )
        checks[name] = digest(Path(path)) == known

version = client.search_model_versions("name='clients'")[0].version
loaded = mlflow.sklearn.load_model(f"models:/clients/{version}")
checks["model"] = bool(np.array_equal(loaded.predict_proba(features), model.predict_proba(features)))
print(json.dumps(checks))
