"""One trial, in a pod of its own: trial.py C GAMMA. Katib reads the accuracy from what it prints; MLflow has it as a run."""

import os
import sys

import mlflow
import pandas as pd
from mlflow import MlflowClient
from sklearn.model_selection import cross_val_score

from classifier import make_classifier
from project import TARGET, TRAIN, params


def score(values: dict[str, float], settings: dict, train: pd.DataFrame) -> float:
    classifier = make_classifier(**values, seed=settings["seed"])
    return float(cross_val_score(classifier, train.drop(columns=TARGET), train[TARGET], cv=settings["folds"]).mean())


def run_of(trial: str, experiment_id: str, client: MlflowClient) -> str | None:
    """The run of a trial that was begun before, in a pod that is gone."""
    runs = client.search_runs([experiment_id], f"tags.trial = '{trial}'", max_results=1)
    return runs[0].info.run_id if runs else None


def main() -> None:
    settings = params("tune")
    values = dict(zip(("c", "gamma"), map(float, sys.argv[1:3]), strict=True))
    trial = os.environ["KATIB_TRIAL_NAME"]
    experiment_id = mlflow.set_experiment(settings["experiment"]).experiment_id
    run_id = run_of(trial, experiment_id, MlflowClient())
    tags = {"study": settings["study"], "trial": trial}
    with mlflow.start_run(run_id=run_id, run_name=None if run_id else trial, tags=None if run_id else tags):
        mlflow.log_params(values)
        accuracy = score(values, settings, pd.read_csv(TRAIN))
        mlflow.log_metric("accuracy", accuracy)
    print(f"accuracy={accuracy:.6f}")


if __name__ == "__main__":
    main()
