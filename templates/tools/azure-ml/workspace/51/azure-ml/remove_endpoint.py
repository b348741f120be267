"""Takes away the endpoint that deploy_model.py made. Registered versions stay."""

from account import client, outputs
from deploy_model import endpoint_of


def main() -> None:
    workspace, name = client(), outputs()["endpoint"]
    if endpoint_of(workspace, name) is not None:
        workspace.online_endpoints.begin_delete(name=name).result()
    print(f"{name} is gone")


if __name__ == "__main__":
    main()
