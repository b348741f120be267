"""What the command is told, and what the registry says it means."""

import pytest
from mlflow.exceptions import MlflowException

import deploy


class PlayedRegistry:
    class Version:
        version = "3"

    def get_model_version(self, name, version):
        if name != "wine":
            raise MlflowException(f"Registered Model with name={name} not found")
        return self.Version

    def get_model_version_by_alias(self, name, alias):
        return self.get_model_version(name, alias)

    def get_model_version_download_uri(self, name, version):
        return f"mlflow-artifacts:/1/models/m-{version}/artifacts"


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    monkeypatch.setattr(deploy, "MlflowClient", PlayedRegistry)


@pytest.mark.parametrize("reference", ["models:/wine@champion", "models:/wine/3"])
def test_a_name_is_resolved_to_one_version_and_its_place(reference):
    expected = ("wine", "models:/wine/3", "s3://models/1/models/m-3/artifacts")
    assert deploy.resolve(reference, "models") == expected


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
