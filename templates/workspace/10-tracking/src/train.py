"""Trains with the hyperparameters in hyperparameters.json and logs the run and the model to MLflow."""

from importlib.metadata import version

import mlflow
import mlflow.sklearn
import pandas as pd
from mlflow.models import infer_signature
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import Pipeline

from classifier import make_classifier
from project import HYPERPARAMETERS, METRICS, RUN, TARGET, TEST, TRAIN, params, read_json, write_json

# What the model needs to be loaded again. Not the whole of requirements.txt: that serves the pipeline.
MODEL_REQUIREMENTS = [f"{name}=={version(name)}" for name in ("numpy", "pandas", "scikit-learn", "skops")]

REFERENCE = "reference.csv"


def evaluate(classifier: Pipeline, test: pd.DataFrame) -> dict[str, float]:
    predicted = classifier.predict(test.drop(columns=TARGET))
    return {
        "accuracy": float(accuracy_score(test[TARGET], predicted)),
        "f1_macro": float(f1_score(test[TARGET], predicted, average="macro")),
    }


def main() -> None:
    settings = params("train")
    hyperparameters = read_json(HYPERPARAMETERS)
    train, test = pd.read_csv(TRAIN), pd.read_csv(TEST)
    features = train.drop(columns=TARGET)
    classifier = make_classifier(**hyperparameters, seed=settings["seed"])

    mlflow.set_experiment(settings["experiment"])
    with mlflow.start_run() as run:
        mlflow.log_params(hyperparameters)
        classifier.fit(features, train[TARGET])
        metrics = evaluate(classifier, test)
        mlflow.log_metrics(metrics)
        model = mlflow.sklearn.log_model(
            classifier,
            name="model",
            signature=infer_signature(features, classifier.predict(features)),
            # What the served model is tried out with.
            input_example=test.drop(columns=TARGET).head(5),
            pip_requirements=MODEL_REQUIREMENTS,
        )
        # What later requests are compared with.
        reference = features.assign(prediction=classifier.predict(features))
        mlflow.log_text(reference.to_csv(index=False), REFERENCE)

    write_json(METRICS, metrics)
    write_json(
        RUN,
        {
            "run_id": run.info.run_id,
            "model_id": model.model_id,
            "reference_uri": f"{run.info.artifact_uri}/{REFERENCE}",
        },
    )


if __name__ == "__main__":
    main()
