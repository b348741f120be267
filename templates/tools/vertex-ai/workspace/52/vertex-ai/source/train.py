"""One trial, in a container of Google's for scikit-learn. Its model goes to the folder of the trial."""

import argparse
import os
from pathlib import Path

import hypertune
import joblib
from sklearn.datasets import load_wine
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--c", type=float, default=1.0)
    parser.add_argument("--gamma", type=float, default=0.1)
    given = parser.parse_args()
    features, target = load_wine(return_X_y=True)
    classifier = make_pipeline(StandardScaler(), SVC(C=given.c, gamma=given.gamma))
    accuracy = float(cross_val_score(classifier, features, target, cv=5).mean())
    hypertune.HyperTune().report_hyperparameter_tuning_metric(
        hyperparameter_metric_tag="accuracy", metric_value=accuracy
    )
    classifier.fit(features, target)
    # The bucket is a folder in the container.
    folder = Path(os.environ["AIP_MODEL_DIR"].replace("gs://", "/gcs/"))
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(classifier, folder / "model.joblib")


if __name__ == "__main__":
    main()
