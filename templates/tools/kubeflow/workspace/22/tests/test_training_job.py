"""The nodes share the folds and gather them, and the job is what `params.yaml` says. Without a cluster."""

import json
import socket
import threading
from types import SimpleNamespace

import pytest
from sklearn.datasets import load_wine

import cross_validate
import training_job
from project import TARGET, params


def test_each_fold_is_scored_by_one_node():
    for nodes in (1, 2, 3):
        shares = [cross_validate.share(8, rank, nodes) for rank in range(nodes)]
        assert sorted(fold for share in shares for fold in share) == list(range(8))


def test_a_fold_is_scored_on_what_it_was_not_trained_on():
    table = load_wine(as_frame=True).frame.rename(columns={"target": TARGET})
    settings = params("job")
    assert cross_validate.score(0, settings, {"c": 1, "gamma": 0.08}, table) > 0.8


def test_the_first_node_gathers_what_the_others_hand_over():
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        others = [
            threading.Thread(target=cross_validate.hand_over, args=({f"fold_{fold}": fold / 10}, address)) for fold in (1, 2)
        ]
        for other in others:
            other.start()
        scores = cross_validate.gather({"fold_0": 0.0}, 2, server)
        for other in others:
            other.join()
    assert scores == {"fold_0": 0.0, "fold_1": 0.1, "fold_2": 0.2}


def test_the_job_has_its_nodes_and_no_password():
    settings = params("job")
    spec = training_job.training_job("folds-1", settings, "http://mlflow")["spec"]
    assert spec["trainer"]["numNodes"] == settings["nodes"]
    values = {one["name"]: one.get("value") for one in spec["trainer"]["env"]}
    assert values["MLFLOW_TRACKING_PASSWORD"] is None


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ([{"type": "Failed", "status": "True"}], "has failed"),
        ([{"type": "Complete", "status": "False"}], "has not ended"),
        ([{"type": "Complete", "status": "True"}], None),
    ],
)
def test_a_job_that_does_not_end_well_is_said(monkeypatch, conditions, words):
    monkeypatch.setenv("TRAINING_NAMESPACE", "lab-training")
    monkeypatch.setattr(training_job, "PAUSE_SECONDS", 0.01)
    answer = SimpleNamespace(returncode=0, stdout=json.dumps({"status": {"conditions": conditions}}), stderr="")
    monkeypatch.setattr(training_job.subprocess, "run", lambda *_, **__: answer)
    if words is None:
        training_job.wait("folds-1", 0.1)
        return
    with pytest.raises(SystemExit, match=words):
        training_job.wait("folds-1", 0.1)


def test_the_files_go_with_the_job(tmp_path):
    for path in training_job.FILES.values():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    owner = {"apiVersion": "v1", "kind": "TrainJob", "metadata": {"name": "folds-1", "uid": "1", "labels": {}}}
    made = training_job.files(owner, tmp_path)
    assert made["metadata"]["ownerReferences"] == [
        {"apiVersion": "v1", "kind": "TrainJob", "name": "folds-1", "uid": "1"}
    ]
    assert made["data"]["train.csv"] == "data/train.csv"
