"""The scripts with Microsoft's own library, and a workspace that only notes what it is asked."""

from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from azure.core.exceptions import ResourceNotFoundError

import account
import deploy_model
import predict
import remove_endpoint
import tune
import verify


@pytest.fixture
def workspace(told, monkeypatch):
    noted = MagicMock()
    for module in (tune, deploy_model, predict, remove_endpoint, verify):
        monkeypatch.setattr(module, "client", lambda: noted)
    return noted


def test_the_sweep_is_one_that_the_library_takes(told):
    job = tune.sweep()
    assert (job.experiment_name, job.objective.primary_metric, job.objective.goal) == (
        "wine-tuning",
        "accuracy",
        "maximize",
    )
    assert (job.limits.max_total_trials, job.limits.max_concurrent_trials) == (8, 2)
    assert sorted(job.search_space) == ["c", "gamma"]
    assert job.compute == "jobs"


def test_the_best_trial_is_kept_and_a_sweep_that_failed_is_told(workspace):
    workspace.jobs.create_or_update.return_value = SimpleNamespace(name="sweep-1", studio_url="https://ml.azure.com")
    workspace.jobs.get.return_value = SimpleNamespace(
        status="Completed", properties={"best_child_run_id": "sweep-1_3"}
    )
    tune.main()
    assert account.read_report("best.json") == {"sweep": "sweep-1", "run": "sweep-1_3"}
    workspace.jobs.get.return_value = SimpleNamespace(status="Failed", properties={})
    with pytest.raises(SystemExit, match="sweep-1: Failed"):
        tune.main()


def test_a_version_takes_the_place_of_another_and_the_other_goes(workspace):
    account.write_report("registered.json", {"name": "wine", "version": "2"})
    workspace.online_endpoints.get.side_effect = ResourceNotFoundError("none")
    workspace.online_deployments.list.return_value = [SimpleNamespace(name="v1"), SimpleNamespace(name="v2")]
    deploy_model.main()
    made = workspace.online_endpoints.begin_create_or_update.call_args_list[0].args[0]
    assert (made.name, made.auth_mode) == ("demo12345678", "aad_token")
    deployment = workspace.online_deployments.begin_create_or_update.call_args.args[0]
    assert (deployment.name, deployment.model) == ("v2", "azureml:wine:2")
    served = workspace.online_endpoints.begin_create_or_update.call_args_list[1].args[0]
    assert served.traffic == {"v2": 100}
    workspace.online_deployments.begin_delete.assert_called_once_with(name="v1", endpoint_name="demo12345678")


def test_it_is_asked_and_taken_away(workspace, capsys):
    workspace.online_endpoints.invoke.return_value = "[0, 0]"
    predict.main()
    assert capsys.readouterr().out == "[0, 0]\n"
    remove_endpoint.main()
    workspace.online_endpoints.begin_delete.assert_called_once_with(name="demo12345678")


def test_verify_only_reads_and_says_what_is_not_there(workspace, monkeypatch, capsys):
    monkeypatch.setattr(verify.mlflow, "search_experiments", lambda max_results: [])
    workspace.workspaces.get.return_value.provisioning_state = "Succeeded"
    workspace.compute.get.return_value.min_instances = 0
    workspace.datastores.get_default.return_value.account_name = "demo12345678"
    workspace.online_endpoints.get.return_value.provisioning_state = "Succeeded"
    with pytest.raises(SystemExit) as whole:
        verify.main()
    assert (whole.value.code, capsys.readouterr().out.count("ok ")) == (0, len(verify.CHECKS))
    called = {name for name, *_ in workspace.mock_calls}
    assert called == {"workspaces.get", "compute.get", "datastores.get_default", "online_endpoints.get"}
    workspace.compute.get.return_value.min_instances = 1
    with pytest.raises(SystemExit) as broken:
        verify.main()
    assert broken.value.code == 1


def test_the_plugin_of_mlflow_takes_the_address_that_the_platform_tells(told):
    from mlflow.tracking._tracking_service.utils import _get_store

    store = _get_store(told["mlflow_tracking_uri"])
    assert type(store).__module__.startswith("azureml.mlflow")
