"""Serves the newest approved version of the registry, at a serverless endpoint: nothing stands while nobody asks."""

import time
from typing import Any

from botocore.exceptions import ClientError

from account import client, outputs, params

# As the alarm of the platform calls it.
VARIANT = "all"
PENDING = ("Creating", "Updating", "SystemUpdating", "RollingBack", "Deleting")


def newest_approved(sagemaker: Any, group: str) -> str:
    found = sagemaker.list_model_packages(
        ModelPackageGroupName=group,
        ModelApprovalStatus="Approved",
        SortBy="CreationTime",
        SortOrder="Descending",
        MaxResults=1,
    )["ModelPackageSummaryList"]
    if not found:
        raise SystemExit(f"The group {group} has no approved version: run register_model.py")
    return found[0]["ModelPackageArn"]


def status(sagemaker: Any, endpoint: str) -> str | None:
    """None where there is no such endpoint."""
    try:
        return sagemaker.describe_endpoint(EndpointName=endpoint)["EndpointStatus"]
    except ClientError as error:
        if "Could not find" in error.response["Error"]["Message"]:
            return None
        raise


def served(sagemaker: Any, endpoint: str, seconds: float = 15) -> str | None:
    """Its status, once it no longer changes."""
    while (now := status(sagemaker, endpoint)) in PENDING:
        time.sleep(seconds)
    return now


def named(endpoint: str, package: str) -> str:
    """A name for the model and the configuration: neither can be changed."""
    return f"{endpoint}-{package.rsplit('/', 1)[1]}-{time.strftime('%Y%m%d%H%M%S')}"


def main() -> None:
    sagemaker, told, settings = client("sagemaker"), outputs(), params("serve")
    endpoint = told["endpoint"]
    package = newest_approved(sagemaker, told["model_package_group"])
    name = named(endpoint, package)
    sagemaker.create_model(
        ModelName=name,
        ExecutionRoleArn=told["role_arn"],
        PrimaryContainer={"ModelPackageName": package},
    )
    sagemaker.create_endpoint_config(
        EndpointConfigName=name,
        ProductionVariants=[
            {
                "VariantName": VARIANT,
                "ModelName": name,
                "ServerlessConfig": {
                    "MemorySizeInMB": settings["memory_mib"],
                    "MaxConcurrency": settings["max_concurrency"],
                },
            }
        ],
    )
    if served(sagemaker, endpoint) is None:
        sagemaker.create_endpoint(EndpointName=endpoint, EndpointConfigName=name)
    else:
        # The version before goes on answering until this one does.
        sagemaker.update_endpoint(EndpointName=endpoint, EndpointConfigName=name)
    now = served(sagemaker, endpoint)
    current = sagemaker.describe_endpoint(EndpointName=endpoint)
    if now != "InService" or current["EndpointConfigName"] != name:
        raise SystemExit(f"{endpoint} is {now}, and serves {current['EndpointConfigName']}, not {name}")
    print(f"{endpoint} serves {package}")


if __name__ == "__main__":
    main()
