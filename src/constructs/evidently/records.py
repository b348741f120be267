"""Reads the log of predictions and makes rows of it."""
import gzip
import json
from datetime import datetime, timedelta, timezone


class Unreadable(Exception):
    """A body that is no table of values, or not of this model's columns."""


def by_row(data, shape):
    """A tensor of two dimensions, given flat or nested, as rows."""
    if data and isinstance(data[0], list):
        rows = data
    else:
        width = shape[1] if len(shape) > 1 else 1
        rows = [data[start : start + width] for start in range(0, len(data), width)]
    if len(rows) != shape[0]:
        raise Unreadable("the shape does not fit the data")
    return rows


def table(body, columns):
    """The rows of a request, in the order of the columns."""
    if "inputs" in body and isinstance(body["inputs"], list) and body["inputs"] and isinstance(body["inputs"][0], dict):
        # The v2 protocol: one tensor with all columns, or one tensor for each.
        inputs = body["inputs"]
        if len(inputs) == 1 and len(columns) > 1:
            return checked(by_row(inputs[0]["data"], inputs[0]["shape"]), columns)
        given = {tensor["name"]: [row[0] for row in by_row(tensor["data"], tensor["shape"])] for tensor in inputs}
        if len(columns) == 1 and len(given) == 1:
            return [[value] for value in next(iter(given.values()))]
        return named(given, columns)
    if "dataframe_split" in body:
        split = body["dataframe_split"]
        return ordered(split["data"], split.get("columns"), columns)
    if "dataframe_records" in body:
        return [[row[column] for column in columns] for row in body["dataframe_records"]]
    if "data" in body:
        # Seldon's protocol.
        data = body["data"]
        rows = data["ndarray"] if "ndarray" in data else by_row(data["tensor"]["values"], data["tensor"]["shape"])
        return ordered(rows, data.get("names"), columns)
    for key in ("instances", "inputs"):
        if key in body:
            rows = body[key]
            if isinstance(rows, dict):
                return named(rows, columns)
            if rows and isinstance(rows[0], dict):
                return [[row[column] for column in columns] for row in rows]
            return checked(rows, columns)
    raise Unreadable("no protocol that is known")


def named(given, columns):
    return checked([list(row) for row in zip(*(given[column] for column in columns), strict=True)], columns)


def ordered(rows, names, columns):
    if names and set(columns) <= set(names):
        places = [names.index(column) for column in columns]
        return [[row[place] for place in places] for row in rows]
    return checked(rows, columns)


def checked(rows, columns):
    if any(not isinstance(row, list) or len(row) != len(columns) for row in rows):
        raise Unreadable(f"not {len(columns)} columns")
    return rows


def values(body):
    """One value for each row of an answer, or of labels."""
    if "labels" in body:
        return scalars(body["labels"])
    if "predictions" in body:
        return scalars(body["predictions"])
    if "truth" in body:
        body = body["truth"]
    if "outputs" in body:
        outputs = body["outputs"]
        output = next((one for one in outputs if one["name"] in ("predict", "prediction", "label")), outputs[0])
        return scalars(by_row(output["data"], output["shape"]))
    if "data" in body:
        data = body["data"]
        return scalars(data["ndarray"] if "ndarray" in data else data["tensor"]["values"])
    raise Unreadable("no protocol that is known")


def scalars(found):
    result = [one[0] if isinstance(one, list) and len(one) == 1 else one for one in found]
    if any(isinstance(one, (list, dict)) for one in result):
        raise Unreadable("more than one value for a row")
    return result


def hours(now, count):
    """The folders of the last hours, newest first."""
    return [f"{now - timedelta(hours=back):%Y/%m/%d/%H/}" for back in range(count + 1)]


def newest_first(store, bucket, folder, window):
    """The records of a model, of the last so many hours, as far as they are asked for."""
    for hour in hours(datetime.now(timezone.utc), window):
        keys = [
            found["Key"]
            for page in store.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=folder + hour)
            for found in page.get("Contents", [])
        ]
        for key in sorted(keys, key=lambda key: key.rsplit("/", 1)[-1], reverse=True):
            body = store.get_object(Bucket=bucket, Key=key)["Body"].read()
            yield [json.loads(line) for line in gzip.decompress(body).splitlines()]


def read_rows(records, columns, limit):
    """Rows of columns, prediction and label (None where there is none yet), and how many predictions were unreadable."""
    requests, answers, labels, complete = {}, {}, {}, 0
    for batch in records:
        for record in batch:
            identity, kind = record["id"], record["kind"]
            if "body" not in record:
                continue
            if kind in ("label", "feedback"):
                labels.setdefault(identity, record["body"])
            elif kind == "request":
                requests.setdefault(identity, record["body"])
                complete += identity in answers
            else:
                answers.setdefault(identity, record["body"])
                complete += identity in requests
        # A label comes after its prediction: what was read so far has those of its rows.
        if complete >= limit:
            break
    rows, unreadable = [], 0
    for identity, answer in answers.items():
        if identity not in requests:
            continue
        try:
            inputs, outputs = table(requests[identity], columns), values(answer)
            targets = values(labels[identity]) if identity in labels else [None] * len(outputs)
            if not len(inputs) == len(outputs) == len(targets):
                raise Unreadable("not as many answers as rows")
            rows += [[*row, output, target] for row, output, target in zip(inputs, outputs, targets)]
        except (Unreadable, KeyError, TypeError, IndexError, ValueError, AttributeError):
            unreadable += 1
    return rows[:limit], unreadable
