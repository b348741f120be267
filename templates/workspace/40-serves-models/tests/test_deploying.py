"""mlops.json gets the model, keeps its form, and keeps the settings of a model that is served already."""

import json

import pytest

import deploy_model

ADDRESSES = {
    "modelUri": "s3://mlflow/1/models/m-1/artifacts",
    "referenceUri": "s3://mlflow/1/r-1/artifacts/reference.csv",
}


def plan_file(tmp_path, monkeypatch, models, **settings):
    plan = {"platform": {"objectStore": {"kind": "in-cluster"}, "models": models, **settings}}
    path = tmp_path / "mlops.json"
    path.write_text(json.dumps(plan, indent=2) + "\n")
    registered = tmp_path / "registered.json"
    registered.write_text(
        json.dumps(
            {
                "name": "wine",
                "version": "3",
                "artifact_uri": "mlflow-artifacts:/1/models/m-1/artifacts",
                "reference_uri": "mlflow-artifacts:/1/r-1/artifacts/reference.csv",
            }
        )
    )
    monkeypatch.setattr(deploy_model, "PLAN", path)
    monkeypatch.setattr(deploy_model, "REGISTERED", registered)
    return path


def test_a_new_model_is_added(tmp_path, monkeypatch):
    path = plan_file(tmp_path, monkeypatch, [])
    deploy_model.main()
    text = path.read_text()
    assert json.loads(text)["platform"]["models"] == [
        {
            "name": "wine",
            "format": "mlflow",
            "replicas": 1,
            **ADDRESSES,
        }
    ]
    deploy_model.main()
    assert path.read_text() == text


def test_a_served_model_keeps_its_settings(tmp_path, monkeypatch):
    served = {"name": "wine", "modelUri": "s3://mlflow/old", "format": "mlflow", "replicas": 4}
    path = plan_file(tmp_path, monkeypatch, [served])
    deploy_model.main()
    [model] = json.loads(path.read_text())["platform"]["models"]
    assert model == {**served, **ADDRESSES}


def test_a_model_of_an_mlflow_that_ran_before_is_served_from_where_that_keeps_it(tmp_path, monkeypatch):
    artifacts = {"bucket": "company-models", "path": "team/mlflow"}
    path = plan_file(tmp_path, monkeypatch, [], connect={"mlflow": {"artifacts": artifacts}})
    deploy_model.main()
    [model] = json.loads(path.read_text())["platform"]["models"]
    assert model["modelUri"] == "s3://company-models/team/mlflow/1/models/m-1/artifacts"
    assert model["referenceUri"] == "s3://company-models/team/mlflow/1/r-1/artifacts/reference.csv"


def test_an_address_in_the_store_stays_as_it_is():
    place = "s3://company-models/1/models/m-1/artifacts"
    assert deploy_model.object_store_uri(f"{place}/", "company-models") == place


@pytest.mark.parametrize("place", ["s3://somewhere/else", "s3://mlflow-other/1", "wasbs://models@company/1", "file:///mlruns/1"])
def test_a_model_from_elsewhere_is_refused(place):
    with pytest.raises(SystemExit, match="not an artifact of the platform"):
        deploy_model.object_store_uri(place, "mlflow")
