"""What AutoML has trained is logged model by model, and the served model speaks of classes as the data do. Without a cluster."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

import automl
import mojo_model


def test_classes_are_of_the_data_again():
    assert mojo_model.labels_of(["2", "0"], "int64").tolist() == [2, 0]
    assert mojo_model.labels_of(["red", "white"], "object").tolist() == ["red", "white"]


def test_every_model_of_the_leaderboard_is_a_run(monkeypatch):
    logged = []

    class Run:
        def __init__(self, run_name, nested):
            self.name = run_name if nested else "not nested"

        def __enter__(self):
            logged.append({"name": self.name})

        def __exit__(self, *_):
            return False

    monkeypatch.setattr(automl.mlflow, "start_run", Run)
    monkeypatch.setattr(automl.mlflow, "log_param", lambda name, value: logged[-1].update({name: value}))
    monkeypatch.setattr(automl.mlflow, "log_metrics", lambda metrics: logged[-1].update(metrics))
    leaderboard = [
        {"model_id": "GBM_1_AutoML", "logloss": 0.25, "algo": "GBM"},
        {"model_id": "GLM_1_AutoML", "logloss": 0.5},
    ]
    automl.log_leaderboard(pd.DataFrame(leaderboard[:1]))
    automl.log_leaderboard(pd.DataFrame(leaderboard[1:]).drop(columns="algo", errors="ignore"))
    assert logged == [
        {"name": "GBM_1_AutoML", "algorithm": "GBM", "logloss": 0.25},
        {"name": "GLM_1_AutoML", "algorithm": "GLM", "logloss": 0.5},
    ]


def test_a_search_that_trained_nothing_says_so(monkeypatch):
    class Nothing:
        leader = None

        def __init__(self, **settings):
            self.settings = settings

        def train(self, **_):
            pass

    monkeypatch.setattr(automl, "H2OAutoML", Nothing)
    monkeypatch.setattr(automl, "frame_of", lambda table: table)
    with pytest.raises(SystemExit, match="within 1 seconds"):
        automl.search({"models": 1, "seconds": 1, "folds": 2, "seed": 7}, pd.DataFrame())


def scoring(one) -> mojo_model.MojoModel:
    model = mojo_model.MojoModel()
    model.target = "int64"
    model.score = lambda row: SimpleNamespace(**one(row))
    return model


def test_the_served_model_gives_classes_or_numbers():
    table = pd.DataFrame({"alcohol": [12.0, 14.0]})
    classes = scoring(lambda row: {"label": "1" if row["alcohol"] > 13 else "0"}).predict(None, table)
    assert classes.tolist() == [0, 1]
    numbers = scoring(lambda row: {"value": row["alcohol"] / 2}).predict(None, table)
    assert np.allclose(numbers, [6, 7])
