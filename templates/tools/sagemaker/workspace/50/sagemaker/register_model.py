"""Registers the model of the best trial: a version in the group of SageMaker's model registry, approved."""

from account import client, outputs, read_report, write_report
from tune import PROGRAM, SOURCE


def main() -> None:
    sagemaker, told, best = client("sagemaker"), outputs(), read_report("best.json")
    job = sagemaker.describe_training_job(TrainingJobName=best["training_job"])
    version = sagemaker.create_model_package(
        ModelPackageGroupName=told["model_package_group"],
        ModelPackageDescription=f"{best['training_job']}, accuracy {best['accuracy']:.3f}",
        ModelApprovalStatus="Approved",
        InferenceSpecification={
            "Containers": [
                {
                    "Image": told["image"],
                    "ModelDataUrl": job["ModelArtifacts"]["S3ModelArtifacts"],
                    "Environment": {
                        "SAGEMAKER_PROGRAM": PROGRAM,
                        "SAGEMAKER_SUBMIT_DIRECTORY": f"s3://{told['bucket']}/{SOURCE}",
                    },
                }
            ],
            "SupportedContentTypes": ["text/csv"],
            "SupportedResponseMIMETypes": ["text/csv", "application/json"],
        },
    )
    write_report("registered.json", {"model_package": version["ModelPackageArn"]})
    print(f"Registered {version['ModelPackageArn']}")


if __name__ == "__main__":
    main()
