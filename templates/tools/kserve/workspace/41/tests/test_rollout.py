"""When a model counts as served, and what is said when it does not."""

import pytest

import rollout
from model_object import REVISION

MADE = {
    "metadata": {"name": "wine"},
    "spec": {"predictor": {"minReplicas": 1, "annotations": {REVISION: "new"}}},
}


def pod(name: str, revision: str, *, ready: bool, **status) -> dict:
    conditions = [{"type": "Ready", "status": str(ready)}]
    return {
        "metadata": {"name": name, "annotations": {REVISION: revision}},
        "status": {"conditions": conditions, **status},
    }


class PlayedCluster:
    """Shows its pods look by look, the last ones for ever."""

    def __init__(self, *looks: list[dict]) -> None:
        self.looks = list(looks)

    def pods(self, name: str) -> list[dict]:
        return self.looks.pop(0) if len(self.looks) > 1 else self.looks[0]

    def model(self, name: str) -> dict:
        return {"status": {"modelStatus": {"transitionStatus": "BlockedByFailedLoad"}}}

    def log(self, pod: str, container: str, *, previous: bool) -> str:
        return "RuntimeError: No model found" if previous else ""

    def warnings(self, name: str) -> list[str]:
        return ["exceeded quota"]


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(rollout.time, "sleep", lambda seconds: None)


def test_a_ready_pod_of_the_version_before_does_not_count():
    old, new = pod("old", "old", ready=True), pod("new", "new", ready=True)
    cluster = PlayedCluster([old], [old, pod("new", "new", ready=False)], [old, new], [new])
    assert rollout.wait_until_served(cluster, MADE, 60) == "new"
    assert len(cluster.looks) == 1


def test_a_pod_that_is_going_is_not_waited_for():
    going = pod("old", "old", ready=True)
    going["metadata"]["deletionTimestamp"] = "2026-01-01T00:00:00Z"
    assert rollout.wait_until_served(PlayedCluster([going, pod("new", "new", ready=True)]), MADE, 60) == "new"


def test_a_version_that_fails_again_and_again_is_given_up_with_the_reason():
    failing = pod(
        "new",
        "new",
        ready=False,
        initContainerStatuses=[{"name": "storage-initializer", "restartCount": 2, "state": {}}],
    )
    cluster = PlayedCluster([pod("old", "old", ready=True), failing])
    with pytest.raises(SystemExit) as refused:
        rollout.wait_until_served(cluster, MADE, 60)
    for words in ("cannot be served", "BlockedByFailedLoad", "No model found", "rollback wine"):
        assert words in str(refused.value)


@pytest.mark.parametrize(
    ("pods", "words"),
    [
        ([], "no pod was made for it\nwarning: exceeded quota"),
        (
            [
                {
                    "metadata": {"name": "new", "annotations": {REVISION: "new"}},
                    "status": {
                        "conditions": [{"type": "PodScheduled", "status": "False", "message": "Insufficient cpu"}]
                    },
                }
            ],
            "no node takes a pod: Insufficient cpu",
        ),
    ],
)
def test_a_time_that_is_over_says_what_is_known(pods, words):
    with pytest.raises(SystemExit, match="does not serve after 0 seconds") as refused:
        rollout.wait_until_served(PlayedCluster(pods), MADE, 0)
    assert words in str(refused.value)
