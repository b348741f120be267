"""The search scores a trial, signs in with files, and gives back the best of its own study. Without a cluster."""

import os
from types import SimpleNamespace

import pytest
from sklearn.datasets import load_wine

import tune
import tune_on_ray
from project import TARGET, params


def test_a_trial_is_scored_by_cross_validation():
    table = load_wine(as_frame=True).frame.rename(columns={"target": TARGET})
    settings = params("tune")
    good = tune_on_ray.score({"c": 1, "gamma": 0.08}, settings, table)
    poor = tune_on_ray.score({"c": 0.01, "gamma": 0.0001}, settings, table)
    assert poor < 0.6 < 0.9 < good <= 1


def test_the_account_is_read_from_files_where_there_are_any(tmp_path, monkeypatch):
    for file in ("USERNAME", "PASSWORD"):
        monkeypatch.delenv(f"MLFLOW_TRACKING_{file}", raising=False)
    tune_on_ray.sign_in(tmp_path)
    assert "MLFLOW_TRACKING_USERNAME" not in os.environ
    (tmp_path / "username").write_text("tuner\n")
    (tmp_path / "password").write_text("of 12 characters")
    tune_on_ray.sign_in(tmp_path)
    account = os.environ.pop("MLFLOW_TRACKING_USERNAME"), os.environ.pop("MLFLOW_TRACKING_PASSWORD")
    assert account == ("tuner", "of 12 characters")
    (tmp_path / "token").write_text("a token\n")
    tune_on_ray.sign_in(tmp_path)
    for name in ("USERNAME", "PASSWORD"):
        del os.environ[f"MLFLOW_TRACKING_{name}"]
    assert os.environ.pop("MLFLOW_TRACKING_TOKEN") == "a token"


class Runs:
    """As MLflow's client, with one run of the study."""

    def __init__(self, *runs):
        self.runs = runs

    def get_experiment_by_name(self, name):
        return SimpleNamespace(experiment_id=f"id of {name}")

    def search_runs(self, experiments, asked, order_by=None, max_results=None):
        self.asked = experiments, asked, order_by, max_results
        return list(self.runs)


def test_the_best_finished_trial_of_the_study_is_taken():
    client = Runs(SimpleNamespace(data=SimpleNamespace(params={"c": "2.5", "gamma": "0.01"})))
    assert tune.best_trial({"study": "one", "experiment": "two"}, client) == {"c": 2.5, "gamma": 0.01}
    asked = "tags.study = 'one' and attributes.status = 'FINISHED'"
    assert client.asked == (["id of two"], asked, ["metrics.accuracy DESC"], 1)


def test_a_trial_that_was_begun_before_goes_on_in_its_run():
    begun = Runs(SimpleNamespace(info=SimpleNamespace(run_id="r-1")))
    assert tune_on_ray.run_of("one/t-1", "7", begun) == "r-1"
    assert tune_on_ray.run_of("one/t-1", "7", Runs()) is None


def test_a_search_that_failed_leaves_the_hyperparameters_alone(monkeypatch):
    monkeypatch.setattr(tune.subprocess, "run", lambda command, env: SimpleNamespace(returncode=1))
    monkeypatch.setattr(tune, "write_json", lambda *_: pytest.fail("were written"))
    with pytest.raises(SystemExit, match="goes on where it stopped"):
        tune.main()


def test_a_search_that_goes_on_is_waited_for(monkeypatch):
    states = [SimpleNamespace(value="RUNNING", is_terminal=lambda: False)] * 2
    states.append(SimpleNamespace(value="SUCCEEDED", is_terminal=lambda: True))
    asked = []
    client = SimpleNamespace(get_job_status=lambda job: asked.append(job) or states.pop(0))
    monkeypatch.setattr(tune.time, "sleep", lambda seconds: None)
    assert tune.wait_for("tune-1", client) == "SUCCEEDED"
    assert asked == ["tune-1"] * 3


def test_data_are_sent_though_git_does_not_have_them(monkeypatch):
    sent = {}
    monkeypatch.setattr(
        tune.subprocess, "run", lambda command, env: sent.update(command=command, env=env) or SimpleNamespace(returncode=0)
    )
    assert tune.submit("tune-1") == 0
    assert sent["command"][:3] == ["ray", "job", "submit"]
    assert sent["env"]["RAY_RUNTIME_ENV_IGNORE_GITIGNORE"] == "1"
    # A password in the job's environment would be shown to whoever lists jobs.
    assert not any("MLFLOW" in part for part in sent["command"])
