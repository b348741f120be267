"""ask_model.py URL VERSION [PATH]: asks a served model about the test set, and compares with the registered model itself.
PATH: where MLflow's own JSON is taken, /invocations by default."""

import json
import sys
import urllib.request

import mlflow
import pandas as pd

URL, VERSION, INVOCATIONS = [*sys.argv[1:], "/invocations"][:3]

features = pd.read_csv("data/test.csv").drop(columns="cultivar")
own = mlflow.sklearn.load_model(f"models:/wine/{VERSION}").predict(features).tolist()


def post(path, body):
    request = urllib.request.Request(URL + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)


# The open inference protocol: one tensor a column, to be read as a table.
v2 = {
    "parameters": {"content_type": "pd"},
    "inputs": [
        {"name": name, "datatype": "FP64" if column.dtype.kind == "f" else "INT64", "shape": [len(column), 1], "data": column.tolist()}
        for name, column in features.items()
    ],
}
answer = post("/v2/models/wine/infer", v2)
split = {"dataframe_split": json.loads(features.to_json(orient="split", index=False))}
print(
    json.dumps(
        {
            "rows": len(own),
            "classes": len(set(own)),
            "v2": answer["outputs"][0]["data"] == own,
            "invocations": post(INVOCATIONS, split)["predictions"] == own,
        }
    )
)
