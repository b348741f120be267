"""Registers the model as a new version, if it is good enough."""

import sys

import mlflow

from project import METRICS, REGISTERED, RUN, params, read_json, write_json


def main() -> None:
    settings = params("register")
    accuracy = read_json(METRICS)["accuracy"]
    if accuracy < settings["min_accuracy"]:
        sys.exit(f"not registered: accuracy {accuracy:.3f} is below min_accuracy {settings['min_accuracy']}")
    run = read_json(RUN)
    model_id = run["model_id"]
    version = mlflow.register_model(f"models:/{model_id}", settings["name"])
    write_json(
        REGISTERED,
        {
            "name": version.name,
            "version": str(version.version),
            "artifact_uri": mlflow.get_logged_model(model_id).artifact_location,
            "reference_uri": run["reference_uri"],
        },
    )


if __name__ == "__main__":
    main()
