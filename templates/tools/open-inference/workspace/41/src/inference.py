"""A request of the open inference protocol (v2), as it is taken for a model of MLflow, and its answer."""

import json
import urllib.error
import urllib.request
from typing import Any

import numpy as np
import pandas as pd

DATATYPES = {"b": "BOOL", "i": "INT", "u": "UINT", "f": "FP", "O": "BYTES", "U": "BYTES", "T": "BYTES"}


def tensor(name: str, values: np.ndarray) -> dict:
    kind = "BYTES" if values.dtype.kind not in DATATYPES else DATATYPES[values.dtype.kind]
    datatype = kind if kind in ("BOOL", "BYTES") else f"{kind}{values.dtype.itemsize * 8}"
    flat = values.ravel().tolist()
    data = [str(value) for value in flat] if kind == "BYTES" else flat
    made = {"name": name, "datatype": datatype, "shape": list(values.shape), "data": data}
    return {**made, "parameters": {"content_type": "str"}} if kind == "BYTES" else made


def request_of(example: Any) -> dict | None:
    """The request for an input example, or None where the protocol has none for its kind."""
    if isinstance(example, pd.DataFrame):
        columns = [tensor(str(name), example[name].to_numpy().reshape(-1, 1)) for name in example.columns]
        return {"parameters": {"content_type": "pd"}, "inputs": columns}
    if isinstance(example, np.ndarray):
        return {"inputs": [{**tensor("input", example), "parameters": {"content_type": "np"}}]}
    return None


def ask(url: str, name: str, body: dict | None) -> dict:
    """The answer of a served model; without a request, what it says of itself. Raises ValueError with what it answered."""
    path = f"/v2/models/{name}" if body is None else f"/v2/models/{name}/infer"
    text = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{url}{path}", text, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        raise ValueError(f"{path} answered {error.code}: {error.read().decode(errors='replace')[:500]}") from error
    except OSError as error:
        raise ValueError(f"{path} did not answer: {error}") from error


def outputs(answer: dict) -> list:
    """Every output as one flat list each."""
    return [np.asarray(output["data"]).ravel().tolist() for output in answer["outputs"]]


def flat(predicted: Any) -> list:
    if isinstance(predicted, pd.DataFrame):
        return [predicted[name].to_numpy().ravel().tolist() for name in predicted.columns]
    return [np.asarray(predicted).ravel().tolist()]


def same(one: list, other: list) -> bool:
    """Equal, numbers but for the last digits: another machine may add in another order."""
    if [len(column) for column in one] != [len(column) for column in other]:
        return False
    pairs = [pair for columns in zip(one, other, strict=True) for pair in zip(*columns, strict=True)]
    numbers = (int, float)
    return all(
        np.isclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=True)
        if isinstance(a, numbers) and isinstance(b, numbers)
        else str(a) == str(b)
        for a, b in pairs
    )
