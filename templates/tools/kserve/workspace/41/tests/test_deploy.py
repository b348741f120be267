"""What the command is told, and what the registry says it means."""

import json
from types import SimpleNamespace

import pytest
from mlflow.exceptions import MlflowException

import deploy
from cluster import Cluster, Platform


class PlayedRegistry:
    files = ["reference.csv", "other.txt"]

    class Version:
        version = "3"
        run_id = "r-3"

    def get_model_version(self, name, version):
        if name != "wine":
            raise MlflowException(f"Registered Model with name={name} not found")
        return self.Version

    def get_model_version_by_alias(self, name, alias):
        return self.get_model_version(name, alias)

    def get_model_version_download_uri(self, name, version):
        return f"mlflow-artifacts:/1/models/m-{version}/artifacts"

    def get_run(self, run_id):
        return SimpleNamespace(info=SimpleNamespace(artifact_uri=f"mlflow-artifacts:/1/{run_id}/artifacts"))

    def list_artifacts(self, run_id):
        return [SimpleNamespace(path=path) for path in self.files]


class PlayedCluster:
    """A cluster with one ConfigMap of references, and models."""

    namespace = "ml"

    def __init__(self, models=(), references=None):
        self.models, self.references, self.patched = list(models), dict(references or {}), None

    def asked(self, *args, given=None):
        if args[:2] == ("get", "configmap"):
            return json.dumps({"data": self.references} if self.references else {})
        if args[0] == "get":
            return json.dumps({"items": [{"metadata": {"name": name}} for name in self.models]})
        assert args[:4] == ("patch", "configmap", "model-references", "--type=merge")
        self.patched = json.loads(args[-1])["data"]
        return ""


def played(monkeypatch, **cluster):
    there = PlayedCluster(**cluster)
    monkeypatch.setattr(Cluster, "_must", lambda self, *args, given=None: there.asked(*args, given=given))
    return there, Cluster("ml")


def platform(**other):
    return Platform(**{"template": {}, "bucket": "mlflow", "logged": True, "references": "model-references", **other})


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    monkeypatch.setattr(deploy, "MlflowClient", PlayedRegistry)


@pytest.mark.parametrize("reference", ["models:/wine@champion", "models:/wine/3"])
def test_a_name_is_resolved_to_one_version_and_its_place(reference):
    assert deploy.resolve(reference, "models") == deploy.Registered(
        name="wine",
        model="models:/wine/3",
        model_uri="s3://models/1/models/m-3/artifacts",
        reference="s3://models/1/r-3/artifacts/reference.csv",
    )


def test_a_model_whose_run_has_logged_no_reference_data_has_none(monkeypatch):
    monkeypatch.setattr(PlayedRegistry, "files", ["other.txt"])
    assert deploy.resolve("models:/wine/3", "models").reference is None

    def gone(self, run_id):
        raise MlflowException("no such run")

    monkeypatch.setattr(PlayedRegistry, "get_run", gone)
    assert deploy.resolve("models:/wine/3", "models").reference is None


def test_an_mlflow_that_ran_before_may_keep_its_artifacts_below_a_path(monkeypatch):
    assert (platform().root, platform(path="team/mlflow").root) == ("mlflow", "mlflow/team/mlflow")
    registered = deploy.resolve("models:/wine/3", platform(path="team/mlflow").root)
    assert registered.model_uri == "s3://mlflow/team/mlflow/1/models/m-3/artifacts"
    assert registered.reference == "s3://mlflow/team/mlflow/1/r-3/artifacts/reference.csv"


def test_reference_data_may_be_named_where_requests_are_compared():
    assert deploy.named_reference("s3://mlflow/1/t.parquet", platform()) == "s3://mlflow/1/t.parquet"
    assert deploy.named_reference(None, platform(references=None)) is None


@pytest.mark.parametrize(
    ("given", "other", "message"),
    [
        ("s3://other/t.csv", {}, "file in mlflow"),
        ("s3://mlflow/model.pkl", {}, "csv or .parquet"),
        ("s3://mlflow/t.csv", {"references": None}, "compares no requests"),
    ],
)
def test_reference_data_that_cannot_be_read_are_refused(given, other, message):
    with pytest.raises(SystemExit, match=message):
        deploy.named_reference(given, platform(**other))


def test_the_reference_data_are_named_to_the_platform_and_those_of_models_that_are_gone_forgotten(monkeypatch):
    there, cluster = played(monkeypatch, models=["wine", "other"], references={"gone": "s3://a", "other": "s3://b"})
    cluster.compare_with("model-references", "wine", "s3://mlflow/t.csv")
    assert there.patched == {"gone": None, "wine": "s3://mlflow/t.csv"}


def test_a_version_without_reference_data_takes_the_ones_before_away(monkeypatch):
    there, cluster = played(monkeypatch, models=["wine"], references={"wine": "s3://a"})
    cluster.compare_with("model-references", "wine", None)
    assert there.patched == {"wine": None}


def test_what_is_known_already_is_not_written_again(monkeypatch):
    there, cluster = played(monkeypatch, models=["wine"], references={"wine": "s3://a"})
    cluster.compare_with("model-references", "wine", "s3://a")
    assert there.patched is None


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("models:/wine", "names no version"),
        ("models:/wine/latest", "names no version"),
        ("wine/3", "names no version"),
        ("models:/beer/1", "models:/beer/1 cannot be found: .*name=beer not found"),
    ],
)
def test_what_names_nothing_is_refused(reference, message):
    with pytest.raises(SystemExit, match=message):
        deploy.resolve(reference, "models")


def test_the_command_line():
    options = deploy.arguments(["models:/wine/3", "--replicas", "2", "--name", "red"])
    assert (options.run, options.model, options.replicas, options.name) == (deploy.deploy, "models:/wine/3", 2, "red")
    back = deploy.arguments(["rollback", "wine"])
    assert (back.run, back.name, back.timeout) == (deploy.rollback, "wine", 600)
    gone = deploy.arguments(["remove", "wine"])
    assert (gone.run, gone.name) == (deploy.remove, "wine")


def test_what_the_pods_take_and_where_they_run():
    given = ["--memory", "2Gi", "--gpus", "1", "--node-selector", "gpu=a100", "--toleration", "nvidia.com/gpu:NoSchedule"]
    assert deploy.arguments(["models:/wine/3", *given]).settings == {
        "memory": "2Gi",
        "gpus": 1,
        "nodeSelector": {"gpu": "a100"},
        "tolerations": [{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}],
    }
    assert deploy.arguments(["models:/wine/3"]).settings == deploy.arguments(["rollback", "wine"]).settings == {}


@pytest.mark.parametrize("given", [["--memory", "2G"], ["--cpu", "0"], ["--gpus", "0"], ["--node-selector", "gpu"]])
def test_amounts_that_are_none_are_refused(given):
    with pytest.raises(SystemExit):
        deploy.arguments(["models:/wine/3", *given])


def test_without_the_settings_of_the_platform_it_says_where_they_are(monkeypatch):
    monkeypatch.delenv("PLATFORM_NAMESPACE", raising=False)
    with pytest.raises(SystemExit, match="read .env first"):
        deploy.Cluster.of_environment()
