"""Waits until a model serves. KServe's Ready alone does not say it: a version that cannot be loaded leaves the old one
serving, and Ready."""

import sys
import time

from cluster import Cluster
from model_object import REVISION, replicas_of, revision_of

# A container may fail once by bad luck. After so many starts it is its own fault.
STARTS = 2


def is_ready(pod: dict) -> bool:
    conditions = pod.get("status", {}).get("conditions", [])
    return any(condition["type"] == "Ready" and condition["status"] == "True" for condition in conditions)


def is_going(pod: dict) -> bool:
    return "deletionTimestamp" in pod["metadata"]


def revision(pod: dict) -> str | None:
    return pod["metadata"].get("annotations", {}).get(REVISION)


def failures(pods: list[dict]) -> list[tuple[str, str]]:
    """The containers of pods that have failed again and again: pod and container."""
    found = []
    for pod in pods:
        status = pod.get("status", {})
        for container in [*status.get("initContainerStatuses", []), *status.get("containerStatuses", [])]:
            waiting = container.get("state", {}).get("waiting", {}).get("reason", "")
            again = container.get("restartCount", 0) >= STARTS and not container.get("ready")
            if again or waiting in ("ErrImagePull", "ImagePullBackOff", "CreateContainerConfigError"):
                found.append((pod["metadata"]["name"], container["name"]))
    return found


def unscheduled(pods: list[dict]) -> list[str]:
    conditions = [condition for pod in pods for condition in pod.get("status", {}).get("conditions", [])]
    return [
        condition.get("message", "")
        for condition in conditions
        if condition["type"] == "PodScheduled" and condition["status"] == "False"
    ]


def model_status(found: dict | None) -> str:
    """What KServe says about loading, in one line."""
    status = (found or {}).get("status", {}).get("modelStatus", {})
    failure = status.get("lastFailureInfo", {})
    said = [status.get("transitionStatus"), failure.get("reason"), failure.get("message")]
    return ": ".join(line for line in said if line)


def explain(cluster: Cluster, name: str, new: list[dict], old: list[dict]) -> str:
    """Why a model does not serve, as far as the cluster tells."""
    lines = [f"KServe says: {model_status(cluster.model(name)) or 'nothing'}"]
    if not new:
        lines.append("no pod was made for it")
    lines += [f"no node takes a pod: {message}" for message in unscheduled(new)]
    for pod, container in failures(new):
        log = cluster.log(pod, container, previous=True) or cluster.log(pod, container, previous=False)
        lines.append(f"{pod}, {container}:\n{log.strip()}" if log.strip() else f"{pod}, {container} does not start")
    lines += [f"warning: {message}" for message in cluster.warnings(name)]
    if any(is_ready(pod) for pod in old):
        lines.append(f"what was served before goes on serving. To stay with it: python src/deploy.py rollback {name}")
    return "\n".join(lines)


def wait_until_served(cluster: Cluster, made: dict, seconds: float) -> str:
    """Waits until every pod is one of this object and Ready; the name of one."""
    name, wanted, replicas = made["metadata"]["name"], revision_of(made), replicas_of(made)
    end = time.monotonic() + seconds
    while True:
        pods = [pod for pod in cluster.pods(name) if not is_going(pod)]
        new = [pod for pod in pods if revision(pod) == wanted]
        old = [pod for pod in pods if revision(pod) != wanted]
        ready = [pod["metadata"]["name"] for pod in new if is_ready(pod)]
        if len(ready) >= replicas and not old:
            return ready[0]
        if failures(new):
            sys.exit(f"{name} cannot be served.\n{explain(cluster, name, new, old)}")
        if time.monotonic() > end:
            sys.exit(f"{name} does not serve after {seconds:.0f} seconds.\n{explain(cluster, name, new, old)}")
        time.sleep(1)
