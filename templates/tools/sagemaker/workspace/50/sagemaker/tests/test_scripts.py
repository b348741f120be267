"""The scripts against moto, a stand-in of AWS. It starts no job: what SageMaker would answer of one is written here."""

import io
import tarfile

import mlflow
import pytest

import account
import deploy_model
import predict
import register_model
import remove_endpoint
import tune
import verify

TRIALS = [
    {
        "TrainingJobName": "wine-1-001",
        "TunedHyperParameters": {"c": "1.5", "gamma": "0.02"},
        "FinalHyperParameterTuningJobObjectiveMetric": {"MetricName": "accuracy", "Value": 0.97},
    },
    {"TrainingJobName": "wine-1-002", "TunedHyperParameters": {"c": "90.0", "gamma": "0.9"}},
]


def test_what_a_trial_needs_is_in_the_bucket(aws):
    tune.upload()
    s3 = account.client("s3")
    rows = s3.get_object(Bucket="demo-1", Key="data/wine/train.csv")["Body"].read().decode()
    assert rows.splitlines()[0].endswith("cultivar") and len(rows.splitlines()) == 179
    packed = io.BytesIO(s3.get_object(Bucket="demo-1", Key=tune.SOURCE)["Body"].read())
    with tarfile.open(fileobj=packed) as archive:
        assert archive.getnames() == ["train.py"]


def test_a_tuning_job_is_accepted_as_it_is_written(aws):
    tune.start("wine-1")
    job = tune.ended("wine-1", seconds=0)
    assert job["HyperParameterTuningJobConfig"]["ResourceLimits"]["MaxNumberOfTrainingJobs"] == 8
    assert job["TrainingJobDefinition"]["RoleArn"] == aws["role_arn"]


def test_each_trial_is_a_run_and_one_that_failed_has_no_metric(aws):
    tune.log("wine-1", TRIALS)
    runs = mlflow.search_runs(experiment_names=["wine-tuning"], output_format="list")
    found = {run.data.tags["training_job"]: (run.data.params, run.data.metrics) for run in runs}
    assert found == {
        "wine-1-001": ({"c": "1.5", "gamma": "0.02"}, {"accuracy": 0.97}),
        "wine-1-002": ({"c": "90.0", "gamma": "0.9"}, {}),
    }


def train(name: str) -> None:
    job = tune.training_job()
    job.pop("StaticHyperParameters")
    account.client("sagemaker").create_training_job(TrainingJobName=name, **job)
    account.write_report("best.json", {"training_job": name, "accuracy": 0.97, "hyperparameters": {}})


def test_a_model_is_registered_served_asked_and_taken_away(aws, capsys):
    sagemaker = account.client("sagemaker")
    with pytest.raises(SystemExit, match="register_model.py"):
        deploy_model.main()
    train("wine-1-001")
    register_model.main()
    package = account.read_report("registered.json")["model_package"]
    container = sagemaker.describe_model_package(ModelPackageName=package)["InferenceSpecification"]["Containers"][0]
    assert container["Image"] == aws["image"]
    assert container["ModelDataUrl"].startswith("s3://demo-1/models/")

    deploy_model.main()
    assert f"demo serves {package}" in capsys.readouterr().out
    config = sagemaker.describe_endpoint(EndpointName="demo")["EndpointConfigName"]
    (variant,) = sagemaker.describe_endpoint_config(EndpointConfigName=config)["ProductionVariants"]
    assert variant["VariantName"] == "all" and variant["ServerlessConfig"]["MemorySizeInMB"] == 2048
    predict.main()
    assert capsys.readouterr().out.strip()

    remove_endpoint.main()
    assert deploy_model.status(sagemaker, "demo") is None
    assert sagemaker.list_models()["Models"] == []
    assert len(sagemaker.list_model_packages(ModelPackageGroupName="demo")["ModelPackageSummaryList"]) == 1


def test_another_version_takes_the_place_of_the_one_that_is_served(aws, monkeypatch):
    train("wine-1-001")
    register_model.main()
    deploy_model.main()
    sagemaker = account.client("sagemaker")
    moved: list[str] = []

    class Updating:
        """moto has no UpdateEndpoint."""

        def __getattr__(self, name):
            return getattr(sagemaker, name)

        def update_endpoint(self, EndpointName, EndpointConfigName):
            moved.append(EndpointConfigName)

        def describe_endpoint(self, EndpointName):
            found = sagemaker.describe_endpoint(EndpointName=EndpointName)
            return {**found, **({"EndpointConfigName": moved[-1]} if moved else {})}

    monkeypatch.setattr(deploy_model, "client", lambda _: Updating())
    before = sagemaker.describe_endpoint(EndpointName="demo")["EndpointConfigName"]
    # In the same second both would be called the same.
    monkeypatch.setattr(deploy_model, "named", lambda endpoint, package: "demo-1-later")
    deploy_model.main()
    assert moved == ["demo-1-later"] and before != "demo-1-later"


def test_verify_finds_what_is_there_and_says_what_is_not(aws, capsys):
    with pytest.raises(SystemExit) as whole:
        verify.main()
    said = capsys.readouterr().out
    assert "FAILED" not in said and said.count("ok ") == len(verify.CHECKS)
    assert whole.value.code == 0
    account.client("s3").put_bucket_versioning(
        Bucket="demo-1", VersioningConfiguration={"Status": "Suspended"}
    )
    with pytest.raises(SystemExit) as broken:
        verify.main()
    assert broken.value.code == 1
    assert "FAILED the bucket keeps every version" in capsys.readouterr().out


def test_the_plugin_of_mlflow_takes_the_address_that_the_platform_tells(aws):
    from mlflow.tracking._tracking_service.utils import _get_store

    store = _get_store(aws["mlflow_tracking_uri"])
    assert type(store).__module__.startswith("sagemaker_mlflow")
