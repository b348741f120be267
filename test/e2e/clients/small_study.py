"""Runs inside the dashboard's pod: a small finished study with one parameter."""

import os
import sys

import optuna

study = optuna.create_study(storage=os.environ["OPTUNA_STORAGE_URL"], study_name=sys.argv[1])
study.optimize(lambda trial: trial.suggest_float("x", -5, 5) ** 2, n_trials=12)
