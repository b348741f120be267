"""Serves a model of MLflow's registry with KServe, without Terraform.

    python src/deploy.py models:/wine@champion     # or models:/wine/3
    python src/deploy.py rollback wine             # what was served before
    python src/deploy.py remove wine               # served no longer
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from cluster import Cluster, Platform
from inference import ask, flat, outputs, request_of, same
from model_object import (
    MODEL,
    MODEL_URI,
    PREVIOUS_MODEL,
    PREVIOUS_REFERENCE,
    PREVIOUS_URI,
    REFERENCE,
    annotations_of,
    inference_service,
    replicas_of,
    require_deployed,
    settings_of,
    succeeding,
)
from places import object_store_uri, place_of
from rollout import wait_until_served

SERVER_PORT = 8080
REGISTERED = re.compile(r"models:/([^/@]+)(?:@([^/@]+)|/(\d+))")
# What the workspace's training logs beside a model: its inputs and its predictions of them.
REFERENCE_FILE = "reference.csv"
TABLE = re.compile(r"s3://[-.a-z0-9]{3,63}/[-\w.=/+@:]{1,900}\.(csv|parquet)", re.ASCII)


@dataclass(frozen=True)
class Registered:
    """A version of the registry."""

    name: str
    # models:/wine/3
    model: str
    model_uri: str
    # Reference data that its run has logged.
    reference: str | None


def reference_of(client: MlflowClient, run_id: str | None, root: str) -> str | None:
    try:
        run = client.get_run(run_id) if run_id else None
        logged = {file.path for file in client.list_artifacts(run_id)} if run else set()
    except MlflowException:
        # A run that is gone takes its reference data with it, and not the model.
        return None
    return place_of(f"{run.info.artifact_uri}/{REFERENCE_FILE}", root) if REFERENCE_FILE in logged else None


def resolve(model: str, root: str) -> Registered:
    """What a name of the registry stands for now."""
    parts = REGISTERED.fullmatch(model)
    if parts is None:
        sys.exit(f"{model!r} names no version: give models:/NAME@ALIAS or models:/NAME/VERSION")
    name, alias, number = parts.groups()
    client = MlflowClient()
    try:
        version = client.get_model_version_by_alias(name, alias) if alias else client.get_model_version(name, number)
        place = client.get_model_version_download_uri(name, version.version)
    except MlflowException as error:
        sys.exit(f"{model} cannot be found: {error.message}")
    return Registered(
        name=name,
        model=f"models:/{name}/{version.version}",
        model_uri=object_store_uri(place, root),
        reference=reference_of(client, version.run_id, root),
    )


def named_reference(given: str | None, platform: Platform) -> str | None:
    """The address that --reference names, where requests can be compared with it."""
    if given is None:
        return None
    if platform.references is None:
        sys.exit("--reference: this platform compares no requests (README.md of the project, Evidently)")
    if not (TABLE.fullmatch(given) and given.startswith(f"s3://{platform.bucket}/")):
        sys.exit(f"--reference must be the s3:// address of a .csv or .parquet file in {platform.bucket}, not {given!r}")
    return given


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


def watch(cluster: Cluster, platform: Platform, made: dict) -> None:
    """Says what the requests of what is served now are compared with."""
    name, reference = made["metadata"]["name"], annotations_of(made).get(REFERENCE)
    if platform.references is not None:
        cluster.compare_with(platform.references, name, reference)
        told = f"compared with {reference}" if reference else "compared with nothing: --reference names a table"
        print(f"its requests are logged, and {told}")
    elif platform.logged:
        print("its requests are logged")


def serve(cluster: Cluster, platform: Platform, made: dict, seconds: float) -> None:
    """Writes the object, waits until it serves, asks it once."""
    name, model = made["metadata"]["name"], annotations_of(made)[MODEL]
    cluster.write(made)
    print(f"{name} is to serve {model} from {annotations_of(made)[MODEL_URI]}", flush=True)
    pod = wait_until_served(cluster, made, seconds)
    watch(cluster, platform, made)
    with cluster.forwarded(pod, SERVER_PORT) as address:
        try:
            result = compare(address, name, model)
        except ValueError as error:
            sys.exit(f"{name} is Ready, but {error}")
    print(f"{name} serves {model}: {result}")


def deploy(cluster: Cluster, options: argparse.Namespace) -> None:
    platform = cluster.platform()
    given = named_reference(options.reference, platform)
    registered = resolve(options.model, platform.root)
    name = options.name or registered.name
    found = cluster.model(name) if re.fullmatch(r"[-a-z0-9]+", name) else None
    replicas = options.replicas or (replicas_of(found) if found else 1)
    settings = {**settings_of(found), **options.settings}
    made = inference_service(
        platform.template,
        name=name,
        model=registered.model,
        model_uri=registered.model_uri,
        replicas=replicas,
        settings=settings,
        reference=given or registered.reference,
    )
    serve(cluster, platform, succeeding(made, found) if found else made, options.timeout)


def rollback(cluster: Cluster, options: argparse.Namespace) -> None:
    found = cluster.model(options.name)
    if found is None:
        sys.exit(f"{options.name} is not deployed in the namespace {cluster.namespace}")
    before = annotations_of(found)
    if PREVIOUS_URI not in before:
        sys.exit(f"{options.name} has served nothing else before: there is nothing to go back to")
    platform = cluster.platform()
    made = inference_service(
        platform.template,
        name=options.name,
        model=before[PREVIOUS_MODEL],
        model_uri=before[PREVIOUS_URI],
        replicas=replicas_of(found),
        settings=settings_of(found),
        reference=before.get(PREVIOUS_REFERENCE),
    )
    serve(cluster, platform, succeeding(made, found), options.timeout)


def remove(cluster: Cluster, options: argparse.Namespace) -> None:
    found = cluster.model(options.name)
    if found is not None:
        require_deployed(found)
        cluster.delete(options.name)
    references = cluster.platform().references
    if references is not None:
        cluster.compare_with(references, options.name, None)
    print(f"{options.name} is served no longer")


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
    named = {"rollback": rollback, "remove": remove}.get(given[0]) if given else None
    parser = argparse.ArgumentParser(prog="deploy.py", description=__doc__.splitlines()[0])
    if named:
        parser.prog = f"deploy.py {given[0]}"
        parser.add_argument("name", help="of the deployment")
    else:
        parser.add_argument("model", help="models:/NAME@ALIAS or models:/NAME/VERSION; or: rollback NAME, remove NAME")
        parser.add_argument("--name", help="of the deployment; default: the model's")
        parser.add_argument("--replicas", type=int, choices=range(1, 51), metavar="1..50", help="how many pods")
        parser.add_argument("--memory", type=MEMORY, help="for each pod, such as 2Gi; default: as platform.size has it")
        parser.add_argument("--cpu", type=CPU, help="for each pod, such as 2 or 500m")
        parser.add_argument("--gpus", type=int, choices=range(1, 65), metavar="1..64", help="NVIDIA's, for each pod")
        parser.add_argument("--image", help="MLServer with what the model needs besides")
        parser.add_argument("--node-selector", type=label, action="append", metavar="KEY=VALUE", help="nodes to run on")
        parser.add_argument("--reference", help="s3:// address of what requests are compared with; default: the run's")
        parser.add_argument("--toleration", type=toleration, action="append", metavar="KEY[=VALUE][:EFFECT]")
    parser.add_argument("--timeout", type=float, default=600, help="seconds to wait until it serves; default: 600")
    options = parser.parse_args(given[1:] if named else given)
    options.run = named or deploy
    options.settings = {} if named else settings_in(options)
    return options


def main() -> None:
    options = arguments(sys.argv[1:])
    cluster = Cluster.of_environment()
    print(f"Cluster: {cluster.title()}, namespace {cluster.namespace}", flush=True)
    options.run(cluster, options)


if __name__ == "__main__":
    main()
