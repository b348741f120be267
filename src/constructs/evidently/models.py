"""The models that are watched: those of the plan, and those that people deployed and named reference data of."""
import json
import os
import re

NAME = re.compile(r"[a-z]([-a-z0-9]{0,38}[a-z0-9])?")


def deployed():
    """Each file of the folder is a model: its name, and the address of its reference data."""
    folder = os.environ.get("DEPLOYED_FOLDER")
    if folder is None:
        return
    for name in sorted(os.listdir(folder)):
        # The others are the cluster's own.
        if NAME.fullmatch(name):
            with open(os.path.join(folder, name)) as file:
                reference = file.read().strip()
            yield {"name": name, "namespace": os.environ["DEPLOYED_NAMESPACE"], "reference": reference}


def watched():
    """All of them, as they are now."""
    with open(os.environ["MODELS_FILE"]) as file:
        declared = json.load(file)
    known = {(model["namespace"], model["name"]) for model in declared}
    return declared + [model for model in deployed() if (model["namespace"], model["name"]) not in known]
