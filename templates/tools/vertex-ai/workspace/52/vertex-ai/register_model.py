"""Registers the model of the best trial: a version in Vertex AI's model registry."""

from google.cloud import aiplatform

from account import MODEL, begin, params, read_report, write_report


def main() -> None:
    begin()
    best = read_report("best.json")
    before = aiplatform.Model.list(filter=f'display_name="{MODEL}"')
    version = aiplatform.Model.upload(
        display_name=MODEL,
        parent_model=before[0].resource_name if before else None,
        artifact_uri=best["model"],
        serving_container_image_uri=params("serve")["container"],
        version_description=f"{best['job']}, accuracy {best['accuracy']:.3f}",
    )
    write_report("registered.json", {"model": version.versioned_resource_name})
    print(f"Registered {version.versioned_resource_name}")


if __name__ == "__main__":
    main()
