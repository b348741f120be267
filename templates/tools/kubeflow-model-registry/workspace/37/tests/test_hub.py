"""Versions get into the registry once, with where they lie, and the newest live one is what is deployed. Against a registry in memory."""

from types import SimpleNamespace

import pytest
from mlflow.exceptions import MlflowException
from mr_openapi import ModelVersionState

import hub


class Mlflow:
    """As MLflow's client, with versions below 100 of one model."""

    def get_model_version(self, name, version):
        if name != "wine" or int(version) >= 100:
            raise MlflowException("no such version")
        return SimpleNamespace(run_id="r-1")

    def get_run(self, run_id):
        return SimpleNamespace(data=SimpleNamespace(metrics={"accuracy": 0.97}))

    def get_model_version_download_uri(self, name, version):
        return f"mlflow-artifacts:/1/models/m-{version}/artifacts"


def register(registry, version):
    return hub.register(registry, Mlflow(), "wine", version, "mlflow")


class Registry:
    """As the client, with one model."""

    def __init__(self):
        self.name: str | None = None
        self.versions: dict[str, SimpleNamespace] = {}
        self.artifacts: dict[str, SimpleNamespace] = {}

    def get_registered_model(self, name):
        return SimpleNamespace(name=name) if name == self.name else None

    def get_model_version(self, name, version):
        return self.versions.get(version)

    def get_model_versions(self, name):
        # As pages may come: in no order.
        return reversed(list(self.versions.values()))

    def get_model_artifact(self, name, version):
        return self.artifacts[version]

    def register_model(self, name, uri, *, version, model_format_name, model_format_version, metadata):
        self.name = name
        self.versions[version] = SimpleNamespace(
            name=version, state=ModelVersionState.LIVE, custom_properties=metadata
        )
        self.artifacts[version] = SimpleNamespace(uri=uri)

    def update(self, version):
        self.versions[version.name] = version


def with_versions(*numbers):
    registry = Registry()
    for number in numbers:
        register(registry, number)
    return registry


def test_a_version_is_registered_once_with_where_it_lies():
    registry = with_versions("1")
    assert registry.artifacts["1"].uri == "s3://mlflow/1/models/m-1/artifacts"
    assert registry.versions["1"].custom_properties == {"mlflow": "models:/wine/1", "accuracy": 0.97}
    assert "already" in register(registry, "1")
    assert list(registry.versions) == ["1"]


def test_the_newest_live_version_is_what_a_name_stands_for():
    registry = with_versions("9", "10", "11")
    assert hub.resolve(registry, "wine") == "models:/wine/11"
    assert hub.archive(registry, "wine", "11") == "wine version 11 is archived"
    assert hub.resolve(registry, "wine") == "models:/wine/10"
    assert [line.split()[:2] for line in hub.listed(registry, "wine")] == [["9", "live"], ["10", "live"], ["11", "archived"]]


def test_what_is_not_there_is_named():
    registry = with_versions("1")
    with pytest.raises(SystemExit, match="no model 'beer'"):
        hub.resolve(registry, "beer")
    with pytest.raises(SystemExit, match="no version '7' of 'wine'"):
        hub.archive(registry, "wine", "7")
    with pytest.raises(SystemExit, match="models:/wine/100 cannot be found: no such version"):
        register(registry, "100")
    hub.archive(registry, "wine", "1")
    with pytest.raises(SystemExit, match="no version of 'wine' is live"):
        hub.resolve(registry, "wine")
