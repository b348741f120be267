"""lakefs_gateway.py REPOSITORY: boto3, DVC and MLflow against lakeFS's S3 gateway. Prints what came back as it was."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import boto3
from botocore.config import Config

repository = sys.argv[1]
url, key, secret = (os.environ[f"LAKEFS_{name}"] for name in ("URL", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"))
settings = Config(signature_version="s3v4", s3={"addressing_style": "path"})
s3 = boto3.client(
    "s3", endpoint_url=url, aws_access_key_id=key, aws_secret_access_key=secret, region_name="us-east-1", config=settings
)
told = {}

with tempfile.TemporaryDirectory() as folder:
    large = Path(folder) / "large"
    large.write_bytes(os.urandom(20 * 1024 * 1024))
    s3.upload_file(str(large), repository, "main/large")
    back = s3.get_object(Bucket=repository, Key="main/large")["Body"].read()
    told["boto3"] = hashlib.sha256(back).digest() == hashlib.sha256(large.read_bytes()).digest()

    # As a DVC remote.
    keys = {"AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret, "AWS_DEFAULT_REGION": "us-east-1"}
    env = {**os.environ, **keys, "AWS_REQUEST_CHECKSUM_CALCULATION": "when_required"}
    work = Path(folder) / "repository"
    work.mkdir()

    def run(*command: str) -> None:
        subprocess.run(command, cwd=work, env=env, check=True, stdout=subprocess.DEVNULL)

    run("git", "init", "--quiet")
    run("dvc", "init", "--quiet")
    run("dvc", "remote", "add", "--default", "--quiet", "lake", f"s3://{repository}/main/dvc")
    run("dvc", "remote", "modify", "--quiet", "lake", "endpointurl", url)
    (work / "data.txt").write_text("as it was")
    run("dvc", "add", "--quiet", "data.txt")
    run("dvc", "push", "--quiet")
    (work / "data.txt").unlink()
    run("rm", "-rf", ".dvc/cache")
    run("dvc", "pull", "--quiet")
    told["dvc"] = (work / "data.txt").read_text() == "as it was"

    # As the place of an experiment's artifacts, which its client then reads and writes itself.
    os.environ |= {**keys, "MLFLOW_S3_ENDPOINT_URL": url}
    import mlflow

    made = mlflow.create_experiment("in-the-lake", artifact_location=f"s3://{repository}/main/mlflow")
    with mlflow.start_run(experiment_id=made) as run_of_mlflow:
        mlflow.log_text("kept in a branch", "note.txt")
    told["mlflow"] = mlflow.artifacts.load_text(f"{run_of_mlflow.info.artifact_uri}/note.txt") == "kept in a branch"

listed = s3.list_objects_v2(Bucket=repository, Prefix="main/")["Contents"]
told["folders"] = sorted({one["Key"].split("/")[1] for one in listed})
print(json.dumps(told))
