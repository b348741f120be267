"""A step runs in a copy of this workspace, takes files and gives files. Without a cluster."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def step(*arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, str(ROOT / "pipelines" / "step.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def test_a_step_takes_files_and_gives_files_and_leaves_the_workspace_as_it_is(tmp_path):
    before = {path: path.stat().st_mtime for path in ROOT.glob("data/*")}
    train, test = tmp_path / "out" / "train", tmp_path / "out" / "test"
    done = step("prepare.py", "--gives", "data/train.csv", str(train), "--gives", "data/test.csv", str(test))
    assert done.returncode == 0, done.stderr
    assert train.read_text(encoding="utf-8").startswith("alcohol,")
    assert test.is_file()
    assert {path: path.stat().st_mtime for path in ROOT.glob("data/*")} == before


def test_a_step_that_fails_fails_its_pod(tmp_path):
    (tmp_path / "metrics").write_text(json.dumps({"accuracy": 0}), encoding="utf-8")
    done = step("register_model.py", "--takes", "reports/metrics.json", str(tmp_path / "metrics"))
    assert done.returncode != 0
    assert "not registered" in done.stderr
