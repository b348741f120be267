"""Without the platform: the model learns, and the settings are whole."""

import pandas as pd
import pytest

import prepare
import project
from classifier import make_classifier
from train import evaluate


@pytest.fixture
def tables(tmp_path, monkeypatch) -> tuple[pd.DataFrame, pd.DataFrame]:
    monkeypatch.setattr(prepare, "TRAIN", tmp_path / "train.csv")
    monkeypatch.setattr(prepare, "TEST", tmp_path / "test.csv")
    prepare.main()
    return pd.read_csv(tmp_path / "train.csv"), pd.read_csv(tmp_path / "test.csv")


def test_the_sets_share_no_row_and_have_every_cultivar(tables):
    train, test = tables
    assert len(train.merge(test, how="inner")) == 0
    assert set(train[project.TARGET]) == set(test[project.TARGET]) == {0, 1, 2}


def test_the_model_is_good_enough_to_be_registered(tables):
    train, test = tables
    hyperparameters = project.read_json(project.HYPERPARAMETERS)
    classifier = make_classifier(**hyperparameters, seed=project.params("train")["seed"])
    classifier.fit(train.drop(columns=project.TARGET), train[project.TARGET])
    assert evaluate(classifier, test)["accuracy"] >= project.params("register")["min_accuracy"]
