"""The experiment is what `params.yaml` says, its pods are what the cluster lets in, and the best is read. Without a cluster."""

import json
from types import SimpleNamespace

import pytest
from sklearn.datasets import load_wine

import experiment
import trial
import tune
from project import TARGET, params


def test_a_trial_is_scored_by_cross_validation():
    table = load_wine(as_frame=True).frame.rename(columns={"target": TARGET})
    settings = params("tune")
    good = trial.score({"c": 1, "gamma": 0.08}, settings, table)
    poor = trial.score({"c": 0.01, "gamma": 0.0001}, settings, table)
    assert poor < 0.6 < 0.9 < good <= 1


def test_the_experiment_searches_the_ranges_and_hands_over_each_value():
    settings = params("tune")
    spec = experiment.experiment(settings, "http://mlflow")["spec"]
    spaces = {one["name"]: one["feasibleSpace"] for one in spec["parameters"]}
    assert {name: [float(space["min"]), float(space["max"])] for name, space in spaces.items()} == {
        name: [float(end) for end in settings[name]] for name in ("c", "gamma")
    }
    assert spec["maxTrialCount"] == settings["trials"]
    few = experiment.experiment(settings | {"trials": 1}, "http://mlflow")["spec"]
    assert few["parallelTrialCount"] == few["maxFailedTrialCount"] == 1
    command = experiment.trial_pod(settings, "http://mlflow")["containers"][0]["command"]
    assert command[2:] == ["${trialParameters.c}", "${trialParameters.gamma}"]
    # A line for `sh` is made of them.
    assert not any(character in word for word in command for character in " '\"")


def test_no_password_is_written_and_the_pod_is_restricted():
    pod = experiment.trial_pod(params("tune"), "http://mlflow")
    (container,) = pod["containers"]
    values = {one["name"]: one.get("value") for one in container["env"]}
    assert values["MLFLOW_TRACKING_PASSWORD"] is None
    assert container["securityContext"]["readOnlyRootFilesystem"]
    assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    assert pod["automountServiceAccountToken"] is False


def test_the_files_go_with_the_experiment_and_too_many_are_refused(tmp_path):
    for path in experiment.FILES.values():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    owner = {"apiVersion": "v1", "kind": "Experiment", "metadata": {"name": "wine", "uid": "1", "labels": {}}}
    made = experiment.files({"study": "wine"}, owner, tmp_path)
    reference = {"apiVersion": "v1", "kind": "Experiment", "name": "wine", "uid": "1"}
    assert made["metadata"] == {"name": "wine", "ownerReferences": [reference]}
    assert made["data"]["train.csv"] == "data/train.csv"
    (tmp_path / "data/train.csv").write_text("x" * experiment.MOST_BYTES)
    with pytest.raises(SystemExit, match="put the data into the image"):
        experiment.files({"study": "wine"}, owner, tmp_path)


class Cluster:
    """As kubectl, with an experiment that ends as it is told to."""

    def __init__(self, monkeypatch, *statuses):
        self.there = None
        self.statuses = list(statuses)
        self.calls = []
        monkeypatch.setenv("KATIB_NAMESPACE", "lab-experiments")
        monkeypatch.setenv("KATIB_TRIALS_TRACKING_URI", "http://mlflow")
        monkeypatch.setattr(tune.mlflow, "set_experiment", lambda name: self.calls.append(f"experiment {name}"))
        monkeypatch.setattr(tune, "PAUSE_SECONDS", 0)
        monkeypatch.setattr(tune.subprocess, "run", self.run)
        monkeypatch.setattr(tune, "files", lambda settings, owner: {"kind": "ConfigMap", "of": owner["metadata"]["uid"]})

    def run(self, command, input, capture_output, text):
        assert command[:3] == ["kubectl", "-n", "lab-experiments"]
        verb = command[3]
        self.calls.append(verb)
        if verb == "create":
            self.there = json.loads(input) | {"status": {}}
            self.there["metadata"]["uid"] = "7"
        elif verb == "get" and self.there is not None and self.statuses:
            self.there["status"] = self.statuses.pop(0)
        printed = "" if self.there is None or verb == "apply" else json.dumps(self.there)
        return SimpleNamespace(returncode=0, stdout=printed, stderr="")


def status(how, **more):
    return {"conditions": [{"type": "Running", "status": "True"}, {"type": how, "status": "True"}], **more}


def test_the_best_trial_of_a_finished_experiment_is_taken_and_a_second_run_makes_none(monkeypatch):
    best = {
        "bestTrialName": "wine-1",
        "parameterAssignments": [{"name": "c", "value": "2.5"}, {"name": "gamma", "value": "0.01"}],
    }
    cluster = Cluster(monkeypatch, {}, status("Running"), status("Succeeded", trials=12, currentOptimalTrial=best))
    written = []
    monkeypatch.setattr(tune, "write_json", lambda path, value: written.append(value))
    tune.main()
    tune.main()
    assert written == [{"c": 2.5, "gamma": 0.01}] * 2
    assert cluster.calls.count("create") == 1
    # Before the first trial: two that make it at once make two.
    assert cluster.calls[0] == "experiment wine-tuning"


def test_an_experiment_that_failed_leaves_the_hyperparameters_alone(monkeypatch):
    Cluster(monkeypatch, status("Failed"))
    monkeypatch.setattr(tune, "write_json", lambda *_: pytest.fail("were written"))
    with pytest.raises(SystemExit, match="has failed"):
        tune.main()


def test_what_kubectl_says_is_shown(monkeypatch):
    monkeypatch.setenv("KATIB_NAMESPACE", "lab-experiments")
    refused = SimpleNamespace(returncode=1, stdout="", stderr="forbidden")
    monkeypatch.setattr(tune.subprocess, "run", lambda *_, **__: refused)
    monkeypatch.setattr(tune.mlflow, "set_experiment", lambda name: None)
    with pytest.raises(SystemExit, match="forbidden"):
        tune.main()
