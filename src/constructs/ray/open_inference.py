"""Requests of the open inference protocol (v2) as a model of MLflow takes them, and its predictions as answers."""

import math

KINDS = {"BOOL": "bool", "FP16": "float16", "FP32": "float32", "FP64": "float64", "BYTES": "object"}
KINDS |= {f"{sign}INT{bits}": f"{sign.lower()}int{bits}" for sign in ("", "U") for bits in (8, 16, 32, 64)}
DATATYPES = {kind: datatype for datatype, kind in KINDS.items()}


class Refused(ValueError):
    """What is wrong with a request, for whoever has sent it."""


def flat(values):
    return [one for value in values for one in flat(value)] if isinstance(values, list) else [values]


def tensor(given):
    """The array of one input."""
    import numpy as np

    missing = {"name", "datatype", "shape", "data"} - given.keys() if isinstance(given, dict) else {"an object"}
    if missing:
        raise Refused(f"an input lacks {', '.join(sorted(missing))}")
    name, datatype, shape = given["name"], given["datatype"], given["shape"]
    if datatype not in KINDS:
        raise Refused(f"the datatype of {name} is {datatype}, and not one of {', '.join(KINDS)}")
    try:
        return np.array(flat(given["data"]), dtype=KINDS[datatype]).reshape(shape)
    except (TypeError, ValueError, OverflowError) as error:
        raise Refused(f"the data of {name} are not {datatype} of the shape {shape}: {error}") from error


def table(arrays, columns):
    """The inputs as columns of a table, or one input whose columns are those that the model knows."""
    import pandas as pd

    (first, *more) = arrays.items()
    if columns and not more and first[0] not in columns and first[1].shape[1:] == (len(columns),):
        return pd.DataFrame(first[1], columns=columns)
    if any(array.ndim > 2 or array.shape[1:] not in ((), (1,)) for array in arrays.values()):
        raise Refused("each input must be one column: of the shape [n] or [n, 1]")
    if len({len(array) for array in arrays.values()}) > 1:
        raise Refused("the inputs differ in length")
    return pd.DataFrame({name: array.ravel() for name, array in arrays.items()})


def content_type(request):
    parameters = request.get("parameters")
    return parameters.get("content_type") if isinstance(parameters, dict) else None


def model_input(request, columns):
    """What the model is asked: a table if the request says so (`pd`) or the model has columns, else arrays."""
    inputs = request.get("inputs") if isinstance(request, dict) else None
    if not isinstance(inputs, list) or not inputs:
        raise Refused("there are no inputs")
    arrays = {given["name"] if isinstance(given, dict) and "name" in given else "": tensor(given) for given in inputs}
    if len(arrays) < len(inputs):
        raise Refused("two inputs have one name")
    asked = content_type(request) or content_type(inputs[0])
    if asked == "pd" or (columns and asked != "np"):
        return table(arrays, columns)
    return next(iter(arrays.values())) if len(arrays) == 1 else arrays


def plain(value):
    """As JSON has it, which knows no NaN and no infinity."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value.decode() if isinstance(value, bytes) else value


def output(name, values):
    import numpy as np

    array = np.asarray(values)
    if array.dtype.kind in "OUST" and not all(isinstance(one, (str, bytes)) for one in array.ravel().tolist()):
        # Numbers in a column of objects; what is neither is told as text.
        try:
            array = np.array(array.ravel().tolist()).astype(float).reshape(array.shape)
        except (TypeError, ValueError):
            array = np.array([str(one) for one in array.ravel().tolist()]).reshape(array.shape)
    datatype = DATATYPES.get(str(array.dtype), "BYTES")
    if datatype == "BYTES" and array.dtype.kind not in "OUST":
        array = array.astype(str)
    data = [plain(one) for one in array.ravel().tolist()]
    made = {"name": name, "datatype": datatype, "shape": list(array.shape), "data": data}
    return {**made, "parameters": {"content_type": "str"}} if datatype == "BYTES" else made


def outputs(predicted):
    """One output for a prediction, or one for each of its columns."""
    import pandas as pd

    if isinstance(predicted, pd.DataFrame):
        return [output(str(name), predicted[name].to_numpy()) for name in predicted.columns]
    if isinstance(predicted, dict):
        return [output(str(name), values) for name, values in predicted.items()]
    return [output("output-1", predicted)]


def split_table(request):
    """The table of a request as MLflow's own servers take it, in the one form that keeps the order of columns."""
    import pandas as pd

    split = request.get("dataframe_split") if isinstance(request, dict) else None
    if not isinstance(split, dict) or "data" not in split:
        raise Refused("there is no dataframe_split with columns and data")
    try:
        return pd.DataFrame(split["data"], index=split.get("index"), columns=split.get("columns"))
    except (TypeError, ValueError) as error:
        raise Refused(f"dataframe_split is no table: {error}") from error
