"""The plan gets the version, remembers the one before, and the check knows what serves."""

import json

import pytest
from mlflow.exceptions import MlflowException

import deploy


class PlayedRegistry:
    class Version:
        version = "3"

    def get_model_version(self, name, version):
        if name != "wine":
            raise MlflowException(f"Registered Model with name={name} not found")
        self.Version.version = version
        return self.Version

    def get_model_version_by_alias(self, name, alias):
        return self.get_model_version(name, "7")

    def get_model_version_download_uri(self, name, version):
        return f"mlflow-artifacts:/1/models/m-{version}/artifacts"


@pytest.fixture
def project(tmp_path, monkeypatch):
    plan = tmp_path / "mlops.json"
    plan.write_text(json.dumps({"platform": {"objectStore": {"kind": "in-cluster"}}}))
    monkeypatch.setattr(deploy, "PLAN", plan)
    monkeypatch.setattr(deploy, "DEPLOYED", tmp_path / "deployed.json")
    monkeypatch.setattr(deploy, "MlflowClient", PlayedRegistry)
    return lambda: json.loads(plan.read_text())["platform"].get("models")


def address(version):
    return f"s3://mlflow/1/models/m-{version}/artifacts"


def test_a_version_goes_into_the_plan_and_the_next_keeps_its_settings(project):
    deploy.main(["models:/wine/1"])
    assert project() == [{"name": "wine", "modelUri": address(1), "format": "mlflow", "replicas": 1}]
    plan = deploy.read(deploy.PLAN)
    plan["platform"]["models"][0].update(replicas=2, referenceUri="s3://mlflow/1/r-1/artifacts/reference.csv")
    deploy.write(deploy.PLAN, plan)
    deploy.main(["models:/wine@champion"])
    assert project() == [{"name": "wine", "modelUri": address(7), "format": "mlflow", "replicas": 2}]


def test_a_version_of_an_mlflow_that_ran_before_is_served_from_where_that_keeps_it(project):
    plan = deploy.read(deploy.PLAN)
    plan["platform"]["connect"] = {"mlflow": {"artifacts": {"bucket": "company-models", "path": "ml"}}}
    deploy.write(deploy.PLAN, plan)
    deploy.main(["models:/wine/1"])
    assert project()[0]["modelUri"] == "s3://company-models/ml/1/models/m-1/artifacts"


def test_back_to_the_version_before_and_no_further(project):
    deploy.main(["models:/wine/1"])
    deploy.main(["models:/wine/2"])
    deploy.main(["rollback", "wine"])
    assert project()[0]["modelUri"] == address(1)
    with pytest.raises(SystemExit, match="has served nothing else before"):
        deploy.main(["rollback", "wine"])


def test_the_same_version_twice_is_no_version_before(project):
    deploy.main(["models:/wine/1"])
    deploy.main(["models:/wine/1"])
    with pytest.raises(SystemExit, match="nothing to go back to"):
        deploy.main(["rollback", "wine"])


def test_another_name_leaves_the_model_of_that_name_alone(project):
    deploy.main(["models:/wine/1"])
    deploy.main(["models:/wine/2", "--name", "wine-next"])
    assert [(model["name"], model["modelUri"]) for model in project()] == [
        ("wine", address(1)),
        ("wine-next", address(2)),
    ]


@pytest.mark.parametrize("model", ["wine", "models:/wine", "models:/wine/latest", "s3://mlflow/1"])
def test_what_names_no_version_is_refused(project, model):
    with pytest.raises(SystemExit, match="names no version"):
        deploy.main([model])


def test_a_model_that_the_registry_has_not(project):
    with pytest.raises(SystemExit, match="cannot be found: Registered Model with name=beer"):
        deploy.main(["models:/beer/1"])


def told(monkeypatch, *answers):
    left = list(answers)

    def ask(url, name, body):
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, ValueError):
            raise answer
        return {"parameters": answer}

    monkeypatch.setattr(deploy, "ask", ask)
    monkeypatch.setattr(deploy.time, "sleep", lambda seconds: None)


def test_the_check_waits_until_the_version_of_the_plan_serves(project, monkeypatch, capsys):
    deploy.main(["models:/wine/1"])
    told(monkeypatch, ValueError("no answer"), {"uri": address(0)}, {"uri": address(1)})
    monkeypatch.setattr(deploy, "compared", lambda name, source: f"{name} like {source}")
    deploy.main(["check", "wine"])
    assert "wine serves models:/wine/1: wine like models:/wine/1" in capsys.readouterr().out


def test_the_check_says_why_a_version_does_not_serve(project, monkeypatch):
    deploy.main(["models:/wine/1"])
    told(monkeypatch, {"uri": address(0), "wanted": address(1), "failure": "no files"})
    with pytest.raises(SystemExit, match=r"not served from .*m-1/artifacts: no files; .*m-0/artifacts goes on"):
        deploy.main(["check", "wine", "--timeout", "0"])


def test_a_model_that_the_plan_has_not_is_not_checked(project):
    with pytest.raises(SystemExit, match="has no model beer"):
        deploy.main(["check", "beer"])
