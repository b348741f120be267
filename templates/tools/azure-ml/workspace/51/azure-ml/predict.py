"""Asks the endpoint about the first rows of the data."""

import json
import tempfile
from pathlib import Path

from account import client, outputs

# The first rows of the data set, so that asking needs no scikit-learn.
COLUMNS = (
    "alcohol malic_acid ash alcalinity_of_ash magnesium total_phenols flavanoids nonflavanoid_phenols "
    "proanthocyanins color_intensity hue od280/od315_of_diluted_wines proline"
).split()
ROWS = [
    [14.23, 1.71, 2.43, 15.6, 127.0, 2.8, 3.06, 0.28, 2.29, 5.64, 1.04, 3.92, 1065.0],
    [13.2, 1.78, 2.14, 11.2, 100.0, 2.65, 2.76, 0.26, 1.28, 4.38, 1.05, 3.4, 1050.0],
]


def main() -> None:
    request = {"input_data": {"columns": COLUMNS, "index": list(range(len(ROWS))), "data": ROWS}}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "request.json"
        file.write_text(json.dumps(request), encoding="utf-8")
        print(client().online_endpoints.invoke(endpoint_name=outputs()["endpoint"], request_file=str(file)))


if __name__ == "__main__":
    main()
