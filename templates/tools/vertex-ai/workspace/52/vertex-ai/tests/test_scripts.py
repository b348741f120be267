"""The scripts with Google's own library: each call has to be one that the library takes, and none leaves this machine."""

from contextlib import nullcontext
from types import SimpleNamespace
from unittest.mock import create_autospec

import pytest
from google.cloud import aiplatform

import account
import deploy_model
import predict
import register_model
import remove_model
import tune
import verify

NAMES = ("CustomJob", "HyperparameterTuningJob", "Model", "Endpoint", "Tensorboard")
CALLS = ("init", "log_params", "log_metrics")


@pytest.fixture
def google(told, monkeypatch):
    specs = {name: create_autospec(getattr(aiplatform, name)) for name in (*NAMES, *CALLS)}
    for name, spec in specs.items():
        monkeypatch.setattr(aiplatform, name, spec)
    monkeypatch.setattr(aiplatform, "start_run", lambda name: nullcontext())
    return SimpleNamespace(**specs)


def trial(number: str, accuracy: float | None, **tried: float) -> SimpleNamespace:
    measured = accuracy and SimpleNamespace(metrics=[SimpleNamespace(value=accuracy)])
    parameters = [SimpleNamespace(parameter_id=name, value=value) for name, value in tried.items()]
    return SimpleNamespace(id=number, parameters=parameters, final_measurement=measured)


def test_the_best_trial_is_kept_and_each_is_a_run(google, monkeypatch):
    google.HyperparameterTuningJob.return_value.trials = [
        trial("1", 0.91, c=1.0, gamma=0.1),
        trial("2", None, c=99.0, gamma=0.9),
        trial("3", 0.97, c=2.0, gamma=0.02),
    ]
    monkeypatch.setattr(tune.time, "strftime", lambda _: "20261128-120000")
    tune.main()
    assert account.read_report("best.json") == {
        "job": "wine-20261128-120000",
        "model": "gs://demo-123456789012/models/wine-20261128-120000/3/model",
        "accuracy": 0.97,
        "hyperparameters": {"c": 2.0, "gamma": 0.02},
    }
    assert (google.log_params.call_count, google.log_metrics.call_count) == (3, 2)
    assert google.init.call_args.kwargs["experiment_tensorboard"].endswith("tensorboards/7")
    job = google.HyperparameterTuningJob.call_args.kwargs
    assert (job["max_trial_count"], sorted(job["parameter_spec"])) == (8, ["c", "gamma"])
    run = google.HyperparameterTuningJob.return_value.run.call_args.kwargs
    assert run == {"service_account": "demo-vertex@lab.iam.gserviceaccount.com"}


def test_a_search_without_a_trial_that_ended_is_told(google):
    google.HyperparameterTuningJob.return_value.trials = [trial("1", None, c=1.0)]
    with pytest.raises(SystemExit, match="no trial came to an end"):
        tune.main()


def test_a_model_is_a_version_of_the_one_before(google):
    account.write_report("best.json", {"job": "wine-1", "model": "gs://demo/models/1", "accuracy": 0.97})
    google.Model.list.return_value = []
    google.Model.upload.return_value.versioned_resource_name = "projects/lab/models/5@1"
    register_model.main()
    assert google.Model.upload.call_args.kwargs["parent_model"] is None
    google.Model.list.return_value = [SimpleNamespace(resource_name="projects/lab/models/5")]
    register_model.main()
    assert google.Model.upload.call_args.kwargs["parent_model"] == "projects/lab/models/5"
    assert account.read_report("registered.json") == {"model": "projects/lab/models/5@1"}


def test_it_takes_the_place_of_the_one_that_is_served(google, capsys):
    account.write_report("registered.json", {"model": "projects/lab/models/5@2"})
    endpoint = google.Endpoint.return_value
    endpoint.list_models.return_value = [SimpleNamespace(id="old")]
    deploy_model.main()
    deployed = google.Model.return_value.deploy.call_args.kwargs
    assert (deployed["endpoint"], deployed["traffic_percentage"]) == (endpoint, 100)
    endpoint.undeploy.assert_called_once_with(deployed_model_id="old")
    endpoint.predict.return_value = SimpleNamespace(predictions=[0, 0])
    predict.main()
    assert capsys.readouterr().out.endswith("[0, 0]\n")
    remove_model.main()
    endpoint.undeploy_all.assert_called_once_with()


def test_verify_says_what_is_not_there(google, monkeypatch, capsys):
    bucket = SimpleNamespace(
        versioning_enabled=True, iam_configuration=SimpleNamespace(public_access_prevention="enforced")
    )
    monkeypatch.setattr(verify, "bucket", lambda: bucket)
    google.Tensorboard.return_value.resource_name = "projects/1/locations/europe-west4/tensorboards/7"
    google.Model.list.return_value = []
    google.Endpoint.return_value.list_models.return_value = []
    with pytest.raises(SystemExit) as whole:
        verify.main()
    assert (whole.value.code, capsys.readouterr().out.count("ok ")) == (0, len(verify.CHECKS))
    bucket.versioning_enabled = False
    with pytest.raises(SystemExit) as broken:
        verify.main()
    assert broken.value.code == 1
    assert "FAILED the bucket keeps every version" in capsys.readouterr().out
