"""One node of a training job: scores its share of the folds. The first node gathers what the others have, and logs it to MLflow."""

import json
import os
import socket
import time

import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import StratifiedKFold

from classifier import make_classifier
from project import HYPERPARAMETERS, TARGET, TRAIN, params, read_json

# How long the nodes wait for each other.
PATIENCE_SECONDS = 120


def share(folds: int, rank: int, nodes: int) -> list[int]:
    return [fold for fold in range(folds) if fold % nodes == rank]


def score(fold: int, settings: dict, hyperparameters: dict[str, float], train: pd.DataFrame) -> float:
    features, target = train.drop(columns=TARGET), train[TARGET]
    splits = StratifiedKFold(settings["folds"], shuffle=True, random_state=settings["seed"])
    inside, outside = list(splits.split(features, target))[fold]
    classifier = make_classifier(**hyperparameters, seed=settings["seed"])
    classifier.fit(features.iloc[inside], target.iloc[inside])
    return float(accuracy_score(target.iloc[outside], classifier.predict(features.iloc[outside])))


def gather(own: dict[str, float], others: int, server: socket.socket) -> dict[str, float]:
    scores = dict(own)
    server.settimeout(PATIENCE_SECONDS)
    for _ in range(others):
        connection, _ = server.accept()
        with connection, connection.makefile(encoding="utf-8") as sent:
            scores |= json.loads(sent.readline())
    return scores


def hand_over(own: dict[str, float], address: tuple[str, int]) -> None:
    """The first node may be slower to start, or to be known by its name."""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with socket.create_connection(address, timeout=10) as connection:
                connection.sendall(json.dumps(own).encode() + b"\n")
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(1)


def log(scores: dict[str, float], settings: dict, hyperparameters: dict[str, float]) -> None:
    import mlflow

    mlflow.set_experiment(settings["experiment"])
    with mlflow.start_run(run_name=os.environ["JOB"], tags={"job": os.environ["JOB"]}):
        mlflow.log_params(hyperparameters)
        mlflow.log_metrics(scores | {"accuracy": sum(scores.values()) / len(scores)})


def main() -> None:
    settings, hyperparameters = params("job"), read_json(HYPERPARAMETERS)
    rank, nodes = int(os.environ["PET_NODE_RANK"]), int(os.environ["PET_NNODES"])
    port = int(os.environ["PET_MASTER_PORT"])
    train = pd.read_csv(TRAIN)
    own = {f"fold_{fold}": score(fold, settings, hyperparameters, train) for fold in share(settings["folds"], rank, nodes)}
    if rank != 0:
        hand_over(own, (os.environ["PET_MASTER_ADDR"], port))
        return
    with socket.create_server(("", port)) as server:
        log(gather(own, nodes - 1, server), settings, hyperparameters)


if __name__ == "__main__":
    main()
