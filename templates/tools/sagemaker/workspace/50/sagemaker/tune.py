"""Searches for hyperparameters: a tuning job of SageMaker, whose trials become runs in MLflow when it has ended."""

import io
import tarfile
import time
from typing import Any

import mlflow
from sklearn.datasets import load_wine

from account import ROOT, client, outputs, params, use_mlflow, write_report

PROGRAM = "train.py"
SOURCE = "source/sourcedir.tar.gz"
DATA = "data/wine"
ENDED = ("Completed", "Failed", "Stopped", "DeleteFailed")


def upload() -> None:
    """The data, and the code of a trial as the container takes it."""
    s3, bucket = client("s3"), outputs()["bucket"]
    wine = load_wine(as_frame=True).frame.rename(columns={"target": "cultivar"})
    s3.put_object(Bucket=bucket, Key=f"{DATA}/train.csv", Body=wine.to_csv(index=False).encode())
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        archive.add(ROOT / "source" / PROGRAM, arcname=PROGRAM)
    s3.put_object(Bucket=bucket, Key=SOURCE, Body=packed.getvalue())


def training_job() -> dict[str, Any]:
    told, settings = outputs(), params("tune")
    return {
        "AlgorithmSpecification": {
            "TrainingImage": told["image"],
            "TrainingInputMode": "File",
            "MetricDefinitions": [{"Name": "accuracy", "Regex": "accuracy=([0-9.]+);"}],
        },
        "RoleArn": told["role_arn"],
        "InputDataConfig": [
            {
                "ChannelName": "train",
                "ContentType": "text/csv",
                "DataSource": {
                    "S3DataSource": {
                        "S3DataType": "S3Prefix",
                        "S3Uri": f"s3://{told['bucket']}/{DATA}/",
                        "S3DataDistributionType": "FullyReplicated",
                    }
                },
            }
        ],
        "OutputDataConfig": {"S3OutputPath": f"s3://{told['bucket']}/models"},
        "ResourceConfig": {"InstanceType": settings["instance"], "InstanceCount": 1, "VolumeSizeInGB": 5},
        "StoppingCondition": {"MaxRuntimeInSeconds": settings["minutes"] * 60},
        "StaticHyperParameters": {
            "sagemaker_program": PROGRAM,
            "sagemaker_submit_directory": f"s3://{told['bucket']}/{SOURCE}",
        },
    }


def between(name: str, limits: list[float]) -> dict[str, str]:
    low, high = limits
    return {"Name": name, "MinValue": str(low), "MaxValue": str(high), "ScalingType": "Logarithmic"}


def start(name: str) -> None:
    settings = params("tune")
    client("sagemaker").create_hyper_parameter_tuning_job(
        HyperParameterTuningJobName=name,
        HyperParameterTuningJobConfig={
            "Strategy": "Bayesian",
            "HyperParameterTuningJobObjective": {"Type": "Maximize", "MetricName": "accuracy"},
            "ResourceLimits": {
                "MaxNumberOfTrainingJobs": settings["trials"],
                "MaxParallelTrainingJobs": settings["parallel"],
            },
            "ParameterRanges": {
                "ContinuousParameterRanges": [between("c", settings["c"]), between("gamma", settings["gamma"])]
            },
        },
        TrainingJobDefinition=training_job(),
    )


def ended(name: str, seconds: float = 30) -> dict[str, Any]:
    """The job, once nothing more comes of it."""
    sagemaker = client("sagemaker")
    while True:
        job = sagemaker.describe_hyper_parameter_tuning_job(HyperParameterTuningJobName=name)
        if job["HyperParameterTuningJobStatus"] in ENDED:
            return job
        time.sleep(seconds)


def trials(name: str) -> list[dict[str, Any]]:
    pages = client("sagemaker").get_paginator("list_training_jobs_for_hyper_parameter_tuning_job")
    found = pages.paginate(HyperParameterTuningJobName=name)
    return [one for page in found for one in page["TrainingJobSummaries"]]


def log(name: str, found: list[dict[str, Any]]) -> None:
    """Each trial as a run. A trial that failed has no metric."""
    use_mlflow()
    mlflow.set_experiment(params("tune")["experiment"])
    for trial in found:
        tags = {"tuning_job": name, "training_job": trial["TrainingJobName"]}
        with mlflow.start_run(run_name=trial["TrainingJobName"], tags=tags):
            tuned = trial.get("TunedHyperParameters", {})
            mlflow.log_params({key: float(value) for key, value in tuned.items()})
            metric = trial.get("FinalHyperParameterTuningJobObjectiveMetric")
            if metric is not None:
                mlflow.log_metric(metric["MetricName"], metric["Value"])


def main() -> None:
    # At most 32 characters, as SageMaker has it.
    name = f"wine-{time.strftime('%Y%m%d-%H%M%S')}"
    upload()
    start(name)
    print(f"Tuning job {name}. It goes on if this is stopped; the console of SageMaker shows it.")
    job = ended(name)
    log(name, trials(name))
    best = job.get("BestTrainingJob")
    if job["HyperParameterTuningJobStatus"] != "Completed" or best is None:
        raise SystemExit(f"{name}: {job['HyperParameterTuningJobStatus']}. {job.get('FailureReason', '')}")
    metric = best["FinalHyperParameterTuningJobObjectiveMetric"]["Value"]
    write_report(
        "best.json",
        {
            "training_job": best["TrainingJobName"],
            "accuracy": metric,
            "hyperparameters": best["TunedHyperParameters"],
        },
    )
    print(f"The best: accuracy {metric:.3f} with {best['TunedHyperParameters']}")


if __name__ == "__main__":
    main()
