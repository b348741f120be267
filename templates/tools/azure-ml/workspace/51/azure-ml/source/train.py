"""One trial, on a node of the compute cluster. Azure Machine Learning has told MLflow's client where to write."""

import argparse

import mlflow
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
    features, target = load_wine(return_X_y=True, as_frame=True)
    classifier = make_pipeline(StandardScaler(), SVC(C=given.c, gamma=given.gamma))
    mlflow.log_params({"c": given.c, "gamma": given.gamma})
    mlflow.log_metric("accuracy", float(cross_val_score(classifier, features, target, cv=5).mean()))
    classifier.fit(features, target)
    signature = mlflow.models.infer_signature(features, classifier.predict(features))
    mlflow.sklearn.log_model(classifier, "model", signature=signature)


if __name__ == "__main__":
    main()
