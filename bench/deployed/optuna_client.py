"""Lets workers optimize one study for some seconds, each a process with connections of its own, as jobs have."""

import json
import multiprocessing
import sys
import time
import warnings

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)
warnings.simplefilter("ignore")
fork = multiprocessing.get_context("fork")


def objective_of(order):
    def objective(trial):
        x, y = trial.suggest_float("x", -10, 10), trial.suggest_categorical("y", [0, 1, 2])
        time.sleep(order.get("sleep", 0))
        for step in range(order.get("reports", 3)):
            trial.report((x - 2) ** 2 + y + step, step)
        return (x - 2) ** 2 + y

    return objective


def open_storage(order):
    if "proxy" in order:
        from optuna.storages import GrpcStorageProxy

        return GrpcStorageProxy(host=order["proxy"], port=13000)
    return optuna.storages.RDBStorage(order["url"], **order["options"])


def work(order, name, ready, go, counts):
    storage = open_storage(order)
    # Random, so that the storage is measured and not the sampler's arithmetic.
    study = optuna.load_study(study_name=name, storage=storage, sampler=optuna.samplers.RandomSampler())
    objective = objective_of(order)
    study.optimize(objective, n_trials=1)
    ready.release()
    go.wait()
    until = time.perf_counter() + order["seconds"]
    done = 0
    while time.perf_counter() < until:
        study.optimize(objective, n_trials=1)
        done += 1
    counts.put(done)


def measure(order):
    name = f"bench-{time.time_ns()}"
    creator = fork.Process(target=lambda: optuna.create_study(study_name=name, storage=open_storage(order)))
    creator.start()
    creator.join()
    if creator.exitcode != 0:
        sys.exit("the study was not made")
    ready, go, counts = fork.Semaphore(0), fork.Event(), fork.Queue()
    workers = [fork.Process(target=work, args=(order, name, ready, go, counts)) for _ in range(order["workers"])]
    for worker in workers:
        worker.start()
    for _ in workers:
        if not ready.acquire(timeout=300):
            sys.exit("a worker did not start")
    start = time.perf_counter()
    go.set()
    done = sum(counts.get(timeout=300) for _ in workers)
    elapsed = time.perf_counter() - start
    for worker in workers:
        worker.join()
    return {"perSecond": done / elapsed}


for line in sys.stdin:
    print(json.dumps(measure(json.loads(line))), flush=True)
