"""Searches for hyperparameters: a tuning job of Vertex AI, whose trials become runs of an experiment when it has ended."""

import time
from typing import Any

from google.cloud import aiplatform
from google.cloud.aiplatform import hyperparameter_tuning

from account import ROOT, begin, outputs, params, write_report


def start(name: str) -> Any:
    settings, told = params("tune"), outputs()
    trial = aiplatform.CustomJob.from_local_script(
        display_name=name,
        script_path=str(ROOT / "source" / "train.py"),
        container_uri=settings["container"],
        requirements=["cloudml-hypertune"],
        machine_type=settings["machine"],
        base_output_dir=f"{told['bucket']}/models/{name}",
    )
    searched = {
        key: hyperparameter_tuning.DoubleParameterSpec(min=low, max=high, scale="log")
        for key, (low, high) in {"c": settings["c"], "gamma": settings["gamma"]}.items()
    }
    job = aiplatform.HyperparameterTuningJob(
        display_name=name,
        custom_job=trial,
        metric_spec={"accuracy": "maximize"},
        parameter_spec=searched,
        max_trial_count=settings["trials"],
        parallel_trial_count=settings["parallel"],
    )
    job.run(service_account=told["service_account"])
    return job


def found(trial: Any) -> tuple[dict[str, float], float | None]:
    """What was tried, and what came of it: nothing of a trial that failed."""
    measured = [one.value for one in trial.final_measurement.metrics] if trial.final_measurement else []
    return {one.parameter_id: float(one.value) for one in trial.parameters}, (measured or [None])[0]


def log(name: str, trials: list[Any]) -> None:
    for trial in trials:
        tried, accuracy = found(trial)
        with aiplatform.start_run(f"{name}-{trial.id}"):
            aiplatform.log_params(tried)
            if accuracy is not None:
                aiplatform.log_metrics({"accuracy": accuracy})


def main() -> None:
    name = f"wine-{time.strftime('%Y%m%d-%H%M%S')}"
    begin(experiment=True)
    trials = list(start(name).trials)
    log(name, trials)
    measured = [(trial, *found(trial)) for trial in trials]
    done = [one for one in measured if one[2] is not None]
    if not done:
        raise SystemExit(f"{name}: no trial came to an end")
    trial, tried, accuracy = max(done, key=lambda one: one[2])
    model = f"{outputs()['bucket']}/models/{name}/{trial.id}/model"
    write_report("best.json", {"job": name, "model": model, "accuracy": accuracy, "hyperparameters": tried})
    print(f"The best: accuracy {accuracy:.3f} with {tried}")


if __name__ == "__main__":
    main()
