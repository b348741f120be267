"""Registers the model of the best trial: a version in the workspace's registry, by MLflow's client."""

import mlflow

from account import MODEL, read_report, use_mlflow, write_report


def main() -> None:
    use_mlflow()
    best = read_report("best.json")
    version = mlflow.register_model(f"runs:/{best['run']}/model", MODEL)
    write_report("registered.json", {"name": version.name, "version": str(version.version)})
    print(f"Registered version {version.version} of {version.name}")


if __name__ == "__main__":
    main()
