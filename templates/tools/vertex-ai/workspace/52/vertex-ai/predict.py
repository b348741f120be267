"""Asks the endpoint about the first rows of the data."""

from google.cloud import aiplatform

from account import begin, outputs

# The first rows of the data set, so that asking needs no scikit-learn.
ROWS = [
    [14.23, 1.71, 2.43, 15.6, 127.0, 2.8, 3.06, 0.28, 2.29, 5.64, 1.04, 3.92, 1065.0],
    [13.2, 1.78, 2.14, 11.2, 100.0, 2.65, 2.76, 0.26, 1.28, 4.38, 1.05, 3.4, 1050.0],
]


def main() -> None:
    begin()
    print(aiplatform.Endpoint(outputs()["endpoint"]).predict(instances=ROWS).predictions)


if __name__ == "__main__":
    main()
