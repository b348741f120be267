"""Writes the training and test sets. The data set comes with scikit-learn: nothing is downloaded."""

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

from project import TARGET, TEST, TRAIN, params


def main() -> None:
    settings = params("prepare")
    table = load_wine(as_frame=True).frame.rename(columns={"target": TARGET})
    train, test = train_test_split(
        table, test_size=settings["test_share"], random_state=settings["seed"], stratify=table[TARGET]
    )
    TRAIN.parent.mkdir(parents=True, exist_ok=True)
    train.to_csv(TRAIN, index=False)
    test.to_csv(TEST, index=False)


if __name__ == "__main__":
    main()
