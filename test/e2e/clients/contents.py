"""
What a platform holds: contents.py write NAME | contents.py wreck NAME | contents.py read. The last prints all of it.
Studies are left out where OPTUNA_STORAGE_URL is not set.
"""

import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path

import boto3
import mlflow
import optuna
from mlflow.entities import Metric

WHAT, NAME = (sys.argv[1:] + [""])[:2]

optuna.logging.set_verbosity(optuna.logging.WARNING)
client = mlflow.MlflowClient()
url = os.environ.get("OPTUNA_STORAGE_URL")
storage = url and optuna.storages.RDBStorage(url, engine_kwargs={"pool_pre_ping": True})
s3 = boto3.client("s3", endpoint_url=os.environ["S3_URL"], region_name="us-east-1")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def objects() -> list[str]:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket="dvc")
    return [entry["Key"] for page in pages for entry in page.get("Contents", [])]


def files_of(run_id: str) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        mlflow.artifacts.download_artifacts(run_id=run_id, dst_path=folder)
        paths = [path for path in Path(folder).rglob("*") if path.is_file()]
        return {str(path.relative_to(folder)): digest(path.read_bytes()) for path in paths}


def write() -> None:
    experiment = client.create_experiment(NAME)
    for number in range(2):
        run_id = client.create_run(experiment).info.run_id
        client.log_param(run_id, "number", number)
        client.log_batch(run_id, metrics=[Metric("loss", 1 / (i + 1), i, i) for i in range(500)])
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "several parts").write_bytes(os.urandom(12 * 2**20))
            Path(folder, "ein Name | mit #, ü").write_text(NAME)
            client.log_artifacts(run_id, folder)
    client.create_registered_model(NAME)
    client.create_model_version(NAME, f"{client.get_run(run_id).info.artifact_uri}/several parts", run_id)
    mlflow.set_experiment(experiment_id=experiment)
    with mlflow.start_span(f"answer {NAME}") as span:
        span.set_inputs({"question": NAME})
    mlflow.flush_trace_async_logging()
    if storage:
        study = optuna.create_study(study_name=NAME, storage=storage)
        study.optimize(lambda trial: trial.suggest_float("x", -1, 1) ** 2, n_trials=5)
    for number in range(20):
        s3.put_object(Bucket="dvc", Key=f"files/md5/{number:02d}/{NAME}", Body=os.urandom(1000 + number))
    s3.put_object(Bucket="dvc", Key="always as large", Body=os.urandom(5000))


def wreck() -> None:
    for run in client.search_runs([client.get_experiment_by_name(NAME).experiment_id]):
        client.delete_run(run.info.run_id)
    client.delete_registered_model(NAME)
    optuna.delete_study(study_name=NAME, storage=storage)
    for key in objects()[:10]:
        s3.delete_object(Bucket="dvc", Key=key)
    s3.put_object(Bucket="dvc", Key="always as large", Body=os.urandom(5000))
    s3.put_object(Bucket="dvc", Key="nobody asked for", Body=b"me")


def read() -> dict[str, object]:
    found: dict[str, object] = {}
    for experiment in client.search_experiments():
        for run in client.search_runs([experiment.experiment_id]):
            run_id = run.info.run_id
            history = client.get_metric_history(run_id, "loss")
            found[f"run {run_id}"] = [experiment.name, run.data.params, len(history), files_of(run_id)]
        for trace in client.search_traces(experiment_ids=[experiment.experiment_id]):
            found[f"trace {trace.info.trace_id}"] = [[span.name, span.inputs] for span in trace.data.spans]
    for version in client.search_model_versions():
        found[f"model {version.name} {version.version}"] = [version.source, version.run_id]
    for name in optuna.get_all_study_names(storage) if storage else []:
        trials = optuna.load_study(study_name=name, storage=storage).trials
        found[f"study {name}"] = [[trial.number, trial.value, trial.params] for trial in trials]
    for key in objects():
        found[f"object {key}"] = digest(s3.get_object(Bucket="dvc", Key=key)["Body"].read())
    return found


if WHAT == "write":
    write()
if WHAT == "wreck":
    wreck()
print(json.dumps(read() if WHAT == "read" else {}, sort_keys=True))
