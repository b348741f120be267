"""Searches for hyperparameters: a sweep job on the compute cluster, each trial a run in the workspace's MLflow."""

from typing import Any

from azure.ai.ml import command
from azure.ai.ml.sweep import LogUniform

from account import ROOT, client, outputs, params, write_report


def sweep() -> Any:
    settings = params("tune")
    trial = command(
        code=str(ROOT / "source"),
        command="python train.py --c ${{inputs.c}} --gamma ${{inputs.gamma}}",
        environment=settings["environment"],
        inputs={"c": 1.0, "gamma": 0.1},
        compute=outputs()["compute"],
    )
    # Bounds are those of the logarithm.
    searched = trial(c=LogUniform(*settings["c"]), gamma=LogUniform(*settings["gamma"]))
    job = searched.sweep(
        sampling_algorithm="random",
        primary_metric="accuracy",
        goal="maximize",
        compute=outputs()["compute"],
    )
    job.experiment_name = settings["experiment"]
    job.set_limits(
        max_total_trials=settings["trials"],
        max_concurrent_trials=settings["parallel"],
        timeout=settings["minutes"] * 60,
    )
    return job


def main() -> None:
    workspace = client()
    job = workspace.jobs.create_or_update(sweep())
    print(f"Sweep {job.name}: {job.studio_url}")
    workspace.jobs.stream(job.name)
    ended = workspace.jobs.get(job.name)
    best = (ended.properties or {}).get("best_child_run_id")
    if ended.status != "Completed" or not best:
        raise SystemExit(f"{job.name}: {ended.status}")
    write_report("best.json", {"sweep": job.name, "run": best})
    print(f"The best trial: {best}")


if __name__ == "__main__":
    main()
