"""Serves the registered version at an endpoint of the workspace. The version before answers until this one does."""

from typing import Any

from azure.ai.ml.entities import ManagedOnlineDeployment, ManagedOnlineEndpoint
from azure.core.exceptions import ResourceNotFoundError

from account import client, outputs, params, read_report


def endpoint_of(workspace: Any, name: str) -> Any:
    """None where there is no such endpoint."""
    try:
        return workspace.online_endpoints.get(name)
    except ResourceNotFoundError:
        return None


def main() -> None:
    workspace, name, settings = client(), outputs()["endpoint"], params("serve")
    registered = read_report("registered.json")
    endpoint = endpoint_of(workspace, name)
    if endpoint is None:
        # Who asks it comes with an identity: there is no key to hand around.
        made = ManagedOnlineEndpoint(name=name, auth_mode="aad_token")
        endpoint = workspace.online_endpoints.begin_create_or_update(made).result()
    deployment = ManagedOnlineDeployment(
        name=f"v{registered['version']}",
        endpoint_name=name,
        model=f"azureml:{registered['name']}:{registered['version']}",
        instance_type=settings["instance"],
        instance_count=settings["count"],
    )
    workspace.online_deployments.begin_create_or_update(deployment).result()
    endpoint.traffic = {deployment.name: 100}
    workspace.online_endpoints.begin_create_or_update(endpoint).result()
    for other in workspace.online_deployments.list(endpoint_name=name):
        if other.name != deployment.name:
            workspace.online_deployments.begin_delete(name=other.name, endpoint_name=name).result()
    print(f"{name} serves version {registered['version']} of {registered['name']}")


if __name__ == "__main__":
    main()
