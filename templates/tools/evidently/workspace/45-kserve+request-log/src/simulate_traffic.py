"""Asks the served model about rows like those that it was trained with, or about rows that are shifted."""

import argparse

import pandas as pd

from predict import URL, predict
from project import TARGET, TRAIN

# Rows in one request.
BATCH = 10


def traffic(train: pd.DataFrame, rows: int, shift: float, seed: int) -> pd.DataFrame:
    """Rows drawn from the training data, each column so many of its standard deviations higher."""
    features = train.drop(columns=TARGET)
    drawn = features.sample(n=rows, replace=True, random_state=seed)
    return drawn + shift * features.std()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=300)
    parser.add_argument("--shift", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    rows = traffic(pd.read_csv(TRAIN), arguments.rows, arguments.shift, arguments.seed)
    for start in range(0, len(rows), BATCH):
        predict(URL, rows.iloc[start : start + BATCH])
    print(f"{len(rows)} rows, shifted by {arguments.shift} standard deviations")


if __name__ == "__main__":
    main()
