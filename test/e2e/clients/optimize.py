"""A worker of a study: optimize.py STUDY work TRIALS | optimize.py STUDY settle | optimize.py STUDY count."""

import collections
import json
import os
import sys
import time

import optuna
from optuna.study import MaxTrialsCallback
from optuna.trial import TrialState

NAME, WHAT = sys.argv[1:3]

optuna.logging.set_verbosity(optuna.logging.WARNING)

storage = optuna.storages.RDBStorage(
    os.environ["OPTUNA_STORAGE_URL"],
    engine_kwargs={"pool_pre_ping": True},
    heartbeat_interval=5,
    grace_period=30,
)
study = optuna.create_study(study_name=NAME, storage=storage, load_if_exists=True)


def objective(trial: optuna.Trial) -> float:
    x, y = trial.suggest_float("x", -10, 10), trial.suggest_categorical("y", [0, 1, 2])
    for step in range(20):
        trial.report((x - 2) ** 2 + y + 1 / (step + 1), step)
        if step == 10:
            print(f"in the middle of trial {trial.number}", flush=True)
    trial.set_user_attr("worker", os.getpid())
    return (x - 2) ** 2 + y


if WHAT == "work":
    study.optimize(objective, callbacks=[MaxTrialsCallback(int(sys.argv[3]), states=(TrialState.COMPLETE,))])
if WHAT == "settle":
    # A new trial counts those whose worker has died as failed, once their grace period is over.
    deadline = time.monotonic() + 180
    while study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)) and time.monotonic() < deadline:
        study.optimize(objective, n_trials=1)
if WHAT != "work":
    trials = study.get_trials(deepcopy=False)
    print(
        json.dumps(
            {
                "numbers": [trial.number for trial in trials] == list(range(len(trials))),
                "states": collections.Counter(trial.state.name for trial in trials),
                "workers": len({t.user_attrs["worker"] for t in trials if t.state == TrialState.COMPLETE}),
                "whole": all(
                    len(t.intermediate_values) == 20 and t.value == (t.params["x"] - 2) ** 2 + t.params["y"]
                    for t in trials
                    if t.state == TrialState.COMPLETE
                ),
            }
        )
    )
