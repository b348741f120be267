"""With the platform: what is logged comes back."""

import uuid

import mlflow


def test_a_run_and_its_artifact_come_back(tracking_uri, tmp_path):
    content = uuid.uuid4().hex
    (tmp_path / "note.txt").write_text(content)
    mlflow.set_experiment("smoke-test")
    with mlflow.start_run() as run:
        mlflow.log_metric("answer", 42)
        mlflow.log_artifact(str(tmp_path / "note.txt"))
    assert mlflow.get_run(run.info.run_id).data.metrics["answer"] == 42
    assert mlflow.artifacts.load_text(f"{run.info.artifact_uri}/note.txt") == content
    mlflow.delete_run(run.info.run_id)
