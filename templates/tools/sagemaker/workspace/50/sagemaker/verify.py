"""Reads whether the account has what Terraform says. Changes nothing, and starts nothing that costs."""

import json
import sys
from collections.abc import Callable

import mlflow

from account import client, outputs, use_mlflow
from deploy_model import status


def bucket_keeps_versions() -> bool:
    return client("s3").get_bucket_versioning(Bucket=outputs()["bucket"]).get("Status") == "Enabled"


def bucket_is_closed() -> bool:
    closed = client("s3").get_public_access_block(Bucket=outputs()["bucket"])
    return all(closed["PublicAccessBlockConfiguration"].values())


def role_is_of_this_account() -> bool:
    account = client("sts").get_caller_identity()["Account"]
    role = client("iam").get_role(RoleName=outputs()["role_arn"].rsplit("/", 1)[1])["Role"]
    return account in json.dumps(role["AssumeRolePolicyDocument"])


def registry_answers() -> bool:
    group = outputs()["model_package_group"]
    found = client("sagemaker").describe_model_package_group(ModelPackageGroupName=group)
    return found["ModelPackageGroupStatus"] == "Completed"


def mlflow_answers() -> bool:
    use_mlflow()
    return isinstance(mlflow.search_experiments(max_results=1), list)


def endpoint_is_whole() -> bool:
    """Or there is none."""
    return status(client("sagemaker"), outputs()["endpoint"]) in (None, "InService")


CHECKS: dict[str, Callable[[], bool]] = {
    "the bucket keeps every version": bucket_keeps_versions,
    "nobody else gets into the bucket": bucket_is_closed,
    "the role is for SageMaker of this account": role_is_of_this_account,
    "the model registry answers": registry_answers,
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
