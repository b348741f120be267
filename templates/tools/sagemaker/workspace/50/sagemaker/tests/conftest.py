import json
import os
import sys
from pathlib import Path

import boto3
import pytest
from moto import mock_aws

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

REGION = "eu-central-1"
ROLE = "arn:aws:iam::123456789012:role/demo-sagemaker-1"
IMAGE = "492215442770.dkr.ecr.eu-central-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3"


@pytest.fixture
def aws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An account that has what Terraform makes, in memory."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "stand-in")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    monkeypatch.setenv("MLFLOW_TRACKING_URI", (tmp_path / "mlruns").as_uri())
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    monkeypatch.chdir(tmp_path)
    import account

    told = {
        "region": REGION,
        "mlflow_tracking_uri": f"arn:aws:sagemaker:{REGION}:123456789012:mlflow-app/app-1",
        "bucket": "demo-1",
        "role_arn": ROLE,
        "model_package_group": "demo",
        "endpoint": "demo",
        "image": IMAGE,
    }
    monkeypatch.setattr(account, "OUTPUTS", tmp_path / "outputs.json")
    monkeypatch.setattr(account, "REPORTS", tmp_path / "reports")
    account.OUTPUTS.write_text(
        json.dumps({f"sagemaker_{name}": {"value": value} for name, value in told.items()})
    )
    account.outputs.cache_clear()
    with mock_aws():
        s3 = boto3.client("s3", region_name=REGION)
        s3.create_bucket(Bucket="demo-1", CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_bucket_versioning(Bucket="demo-1", VersioningConfiguration={"Status": "Enabled"})
        s3.put_public_access_block(
            Bucket="demo-1",
            PublicAccessBlockConfiguration=dict.fromkeys(
                ("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), True
            ),
        )
        trust = {"StringEquals": {"aws:SourceAccount": "123456789012"}}
        boto3.client("iam", region_name=REGION).create_role(
            RoleName="demo-sagemaker-1",
            AssumeRolePolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [{"Condition": trust}]}),
        )
        boto3.client("sagemaker", region_name=REGION).create_model_package_group(ModelPackageGroupName="demo")
        yield told
    account.outputs.cache_clear()
    os.environ.pop("AWS_REGION", None)
