"""pipeline_runs.py EXPERIMENT: its runs in MLflow, with the run that each stands below, and the versions of the model `wine`."""

import json
import sys

from mlflow import MlflowClient

client = MlflowClient()
experiment = client.get_experiment_by_name(sys.argv[1])
runs = [] if experiment is None else client.search_runs([experiment.experiment_id])
print(
    json.dumps(
        {
            "runs": [
                {
                    "id": run.info.run_id,
                    "name": run.info.run_name,
                    "status": run.info.status,
                    "parent": run.data.tags.get("mlflow.parentRunId"),
                    "accuracy": run.data.metrics.get("accuracy"),
                }
                for run in runs
            ],
            "versions": [
                {"version": str(one.version), "run": one.run_id} for one in client.search_model_versions("name = 'wine'")
            ],
        }
    )
)
