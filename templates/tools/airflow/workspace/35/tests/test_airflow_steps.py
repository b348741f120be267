"""A step runs in a copy of the workspace, takes what the run has and gives back what it wrote. Without Airflow or a cluster."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dags import steps  # noqa: E402


class Files:
    """As MLflow's client, with the files of one run."""

    def __init__(self):
        self.kept: dict[str, str] = {}

    def download_artifacts(self, run_id, path, folder):
        target = Path(folder, Path(path).name)
        target.write_text(self.kept[path], encoding="utf-8")
        return str(target)

    def log_artifact(self, run_id, path, folder):
        self.kept[f"{folder}/{Path(path).name}"] = Path(path).read_text(encoding="utf-8")


@pytest.fixture
def files(monkeypatch) -> Files:
    kept = Files()
    monkeypatch.setattr("mlflow.MlflowClient", lambda: kept)
    monkeypatch.setattr(steps, "sign_in", lambda: None)
    return kept


def test_the_steps_hand_on_their_files_and_leave_the_workspace_as_it_is(files):
    before = {path: path.stat().st_mtime for path in ROOT.glob("data/*")}
    assert steps.run_step("prepare.py", files="1", gives=["data/train.csv", "data/test.csv"]) == "1"
    assert sorted(files.kept) == ["data/test.csv", "data/train.csv"]
    with steps.working_folder("1", ["data/test.csv"]) as folder:
        assert (folder / "data" / "test.csv").read_text(encoding="utf-8") == files.kept["data/test.csv"]
        assert (folder / "src" / "train.py").is_file()
    assert {path: path.stat().st_mtime for path in ROOT.glob("data/*")} == before


def test_a_step_that_fails_fails_the_task_and_gives_nothing(files):
    files.kept["reports/run.json"] = "{}"
    files.kept["reports/metrics.json"] = '{"accuracy": 0}'
    takes = ["reports/run.json", "reports/metrics.json"]
    with pytest.raises(Exception, match="register_model.py"):
        steps.run_step("register_model.py", files="1", takes=takes, gives=["reports/registered.json"])
    assert sorted(files.kept) == sorted(takes)


def test_a_step_that_needs_a_file_which_no_step_has_written_does_not_run(files):
    with pytest.raises(KeyError):
        steps.run_step("train.py", files="1", takes=["data/train.csv"])
