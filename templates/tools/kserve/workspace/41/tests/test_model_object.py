"""What is written for a model: the template filled in, and the memory of what was served before."""

import pytest

from model_object import (
    MODEL,
    PREVIOUS_MODEL,
    PREVIOUS_REFERENCE,
    PREVIOUS_URI,
    REFERENCE,
    REVISION,
    annotations_of,
    inference_service,
    replicas_of,
    revision_of,
    settings_of,
    succeeding,
)

TEMPLATE = {
    "metadata": {"name": "{{name}}", "labels": {"app": "{{name}}", "mlops-scaffold/deployed-model": "true"}},
    "spec": {"predictor": {"minReplicas": 1, "maxReplicas": 1, "model": {}, "storageUris": [{"uri": "{{modelUri}}"}]}},
}


def made(version: int, **other) -> dict:
    return inference_service(
        TEMPLATE,
        **{
            "name": "wine",
            "model": f"models:/wine/{version}",
            "model_uri": f"s3://mlflow/1/models/m-{version}/artifacts",
            **other,
        },
    )


def found(written: dict) -> dict:
    kept = {"resourceVersion": "7", "finalizers": ["inferenceservice.finalizers"], "uid": "a"}
    return {**written, "metadata": {**written["metadata"], **kept}}


def test_the_template_is_filled_in_everywhere_and_stays_as_it_was():
    written = made(3, replicas=2)
    assert written["metadata"]["name"] == written["metadata"]["labels"]["app"] == "wine"
    assert written["spec"]["predictor"]["storageUris"] == [{"uri": "s3://mlflow/1/models/m-3/artifacts"}]
    assert annotations_of(written)[MODEL] == "models:/wine/3"
    assert replicas_of(written) == 2
    assert "{{name}}" in str(TEMPLATE) and "{{" not in str(written)


def test_the_revision_changes_with_what_runs_and_not_with_how_many():
    assert revision_of(made(1)) != revision_of(made(2))
    assert revision_of(made(1)) == revision_of(made(1, replicas=5))
    assert made(1)["spec"]["predictor"]["annotations"][REVISION] == revision_of(made(1))


def test_the_next_version_remembers_the_one_before_and_the_same_one_again_does_not_forget_it():
    first = found(made(1))
    second = succeeding(made(2), first)
    assert annotations_of(second)[PREVIOUS_MODEL] == "models:/wine/1"
    assert second["metadata"]["resourceVersion"] == "7"
    assert second["metadata"]["finalizers"] == ["inferenceservice.finalizers"]
    assert "uid" not in second["metadata"]
    again = succeeding(made(2), found(second))
    assert annotations_of(again)[PREVIOUS_URI] == "s3://mlflow/1/models/m-1/artifacts"
    assert PREVIOUS_MODEL not in annotations_of(succeeding(made(1), first))


def test_what_its_pods_take_is_said_in_the_object_and_kept_for_the_next_version():
    settings = {"memory": "2Gi", "gpus": 1, "image": "r.example.com/s:1", "nodeSelector": {"gpu": "a100"}}
    written = made(1, settings=settings)
    predictor = written["spec"]["predictor"]
    assert predictor["model"] == {
        "image": "r.example.com/s:1",
        "resources": {"limits": {"memory": "2Gi", "nvidia.com/gpu": "1"}, "requests": {"memory": "2Gi"}},
    }
    assert predictor["nodeSelector"] == {"gpu": "a100"}
    assert settings_of(found(written)) == settings
    assert settings_of(made(1)) == settings_of(None) == {}
    assert revision_of(written) != revision_of(made(1))


def test_reference_data_go_with_their_version_and_are_no_reason_for_other_pods():
    first = made(1, reference="s3://mlflow/1.csv")
    assert annotations_of(first)[REFERENCE] == "s3://mlflow/1.csv"
    assert revision_of(first) == revision_of(made(1))
    second = succeeding(made(2), found(first))
    assert REFERENCE not in annotations_of(second)
    assert annotations_of(second)[PREVIOUS_REFERENCE] == "s3://mlflow/1.csv"
    assert PREVIOUS_REFERENCE not in annotations_of(succeeding(made(3), found(second)))


def test_a_model_of_the_plan_is_left_to_the_plan():
    declared = {"metadata": {"name": "wine", "labels": {"app.kubernetes.io/managed-by": "Helm"}}}
    with pytest.raises(SystemExit, match="mlops.json, change it there"):
        succeeding(made(1), declared)


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"name": "Red_Wine"}, "Give another one with --name"),
        ({"name": "a" * 41}, "up to 40 characters"),
        ({"model_uri": "file:///models/1"}, "only s3://bucket/path"),
    ],
)
def test_what_cannot_be_served_is_refused(other, message):
    with pytest.raises(SystemExit, match=message):
        made(1, **other)
