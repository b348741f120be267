"""One trial, in a container of SageMaker for scikit-learn; and how the endpoint loads the model that came of it."""

import argparse
import os
from pathlib import Path

import joblib
import pandas as pd
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

TARGET = "cultivar"


def model_fn(model_dir: str):
    """Called by the endpoint's container."""
    return joblib.load(Path(model_dir) / "model.joblib")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--c", type=float, default=1.0)
    parser.add_argument("--gamma", type=float, default=0.1)
    # The container adds hyperparameters of its own.
    given, _ = parser.parse_known_args()
    data = pd.read_csv(Path(os.environ["SM_CHANNEL_TRAIN"]) / "train.csv")
    features, target = data.drop(columns=TARGET), data[TARGET]
    classifier = make_pipeline(StandardScaler(), SVC(C=given.c, gamma=given.gamma))
    # Tuning reads the metric from this line of the log.
    print(f"accuracy={cross_val_score(classifier, features, target, cv=5).mean():.6f};")
    classifier.fit(features, target)
    joblib.dump(classifier, Path(os.environ["SM_MODEL_DIR"]) / "model.joblib")


if __name__ == "__main__":
    main()
