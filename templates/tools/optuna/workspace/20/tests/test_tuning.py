"""The search finds something, stops where it should, and the shared storage can be reached."""

import os

import optuna
import pytest
from sklearn.datasets import load_wine

import tune
from project import TARGET, params


@pytest.fixture
def table():
    return load_wine(as_frame=True).frame.rename(columns={"target": TARGET})


def test_a_study_stops_at_its_number_of_trials_and_adds_none_when_run_again(table):
    settings = {**params("tune"), "trials": 3}
    storage = optuna.storages.InMemoryStorage()
    best = tune.tune(table, settings, storage)
    assert settings["c"][0] <= best["c"] <= settings["c"][1]
    assert tune.tune(table, settings, storage) == best
    assert len(optuna.load_study(study_name=settings["study"], storage=storage).trials) == 3


def test_the_shared_storage_keeps_a_trial():
    url = os.environ.get("OPTUNA_STORAGE_URL")
    if not url:
        pytest.skip("OPTUNA_STORAGE_URL is not set: this test needs the platform (README.md)")
    storage = tune.open_storage(url)
    study = optuna.create_study(study_name="smoke-test", storage=storage, load_if_exists=True)
    try:
        study.optimize(lambda trial: trial.suggest_float("x", -1, 1) ** 2, n_trials=1)
        assert len(optuna.load_study(study_name="smoke-test", storage=storage).trials) >= 1
    finally:
        optuna.delete_study(study_name="smoke-test", storage=storage)
