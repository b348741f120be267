"""Logs metrics to a tracking server with MLflow's client, and says how long each request took, in seconds."""

import json
import os
import sys
import threading
import time

import mlflow
from mlflow.entities import Metric

BATCH = [Metric("loss", 1 / (step + 1), 1_700_000_000_000 + step, step) for step in range(1000)]


def timed(work, times):
    start = time.perf_counter()
    work()
    times.append(time.perf_counter() - start)


def single(client, run, times, until):
    step = 0
    while time.perf_counter() < until:
        timed(lambda: client.log_metric(run, "single", 0.5, step=step), times)
        step += 1


def batch(client, run, times, until):
    while time.perf_counter() < until:
        timed(lambda: client.log_batch(run, metrics=BATCH), times)


def measure(order):
    os.environ.update(order["environment"])
    client = mlflow.MlflowClient(order["uri"])
    experiment = client.get_experiment_by_name("bench")
    experiment_id = experiment.experiment_id if experiment else client.create_experiment("bench")
    runs = [client.create_run(experiment_id).info.run_id for _ in range(order["threads"])]
    work = {"single": single, "batch": batch}[order["work"]]
    times, warm_up = [], []
    work(client, runs[0], warm_up, time.perf_counter() + 0.3)
    start = time.perf_counter()
    until = start + order["seconds"]
    threads = [threading.Thread(target=work, args=(client, run, times, until)) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # What prepared the turn counts for the server's CPU only.
    return {"times": times, "warmUp": len(warm_up) + len(runs) + 1, "elapsed": time.perf_counter() - start}


for line in sys.stdin:
    print(json.dumps(measure(json.loads(line))), flush=True)
