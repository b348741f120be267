"""
keep_writing.py metric|trial|object write FIRST: writes until standard input ends, and prints a line for each write that
was acknowledged. keep_writing.py ... check: reads such lines and prints those that are not there.
"""

import hashlib
import json
import os
import sys
import threading
import time

WHAT, MODE = sys.argv[1:3]


class Metrics:
    def __init__(self):
        import mlflow

        mlflow.set_experiment("survive")
        self.client = mlflow.MlflowClient()
        experiment = self.client.get_experiment_by_name("survive").experiment_id
        runs = self.client.search_runs([experiment])
        self.run = (runs[0] if runs else self.client.create_run(experiment)).info.run_id

    def write(self, number):
        self.client.log_metric(self.run, "number", number, step=number)
        return [number, float(number)]

    def there(self):
        return [[metric.step, metric.value] for metric in self.client.get_metric_history(self.run, "number")]


class Trials:
    def __init__(self):
        import optuna

        optuna.logging.set_verbosity(optuna.logging.ERROR)
        storage = optuna.storages.RDBStorage(os.environ["OPTUNA_STORAGE_URL"], engine_kwargs={"pool_pre_ping": True})
        self.study = optuna.create_study(study_name="survive", storage=storage, load_if_exists=True)

    def write(self, number):
        trial = self.study.ask()
        x = trial.suggest_float("x", 0, 1)
        self.study.tell(trial, x)
        return [trial.number, x]

    def there(self):
        return [[trial.number, trial.value] for trial in self.study.get_trials(deepcopy=False)]


class Objects:
    def __init__(self):
        import boto3
        from botocore.config import Config

        config = Config(connect_timeout=5, read_timeout=30, retries={"max_attempts": 1})
        self.s3 = boto3.client("s3", endpoint_url=os.environ["S3_URL"], region_name="us-east-1", config=config)

    def write(self, number):
        content = os.urandom(64 * 1024)
        self.s3.put_object(Bucket="dvc", Key=f"survive/{number}", Body=content)
        return [number, hashlib.sha256(content).hexdigest()]

    def there(self):
        keys = [
            entry["Key"]
            for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket="dvc", Prefix="survive/")
            for entry in page.get("Contents", [])
        ]
        for key in keys:
            body = self.s3.get_object(Bucket="dvc", Key=key)["Body"].read()
            yield [int(key.rpartition("/")[2]), hashlib.sha256(body).hexdigest()]


def open_store():
    return {"metric": Metrics, "trial": Trials, "object": Objects}[WHAT]()


if MODE == "check":
    acknowledged = [json.loads(line) for line in sys.stdin]
    there = {json.dumps(item) for item in open_store().there()}
    print(json.dumps([item for item in acknowledged if json.dumps(item) not in there]))
else:
    # Writes go on until the test closes the standard input, whatever happens to the servers.
    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    store = open_store()
    number = int(sys.argv[3])
    while not ended.is_set():
        try:
            print(json.dumps(store.write(number)), flush=True)
            time.sleep(0.05)  # leaves the servers some of a small machine
        except Exception as error:  # noqa: BLE001 - a write that fails is what this is about
            print(f"{WHAT} {number}: {str(error)[:200]}", file=sys.stderr, flush=True)
            time.sleep(0.2)
        number += 1
