"""Searches for good hyperparameters. Run it on several machines at once: they share the study in the database."""

import os

import optuna
import pandas as pd
from optuna.study import MaxTrialsCallback
from optuna.trial import TrialState
from sklearn.model_selection import cross_val_score

from classifier import make_classifier
from project import HYPERPARAMETERS, TARGET, TRAIN, params, write_json


def open_storage(url: str) -> optuna.storages.RDBStorage:
    return optuna.storages.RDBStorage(
        url,
        # A connection that a proxy or a restart has closed is replaced instead of failing the trial.
        engine_kwargs={"pool_pre_ping": True},
        # A trial whose worker died counts as failed after the grace period (seconds).
        heartbeat_interval=60,
        grace_period=180,
    )


def tune(train: pd.DataFrame, settings: dict, storage: optuna.storages.BaseStorage) -> dict[str, float]:
    features, target = train.drop(columns=TARGET), train[TARGET]

    def objective(trial: optuna.Trial) -> float:
        classifier = make_classifier(
            c=trial.suggest_float("c", *settings["c"], log=True),
            gamma=trial.suggest_float("gamma", *settings["gamma"], log=True),
            seed=settings["seed"],
        )
        return cross_val_score(classifier, features, target, cv=settings["folds"]).mean()

    study = optuna.create_study(
        study_name=settings["study"],
        storage=storage,
        direction="maximize",
        load_if_exists=True,
        # No seed: workers with the same one would try the same values. constant_liar keeps them apart.
        sampler=optuna.samplers.TPESampler(constant_liar=True),
    )
    # The number is for the study, whoever works on it: a second run of the pipeline adds nothing.
    if len(study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,))) < settings["trials"]:
        study.optimize(objective, callbacks=[MaxTrialsCallback(settings["trials"])])
    return study.best_params


def main() -> None:
    storage = open_storage(os.environ["OPTUNA_STORAGE_URL"])
    write_json(HYPERPARAMETERS, tune(pd.read_csv(TRAIN), params("tune"), storage))


if __name__ == "__main__":
    main()
