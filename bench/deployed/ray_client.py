"""Searches of Ray Tune, as a job on the cluster. Prints for each, in a line of JSON, when job, search, trials began."""

import json
import os
import sys
import time

JOB_BEGAN = time.time()

import ray  # noqa: E402
from ray import tune  # noqa: E402


def run_trial(config):
    began = time.time()
    time.sleep(config["seconds"])
    score = (config["x"] - 2) ** 2 + config["y"]
    tune.report({"score": score, "began": began, "node": ray.get_runtime_context().get_node_id()})


def wait_for_workers(count):
    while sum(node["Alive"] and node["Resources"].get("CPU", 0) > 0 for node in ray.nodes()) != count:
        time.sleep(0.5)


def search(order):
    began = time.time()
    results = tune.Tuner(
        # The CPUs of a whole worker, so that each has one trial at a time.
        tune.with_resources(run_trial, {"cpu": order["cpus"]}),
        param_space={"x": tune.uniform(-10, 10), "y": tune.choice([0, 1, 2]), "seconds": order["seconds"]},
        tune_config=tune.TuneConfig(
            num_samples=order["trials"],
            max_concurrent_trials=order["workers"],
            reuse_actors=order["reuse"],
            metric="score",
            mode="min",
        ),
        run_config=tune.RunConfig(storage_path=f"{os.environ['RAY_RESULTS_URI']}/bench"),
    ).fit()
    if results.num_errors > 0:
        sys.exit(f"{results.num_errors} trials failed")
    trials = sorted((result.metrics["began"], result.metrics["node"]) for result in results)
    return {"jobBegan": JOB_BEGAN, "searchBegan": began, "trials": trials}


def main():
    order = json.loads(os.environ["BENCH_ORDER"])
    ray.init(log_to_driver=False)
    if order["wait"]:
        wait_for_workers(order["workers"])
    for one in order["searches"]:
        print(json.dumps(search({**order, **one})), flush=True)


main()
