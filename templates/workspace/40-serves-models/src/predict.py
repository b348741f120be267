"""Asks the served model about the test set, and says how often it is right."""

import json
import os
import sys
import urllib.error
import urllib.request

import pandas as pd

from project import TARGET, TEST

# Where the port-forward of README.md brings the served model.
URL = os.environ.get("MODEL_URL", "http://localhost:9000")


def predict(url: str, features: pd.DataFrame) -> list[int]:
    body = json.dumps({"dataframe_split": json.loads(features.to_json(orient="split", index=False))})
    request = urllib.request.Request(
        f"{url}/invocations", body.encode(), headers={"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)["predictions"]
    except OSError as error:
        if not is_lost(error):
            raise
        sys.exit(
            f"No model answers at {url} ({error}). A port-forward stays with one pod, and is of no use when that is gone: "
            "end it, and start it again as README.md says."
        )


def is_lost(error: OSError) -> bool:
    """Whether nothing is there any more, or only what stood before a model."""
    if isinstance(error, urllib.error.HTTPError):
        return error.code in (502, 503, 504)
    return isinstance(getattr(error, "reason", error), ConnectionError)


def main() -> None:
    test = pd.read_csv(TEST)
    predicted = predict(URL, test.drop(columns=TARGET))
    right = sum(int(guess == truth) for guess, truth in zip(predicted, test[TARGET], strict=True))
    print(f"{right} of {len(test)} right")


if __name__ == "__main__":
    main()
