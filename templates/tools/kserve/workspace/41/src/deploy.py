"""Serves a model of MLflow's registry with KServe, without Terraform.

    python src/deploy.py models:/wine@champion     # or models:/wine/3
    python src/deploy.py rollback wine             # what was served before
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from cluster import Cluster
from deploy_model import object_store_uri
from inference import ask, flat, outputs, request_of, same
from model_object import (
    MODEL,
    MODEL_URI,
    PREVIOUS_MODEL,
    PREVIOUS_URI,
    annotations_of,
    inference_service,
    replicas_of,
    settings_of,
    succeeding,
)
from rollout import wait_until_served

SERVER_PORT = 8080
REFERENCE = re.compile(r"models:/([^/@]+)(?:@([^/@]+)|/(\d+))")


def resolve(reference: str, bucket: str) -> tuple[str, str, str]:
    """A name of the registry to the model's name, its exact version (models:/wine/3), and where that lies."""
    parts = REFERENCE.fullmatch(reference)
    if parts is None:
        sys.exit(f"{reference!r} names no version: give models:/NAME@ALIAS or models:/NAME/VERSION")
    name, alias, number = parts.groups()
    client = MlflowClient()
    try:
        version = client.get_model_version_by_alias(name, alias) if alias else client.get_model_version(name, number)
        place = client.get_model_version_download_uri(name, version.version)
    except MlflowException as error:
        sys.exit(f"{reference} cannot be found: {error.message}")
    return name, f"models:/{name}/{version.version}", object_store_uri(place, bucket)


def compare(address: str, name: str, model: str) -> str:
    """Asks the served model once, and compares the answer with the registered model's own; what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = mlflow.artifacts.download_artifacts(model, dst_path=folder)
        example = mlflow.models.Model.load(path).load_input_example(path)
        body = None if example is None else request_of(example)
        answer = ask(address, name, body)
        if body is None:
            kind = "has no input example" if example is None else f"has an example of the kind {type(example).__name__}"
            return f"it answers; nothing was compared, because the model {kind}"
        expected = flat(mlflow.pyfunc.load_model(path).predict(example))
    served = outputs(answer)
    if not same(served, expected):
        sys.exit(f"{name} answers {served} to its input example, and {model} itself says {expected}")
    return f"its answer to the input example is the one of the model itself ({len(expected[0])} values)"


def serve(cluster: Cluster, made: dict, seconds: float) -> None:
    """Writes the object, waits until it serves, asks it once."""
    name, model = made["metadata"]["name"], annotations_of(made)[MODEL]
    cluster.write(made)
    print(f"{name} is to serve {model} from {annotations_of(made)[MODEL_URI]}", flush=True)
    pod = wait_until_served(cluster, made, seconds)
    with cluster.forwarded(pod, SERVER_PORT) as address:
        try:
            result = compare(address, name, model)
        except ValueError as error:
            sys.exit(f"{name} is Ready, but {error}")
    print(f"{name} serves {model}: {result}")


def deploy(cluster: Cluster, options: argparse.Namespace) -> None:
    template, bucket = cluster.template()
    registered, model, model_uri = resolve(options.model, bucket)
    name = options.name or registered
    found = cluster.model(name) if re.fullmatch(r"[-a-z0-9]+", name) else None
    replicas = options.replicas or (replicas_of(found) if found else 1)
    settings = {**settings_of(found), **options.settings}
    made = inference_service(
        template, name=name, model=model, model_uri=model_uri, replicas=replicas, settings=settings
    )
    serve(cluster, succeeding(made, found) if found else made, options.timeout)


def rollback(cluster: Cluster, options: argparse.Namespace) -> None:
    found = cluster.model(options.name)
    if found is None:
        sys.exit(f"{options.name} is not deployed in the namespace {cluster.namespace}")
    before = annotations_of(found)
    if PREVIOUS_URI not in before:
        sys.exit(f"{options.name} has served nothing else before: there is nothing to go back to")
    template, _ = cluster.template()
    made = inference_service(
        template,
        name=options.name,
        model=before[PREVIOUS_MODEL],
        model_uri=before[PREVIOUS_URI],
        replicas=replicas_of(found),
        settings=settings_of(found),
    )
    serve(cluster, succeeding(made, found), options.timeout)


def quantity(pattern: str, example: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise argparse.ArgumentTypeError(f"{text!r} is not an amount such as {example}")
        return text

    return check


CPU = quantity(r"[1-9]\d{0,2}|[1-9]\d{0,5}m", "2 or 500m")
MEMORY = quantity(r"[1-9]\d{0,6}(Mi|Gi)", "512Mi or 4Gi")


def label(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not key or not sign:
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE")
    return key, value


def toleration(text: str) -> dict[str, str]:
    """As `kubectl taint` writes a taint: KEY[=VALUE][:EFFECT]."""
    taint, _, effect = text.partition(":")
    key, sign, value = taint.partition("=")
    if not key or effect not in ("", "NoSchedule", "PreferNoSchedule", "NoExecute"):
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY[=VALUE][:EFFECT]")
    where = {"key": key, "operator": "Equal", "value": value} if sign else {"key": key, "operator": "Exists"}
    return {**where, "effect": effect} if effect else where


def settings_in(options: argparse.Namespace) -> dict:
    given = {
        "cpu": options.cpu,
        "memory": options.memory,
        "gpus": options.gpus,
        "image": options.image,
        "nodeSelector": dict(options.node_selector or []),
        "tolerations": options.toleration,
    }
    return {key: value for key, value in given.items() if value}


def arguments(given: list[str]) -> argparse.Namespace:
    back = given[:1] == ["rollback"]
    parser = argparse.ArgumentParser(prog="deploy.py", description=__doc__.splitlines()[0])
    if back:
        parser.prog = "deploy.py rollback"
        parser.add_argument("name", help="of the deployment")
    else:
        parser.add_argument("model", help="models:/NAME@ALIAS or models:/NAME/VERSION; or: rollback NAME")
        parser.add_argument("--name", help="of the deployment; default: the model's")
        parser.add_argument("--replicas", type=int, choices=range(1, 51), metavar="1..50", help="how many pods")
        parser.add_argument("--memory", type=MEMORY, help="for each pod, such as 2Gi; default: as platform.size has it")
        parser.add_argument("--cpu", type=CPU, help="for each pod, such as 2 or 500m")
        parser.add_argument("--gpus", type=int, choices=range(1, 65), metavar="1..64", help="NVIDIA's, for each pod")
        parser.add_argument("--image", help="MLServer with what the model needs besides")
        parser.add_argument("--node-selector", type=label, action="append", metavar="KEY=VALUE", help="nodes to run on")
        parser.add_argument("--toleration", type=toleration, action="append", metavar="KEY[=VALUE][:EFFECT]")
    parser.add_argument("--timeout", type=float, default=600, help="seconds to wait until it serves; default: 600")
    options = parser.parse_args(given[1:] if back else given)
    options.run = rollback if back else deploy
    options.settings = {} if back else settings_in(options)
    return options


def main() -> None:
    options = arguments(sys.argv[1:])
    cluster = Cluster.of_environment()
    print(f"Cluster: {cluster.title()}, namespace {cluster.namespace}", flush=True)
    options.run(cluster, options)


if __name__ == "__main__":
    main()
