"""What is asked of the cluster, by kubectl, with the rights of whoever runs it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

KIND = "inferenceservices.serving.kserve.io"


@dataclass(frozen=True)
class Platform:
    """What the platform says to whoever deploys a model."""

    # Of an InferenceService.
    template: dict
    # Where models lie.
    bucket: str
    # Whether requests and answers are logged.
    logged: bool
    # The ConfigMap of reference data, where logged requests are compared with any.
    references: str | None
    # Where in the bucket MLflow keeps artifacts.
    path: str = ""

    @property
    def root(self) -> str:
        return f"{self.bucket}/{self.path}" if self.path else self.bucket


class Cluster:
    def __init__(self, namespace: str) -> None:
        self.namespace = namespace

    @classmethod
    def of_environment(cls) -> "Cluster":
        namespace = os.environ.get("PLATFORM_NAMESPACE")
        if not namespace:
            sys.exit("PLATFORM_NAMESPACE is not set: read .env first (README.md, Set up)")
        return cls(namespace)

    def _run(self, *args: str, given: dict | None = None) -> subprocess.CompletedProcess[str]:
        command = ["kubectl", "-n", self.namespace, *args]
        text = None if given is None else json.dumps(given)
        try:
            return subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            sys.exit("kubectl is not on PATH")

    def _must(self, *args: str, given: dict | None = None) -> str:
        done = self._run(*args, given=given)
        if done.returncode != 0:
            sys.exit(f"kubectl {args[0]}: {done.stderr.strip()}")
        return done.stdout

    def title(self) -> str:
        """Which cluster kubectl speaks of, without any credential."""
        view = json.loads(self._must("config", "view", "-o", "json"))
        context = view.get("current-context")
        if not context:
            return "the one that this runs in"
        cluster = next(entry["context"].get("cluster") for entry in view["contexts"] if entry["name"] == context)
        server = next(entry["cluster"].get("server", "") for entry in view["clusters"] if entry["name"] == cluster)
        return f'context "{context}", {re.sub("//[^/]*@", "//", server)}'

    def platform(self) -> Platform:
        data = self._data("models")
        return Platform(
            template=json.loads(data["inference-service.json"]),
            bucket=data["bucket"],
            logged="logged" in data,
            references=data.get("references"),
            path=data.get("path", ""),
        )

    def _data(self, configmap: str) -> dict[str, str]:
        return json.loads(self._must("get", "configmap", configmap, "-o", "json")).get("data") or {}

    def model(self, name: str) -> dict | None:
        text = self._must("get", KIND, name, "--ignore-not-found", "-o", "json")
        return json.loads(text) if text.strip() else None

    def delete(self, name: str) -> None:
        self._must("delete", KIND, name)

    def compare_with(self, references: str, name: str, reference: str | None) -> None:
        """Says where the reference data of a model lie, None for nowhere, and forgets those of models that are gone."""
        known = self._data(references)
        there = json.loads(self._must("get", KIND, "-o", "json"))["items"]
        gone = known.keys() - {model["metadata"]["name"] for model in there}
        wanted: dict[str, str | None] = {**dict.fromkeys(gone), name: reference}
        changes = {key: value for key, value in wanted.items() if known.get(key) != value}
        if changes:
            patch = json.dumps({"data": changes})
            self._must("patch", "configmap", references, "--type=merge", "-p", patch)

    def write(self, made: dict) -> None:
        """Creates the object, or replaces the one that it was made from. Fails where somebody else was faster."""
        name = made["metadata"]["name"]
        verb = "replace" if "resourceVersion" in made["metadata"] else "create"
        done = self._run(verb, "-f", "-", given=made)
        if done.returncode == 0:
            return
        said = done.stderr.strip()
        if "(Conflict)" in said or "(AlreadyExists)" in said:
            sys.exit(f"somebody else has changed {name} in the meantime; look at it, and run this again")
        sys.exit(f"kubectl {verb} {name}: {said}")

    def pods(self, name: str) -> list[dict]:
        selector = f"serving.kserve.io/inferenceservice={name}"
        return json.loads(self._must("get", "pods", "-l", selector, "-o", "json"))["items"]

    def log(self, pod: str, container: str, *, previous: bool) -> str:
        flags = ["--previous"] if previous else []
        return self._run("logs", pod, "-c", container, "--tail=15", *flags).stdout

    def warnings(self, name: str) -> list[str]:
        """What the cluster has complained about lately, of the objects of a model."""
        text = self._run("get", "events", "--field-selector=type=Warning", "-o", "json").stdout
        events = json.loads(text)["items"] if text else []
        about = re.compile(rf"{re.escape(name)}(-predictor(-.*)?)?")
        told = [event["message"] for event in events if about.fullmatch(event["involvedObject"]["name"])]
        return list(dict.fromkeys(reversed(told)))[:3]

    @contextmanager
    def forwarded(self, pod: str, port: int) -> Iterator[str]:
        """An address of this machine that leads to a port of a pod."""
        command = ["kubectl", "-n", self.namespace, "port-forward", f"pod/{pod}", f":{port}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as forward:
            try:
                line = forward.stdout.readline()
                found = re.search(r"127\.0\.0\.1:(\d+)", line)
                if found is None:
                    forward.kill()
                    sys.exit(f"kubectl port-forward: {forward.stderr.read().strip()}")
                yield f"http://127.0.0.1:{found[1]}"
            finally:
                forward.kill()
