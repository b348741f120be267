"""tuning_runs.py EXPERIMENT: its runs in MLflow, by trial and status, and how many versions of the model `wine` there are."""

import json
import sys

from mlflow import MlflowClient

client = MlflowClient()
experiment = client.get_experiment_by_name(sys.argv[1])
runs = [] if experiment is None else client.search_runs([experiment.experiment_id])
print(
    json.dumps(
        {
            "runs": [[run.data.tags.get("trial"), run.info.status] for run in runs],
            "best": max((run.data.metrics.get("accuracy", 0) for run in runs), default=0),
            "versions": len(client.search_model_versions("name = 'wine'")),
        }
    )
)
