"""Requests of the open inference protocol, and when two answers are the same."""

import numpy as np
import pandas as pd
import pytest

from inference import flat, outputs, request_of, same


def test_a_table_is_a_tensor_a_column_each_with_its_type():
    table = pd.DataFrame({"a": [1.5, 2.5], "n": np.array([1, 2], dtype="int32"), "s": ["x", "y"], "b": [True, False]})
    request = request_of(table)
    assert request["parameters"] == {"content_type": "pd"}
    shown = [(tensor["name"], tensor["datatype"], tensor["shape"], tensor["data"]) for tensor in request["inputs"]]
    assert shown == [
        ("a", "FP64", [2, 1], [1.5, 2.5]),
        ("n", "INT32", [2, 1], [1, 2]),
        ("s", "BYTES", [2, 1], ["x", "y"]),
        ("b", "BOOL", [2, 1], [True, False]),
    ]


def test_an_array_is_one_tensor():
    [tensor] = request_of(np.zeros((2, 3), dtype="float32"))["inputs"]
    assert (tensor["datatype"], tensor["shape"], tensor["data"]) == ("FP32", [2, 3], [0.0] * 6)


def test_of_another_kind_nothing_is_asked():
    assert request_of({"question": "?"}) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([[0, 1]], [[0, 1]], True),
        ([[0, 1]], [[0, 2]], False),
        ([[0.1]], [[0.1000000001]], True),
        ([[0.1]], [[0.101]], False),
        ([["a"]], [["a"]], True),
        ([["a"]], [["b"]], False),
        ([[0, 1]], [[0]], False),
        ([[0], [1]], [[0]], False),
    ],
)
def test_answers_are_the_same_up_to_the_last_digits(one, other, expected):
    assert same(one, other) is expected


def test_an_answer_and_a_prediction_take_one_form():
    answer = {"outputs": [{"data": [[0], [1]]}]}
    assert outputs(answer) == flat(np.array([0, 1])) == flat(pd.DataFrame({"x": [0, 1]})) == [[0, 1]]
