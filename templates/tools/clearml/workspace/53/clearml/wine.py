"""Settings, data and the classifier, which the scripts share."""

import json
from pathlib import Path
from typing import Any

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

PARAMS = Path(__file__).resolve().parent / "params.json"
# What the accuracy of a model is kept under, beside the model itself.
ACCURACY = "accuracy"


def params() -> dict[str, Any]:
    return json.loads(PARAMS.read_text(encoding="utf-8"))


def data():
    """Features and classes to train with, and to test with."""
    features, classes = load_wine(return_X_y=True)
    return train_test_split(features, classes, test_size=0.3, random_state=7, stratify=classes)


def classifier(**hyperparameters: float) -> Pipeline:
    return make_pipeline(StandardScaler(), SVC(random_state=7, **hyperparameters))
