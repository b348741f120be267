"""The InferenceService of a model: the platform's template, filled in, and what is kept with it."""

import hashlib
import json
import re
import sys
from typing import Any

PREFIX = "mlops-scaffold/"
# What it serves: models:/wine/3, and where that lies.
MODEL = f"{PREFIX}model"
MODEL_URI = f"{PREFIX}model-uri"
# What it served before, for the rollback.
PREVIOUS_MODEL = f"{PREFIX}previous-model"
PREVIOUS_URI = f"{PREFIX}previous-model-uri"
# What its requests are compared with, and what those of the version before were.
REFERENCE = f"{PREFIX}reference"
PREVIOUS_REFERENCE = f"{PREFIX}previous-reference"
# What its pods take and where they run, as `deploy.py` was told: the next version has the same.
SETTINGS = f"{PREFIX}settings"
# On the pods: tells those of this very object from older ones.
REVISION = f"{PREFIX}model-revision"
DEPLOYED = f"{PREFIX}deployed-model"

NAME = re.compile(r"[a-z]([-a-z0-9]{0,38}[a-z0-9])?")
URI = re.compile(r"s3://[-.a-z0-9]{3,63}/[-._/=A-Za-z0-9]{1,900}")


def fill(template: Any, values: dict[str, str]) -> Any:
    """The template with values in the place of {{name}}, in keys too."""
    if isinstance(template, dict):
        return {fill(key, values): fill(value, values) for key, value in template.items()}
    if isinstance(template, list):
        return [fill(item, values) for item in template]
    if isinstance(template, str):
        return re.sub(r"\{\{(\w+)\}\}", lambda match: values[match[1]], template)
    return template


def with_settings(predictor: dict, settings: dict) -> None:
    """Says in the object what `models` in mlops.json says by resources, image, nodeSelector and tolerations."""
    server = predictor["model"]
    amounts = server.setdefault("resources", {})
    given = {key: settings[key] for key in ("cpu", "memory") if key in settings}
    if given:
        amounts["limits"] = {**amounts.get("limits", {}), **given}
        amounts["requests"] = {**amounts.get("requests", {}), **given}
    if "gpus" in settings:
        amounts["limits"] = {**amounts.get("limits", {}), "nvidia.com/gpu": str(settings["gpus"])}
    if "image" in settings:
        server["image"] = settings["image"]
    if "nodeSelector" in settings:
        predictor["nodeSelector"] = settings["nodeSelector"]
    if "tolerations" in settings:
        predictor["tolerations"] = settings["tolerations"]


def settings_of(found: dict | None) -> dict:
    return json.loads(annotations_of(found).get(SETTINGS, "{}")) if found else {}


def inference_service(
    template: dict,
    *,
    name: str,
    model: str,
    model_uri: str,
    replicas: int = 1,
    settings: dict | None = None,
    reference: str | None = None,
) -> dict:
    """The object that serves a model. The same as `models` in mlops.json makes, but for what says whose it is."""
    if not NAME.fullmatch(name):
        sys.exit(
            f"{name!r} cannot be the name of a deployment: lower-case letters, digits and '-', up to 40 characters, "
            "beginning with a letter. Give another one with --name"
        )
    if not URI.fullmatch(model_uri):
        sys.exit(f"{model} lies at {model_uri}, and only s3://bucket/path can be served")
    made = fill(template, {"name": name, "modelUri": model_uri})
    predictor = made["spec"]["predictor"]
    with_settings(predictor, settings or {})
    text = json.dumps(predictor, sort_keys=True)
    predictor["annotations"] = {
        **predictor.get("annotations", {}),
        MODEL: model,
        REVISION: hashlib.sha256(text.encode()).hexdigest()[:16],
    }
    # After the revision: more or fewer pods are no other ones.
    predictor["minReplicas"] = predictor["maxReplicas"] = replicas
    annotations = made["metadata"].setdefault("annotations", {})
    annotations.update({MODEL: model, MODEL_URI: model_uri})
    if reference:
        annotations[REFERENCE] = reference
    if settings:
        annotations[SETTINGS] = json.dumps(settings, sort_keys=True)
    return made


def annotations_of(found: dict) -> dict[str, str]:
    return found["metadata"].get("annotations", {})


def revision_of(made: dict) -> str:
    return made["spec"]["predictor"]["annotations"][REVISION]


def replicas_of(found: dict) -> int:
    return found["spec"]["predictor"].get("minReplicas", 1)


def require_deployed(found: dict) -> None:
    if found["metadata"].get("labels", {}).get(DEPLOYED) != "true":
        sys.exit(
            f"{found['metadata']['name']} was not deployed by this command. If it is in mlops.json, change it there; "
            "otherwise give another name with --name"
        )


def succeeding(made: dict, found: dict) -> dict:
    """The object in the place of the one that is there, which remembers what that one served."""
    require_deployed(found)
    before, now = annotations_of(found), made["metadata"]["annotations"]
    if before.get(MODEL_URI) == now[MODEL_URI]:
        previous = {key: before[key] for key in (PREVIOUS_MODEL, PREVIOUS_URI, PREVIOUS_REFERENCE) if key in before}
    else:
        previous = {PREVIOUS_MODEL: before[MODEL], PREVIOUS_URI: before[MODEL_URI]}
        if REFERENCE in before:
            previous[PREVIOUS_REFERENCE] = before[REFERENCE]
    kept = {key: found["metadata"][key] for key in ("resourceVersion", "finalizers") if key in found["metadata"]}
    return {**made, "metadata": {**made["metadata"], **kept, "annotations": {**now, **previous}}}
