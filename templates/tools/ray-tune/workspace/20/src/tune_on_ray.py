"""The search itself: Ray Tune on the cluster, each trial a run in MLflow. src/tune.py sends it there as a job."""

import os
import sys
from pathlib import Path

import mlflow
import pandas as pd
from mlflow import MlflowClient
from sklearn.model_selection import cross_val_score

from classifier import make_classifier
from project import TARGET, TRAIN, params

# Where the pods of the cluster have the Secret with the account.
CREDENTIALS = Path("/etc/ray-credentials")


def sign_in(folder: Path = CREDENTIALS) -> None:
    """Takes MLflow's account from the Secret. A variable of the job would be shown to whoever lists jobs."""
    for file in ("username", "password", "token"):
        if (folder / file).is_file():
            os.environ[f"MLFLOW_TRACKING_{file.upper()}"] = (folder / file).read_text(encoding="utf-8").strip()


def score(config: dict, settings: dict, train: pd.DataFrame) -> float:
    classifier = make_classifier(c=config["c"], gamma=config["gamma"], seed=settings["seed"])
    return float(
        cross_val_score(classifier, train.drop(columns=TARGET), train[TARGET], cv=settings["folds"]).mean()
    )


def run_of(trial: str, experiment_id: str, client: MlflowClient) -> str | None:
    """The run of a trial that was begun before, by a worker or a head that is gone."""
    runs = client.search_runs([experiment_id], f"tags.trial = '{trial}'", max_results=1)
    return runs[0].info.run_id if runs else None


def run_trial(config: dict) -> None:
    from ray import tune

    sign_in()
    settings = params("tune")
    trial = f"{settings['study']}/{tune.get_context().get_trial_id()}"
    experiment_id = mlflow.set_experiment(settings["experiment"]).experiment_id
    run_id = run_of(trial, experiment_id, MlflowClient())
    tags = {"study": settings["study"], "trial": trial}
    with mlflow.start_run(run_id=run_id, run_name=None if run_id else trial, tags=None if run_id else tags):
        mlflow.log_params(config)
        accuracy = score(config, settings, pd.read_csv(TRAIN))
        mlflow.log_metric("accuracy", accuracy)
    tune.report({"accuracy": accuracy})


def open_search(settings: dict):
    """A new search, or the one of this name: finished trials stay as they are, the others are run again."""
    from ray import tune

    # One CPU for a trial. A worker with GPUs: {"cpu": 1, "gpu": 1}.
    trainable = tune.with_resources(run_trial, {"cpu": 1})
    storage = f"{os.environ['RAY_RESULTS_URI']}/tune"
    before = f"{storage}/{settings['study']}"
    if tune.Tuner.can_restore(before):
        return tune.Tuner.restore(before, trainable, restart_errored=True)
    return tune.Tuner(
        trainable,
        param_space={"c": tune.loguniform(*settings["c"]), "gamma": tune.loguniform(*settings["gamma"])},
        # A process that has done a trial does the next one: to start another takes seconds, as long as a short trial.
        tune_config=tune.TuneConfig(
            num_samples=settings["trials"], metric="accuracy", mode="max", reuse_actors=True
        ),
        run_config=tune.RunConfig(
            name=settings["study"],
            storage_path=storage,
            # A trial whose worker is gone is run again on another.
            failure_config=tune.FailureConfig(max_failures=3),
        ),
    )


def main() -> None:
    import ray

    settings = params("tune")
    sign_in()
    # Here, so that no two trials make it at once.
    mlflow.set_experiment(settings["experiment"])
    ray.init()
    results = open_search(settings).fit()
    if results.num_errors > 0:
        sys.exit(f"{results.num_errors} of {len(results)} trials failed")
    best = results.get_best_result(metric="accuracy", mode="max")
    print(f"{len(results)} trials, the best: accuracy {best.metrics['accuracy']:.3f} with {best.config}")


if __name__ == "__main__":
    main()
