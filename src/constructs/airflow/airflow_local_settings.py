"""What a DAG may ask of the pod that its task runs in. The scheduler, which makes the pod, reads this file."""
import copy
import json
from pathlib import Path

TEMPLATE = Path("/etc/airflow/task-pod.json")
# What a DAG may say of the pod, and of its one container. Everything else is the platform's.
POD_SETTINGS = ("nodeSelector", "tolerations", "affinity", "activeDeadlineSeconds", "terminationGracePeriodSeconds")
CONTAINER_SETTINGS = ("args", "image", "imagePullPolicy", "resources")
DEPLOYER_LABEL = "mlops-scaffold/airflow-deployer"


def settings_of_platform(spec):
    """Of a pod's spec what the platform decides, in one form."""
    spec = copy.deepcopy(spec)
    container = spec["containers"][0]
    for key in POD_SETTINGS:
        spec.pop(key, None)
    for key in CONTAINER_SETTINGS:
        container.pop(key, None)
    # Values that stand in the DAG open nothing.
    container["env"] = sorted(
        (one for one in container.get("env", []) if "valueFrom" in one), key=lambda one: one["name"]
    )
    spec["volumes"] = [one for one in spec.get("volumes", []) if set(one) != {"name", "emptyDir"}]
    container["volumeMounts"] = [
        one for one in container.get("volumeMounts", []) if one["name"] in {volume["name"] for volume in spec["volumes"]}
    ]
    return spec


def differing(given, wanted, path="spec"):
    """Where two specs are not the same."""
    if isinstance(given, dict) and isinstance(wanted, dict):
        for key in sorted({*given, *wanted}):
            yield from differing(given.get(key), wanted.get(key), f"{path}.{key}")
    elif isinstance(given, list) and isinstance(wanted, list) and len(given) == len(wanted):
        for index, pair in enumerate(zip(given, wanted)):
            yield from differing(*pair, f"{path}[{index}]")
    elif given != wanted:
        yield path


def check(pod, template, deployer):
    """Raises where a pod, as Kubernetes writes it, is not what the template allows; whether it deploys models."""
    wanted, given = copy.deepcopy(template["spec"]), copy.deepcopy(pod["spec"])
    deploys = bool(deployer) and given.get("serviceAccountName") == deployer
    if deploys:
        wanted["serviceAccountName"] = deployer
    problems = list(differing(settings_of_platform(given), settings_of_platform(wanted)))
    labels = pod["metadata"].get("labels", {})
    own = template["metadata"]["labels"]
    # Network edges go by labels, and those that open any have a prefix.
    problems += [
        f"metadata.labels.{key}"
        for key in sorted({*labels, *own})
        if ("/" in key or key in own) and labels.get(key) != own.get(key)
    ]
    if problems:
        raise ValueError(f"the DAG may not say of its task's pod: {', '.join(problems)}")
    return deploys


def pod_mutation_hook(pod):
    from kubernetes.client import ApiClient

    settings = json.loads(TEMPLATE.read_text(encoding="utf-8"))
    deployer = settings["metadata"].get("annotations", {}).get(DEPLOYER_LABEL)
    if check(ApiClient().sanitize_for_serialization(pod), settings, deployer):
        pod.spec.automount_service_account_token = True
        pod.metadata.labels[DEPLOYER_LABEL] = "true"
