"""The pipeline as a DAG of Airflow: each step in a pod of its own, with its run and its files in MLflow."""

from datetime import timedelta

from airflow.sdk import DAG, get_current_context, task

from dags import steps

with DAG(
    "wine",
    description="Prepares the data, trains, registers the model.",
    # "@daily", or a cron schedule in UTC; without one it runs when it is triggered.
    schedule=None,
    max_active_runs=1,
    default_args={"retries": 1, "retry_delay": timedelta(seconds=30)},
    is_paused_upon_creation=False,
) as pipeline:

    @task
    def prepare() -> str:
        files = steps.open_run(get_current_context()["run_id"])
        return steps.run_step("prepare.py", files=files, gives=["data/train.csv", "data/test.csv"])

    @task
    def train(files: str) -> str:
        return steps.run_step(
            "train.py",
            files=files,
            takes=["data/train.csv", "data/test.csv"],
            gives=["reports/run.json", "reports/metrics.json"],
        )

    @task
    def register(files: str) -> str:
        return steps.run_step(
            "register_model.py",
            files=files,
            takes=["reports/run.json", "reports/metrics.json"],
            gives=["reports/registered.json"],
        )

    registered = register(train(prepare()))
