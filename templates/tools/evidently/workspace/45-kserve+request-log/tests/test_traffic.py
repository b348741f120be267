"""Simulated traffic is like the training data until it is shifted."""

import pandas as pd

from project import TARGET
from simulate_traffic import traffic

TRAIN = pd.DataFrame({"alcohol": [11.0, 12.0, 13.0], "ash": [1.0, 2.0, 3.0], TARGET: [0, 1, 2]})


def test_rows_are_those_of_the_training_data():
    rows = traffic(TRAIN, rows=50, shift=0.0, seed=1)
    assert list(rows.columns) == ["alcohol", "ash"]
    assert len(rows) == 50
    assert set(rows["ash"]) == {1.0, 2.0, 3.0}


def test_a_shift_moves_every_column_by_its_own_spread():
    moved = traffic(TRAIN, 50, 2.0, seed=1) - traffic(TRAIN, 50, 0.0, seed=1)
    assert moved.round(6).drop_duplicates().to_dict("records") == [{"alcohol": 2.0, "ash": 2.0}]
