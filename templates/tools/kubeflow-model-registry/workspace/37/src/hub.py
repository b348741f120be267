"""Keeps in Kubeflow Hub which versions of a model there are, where each lies, and which are live.

    python src/hub.py register wine 1    # version 1 of MLflow's
    python src/hub.py list wine
    python src/hub.py resolve wine       # the newest live version, as MLflow and deploy.py take it
    python src/hub.py archive wine 1     # live no longer
"""

import argparse
import getpass
import json
import os
import sys
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientConnectionError
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException
from model_registry import ModelRegistry
from mr_openapi import ModelVersionState
from mr_openapi.exceptions import UnauthorizedException

from places import PLAN, artifacts_root, object_store_uri


def connect() -> ModelRegistry:
    address = os.environ["MODEL_REGISTRY_URL"]
    url = urlsplit(address)
    try:
        # It asks for the models there are.
        return ModelRegistry(
            f"{url.scheme}://{url.hostname}",
            url.port or (443 if url.scheme == "https" else 80),
            author=getpass.getuser(),
            is_secure=url.scheme == "https",
            user_token=os.environ["MODEL_REGISTRY_TOKEN"],
        )
    except UnauthorizedException:
        sys.exit("Kubeflow Hub refuses MODEL_REGISTRY_TOKEN: read .env again")
    except ClientConnectionError:
        sys.exit(f"nothing answers at {address}: where it is a forwarded port, forward it (../README.md, Kubeflow Hub)")


def mlflow_name(name: str, version: str) -> str:
    """What MLflow calls a version, which has the same number there."""
    return f"models:/{name}/{version}"


def versions(client: Any, name: str) -> list[Any]:
    """The versions of a model that are MLflow's too, by their number."""
    if client.get_registered_model(name) is None:
        sys.exit(f"Kubeflow Hub has no model {name!r}: python src/hub.py register {name} VERSION")
    found = [one for one in client.get_model_versions(name) if one.name.isdigit()]
    return sorted(found, key=lambda one: int(one.name))


def of_mlflow(mlflow: Any, name: str, version: str) -> tuple[str, dict[str, float]]:
    """The address of a version of MLflow's, whoever registered it there, and the metrics of its run."""
    try:
        found = mlflow.get_model_version(name, version)
        metrics = mlflow.get_run(found.run_id).data.metrics if found.run_id else {}
        return mlflow.get_model_version_download_uri(name, version), metrics
    except MlflowException as error:
        sys.exit(f"{mlflow_name(name, version)} cannot be found: {error.message}")


def register(client: Any, mlflow: Any, name: str, version: str, root: str) -> str:
    """Registers a version of MLflow's with where it lies in the object store."""
    if client.get_registered_model(name) is not None and client.get_model_version(name, version) is not None:
        return f"{name} version {version} is registered already"
    address, metrics = of_mlflow(mlflow, name, version)
    uri = object_store_uri(address, root)
    client.register_model(
        name,
        uri,
        version=version,
        model_format_name="mlflow",
        model_format_version="3",
        metadata={"mlflow": mlflow_name(name, version), **metrics},
    )
    return f"{name} version {version} is registered, at {uri}"


def listed(client: Any, name: str) -> list[str]:
    def line(one: Any) -> str:
        # A registration that was broken off has left a version without an address.
        artifact = client.get_model_artifact(name, one.name)
        return f"{one.name} {one.state.lower()} {artifact.uri if artifact else '-'}"

    return [line(one) for one in versions(client, name)]


def resolve(client: Any, name: str) -> str:
    live = [one.name for one in versions(client, name) if one.state == ModelVersionState.LIVE]
    if not live:
        sys.exit(f"no version of {name!r} is live")
    return mlflow_name(name, live[-1])


def archive(client: Any, name: str, version: str) -> str:
    for one in versions(client, name):
        if one.name == version:
            one.state = ModelVersionState.ARCHIVED
            client.update(one)
            return f"{name} version {version} is archived"
    sys.exit(f"Kubeflow Hub has no version {version!r} of {name!r}")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Versions of a model in Kubeflow Hub.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in ("register", "list", "resolve", "archive"):
        commands.add_parser(command).add_argument("name")
    for command in ("register", "archive"):
        commands.choices[command].add_argument("version")
    given = parser.parse_args(arguments)
    client = connect()
    if given.command == "register":
        root = artifacts_root(json.loads(PLAN.read_text(encoding="utf-8")))
        print(register(client, MlflowClient(), given.name, given.version, root))
    elif given.command == "list":
        print("\n".join(listed(client, given.name)))
    elif given.command == "resolve":
        print(resolve(client, given.name))
    else:
        print(archive(client, given.name, given.version))


if __name__ == "__main__":
    main()
