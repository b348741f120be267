"""Sent into the dashboard's pod, to work with the Optuna of its image: NAME TRIALS. Prints all trials of the study."""

import json
import os
import sys

import optuna

NAME, TRIALS = sys.argv[1], int(sys.argv[2])

optuna.logging.set_verbosity(optuna.logging.WARNING)
storage = optuna.storages.RDBStorage(os.environ["OPTUNA_STORAGE_URL"])
study = optuna.create_study(study_name=NAME, storage=storage, load_if_exists=True)
study.optimize(lambda trial: trial.suggest_float("x", -1, 1) ** 2, n_trials=TRIALS)
print(json.dumps([[trial.number, trial.value, trial.params] for trial in study.trials]))
