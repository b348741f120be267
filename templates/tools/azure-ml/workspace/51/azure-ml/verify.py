"""Reads whether the subscription has what Terraform says. Changes nothing, and starts nothing that costs."""

import sys
from collections.abc import Callable

import mlflow

from account import client, outputs, use_mlflow
from deploy_model import endpoint_of


def workspace_is_whole() -> bool:
    return client().workspaces.get(outputs()["workspace"]).provisioning_state == "Succeeded"


def compute_has_no_node_at_rest() -> bool:
    return client().compute.get(outputs()["compute"]).min_instances == 0


def data_are_reached_by_identity() -> bool:
    return client().datastores.get_default().account_name == outputs()["storage_account"]


def mlflow_answers() -> bool:
    use_mlflow()
    return isinstance(mlflow.search_experiments(max_results=1), list)


def endpoint_is_whole() -> bool:
    """Or there is none."""
    endpoint = endpoint_of(client(), outputs()["endpoint"])
    return endpoint is None or endpoint.provisioning_state == "Succeeded"


CHECKS: dict[str, Callable[[], bool]] = {
    "the workspace is whole": workspace_is_whole,
    "the compute cluster has no node while it has no job": compute_has_no_node_at_rest,
    "the workspace keeps its data in the storage account": data_are_reached_by_identity,
    "MLflow answers": mlflow_answers,
    "the endpoint serves, or there is none": endpoint_is_whole,
}


def main() -> None:
    failed = 0
    for words, check in CHECKS.items():
        try:
            holds, why = check(), ""
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what a reader has to know
            holds, why = False, f": {error}"
        failed += not holds
        print(f"{'ok    ' if holds else 'FAILED'} {words}{why}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
