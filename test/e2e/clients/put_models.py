"""put_models.py ENDPOINT BUCKET FOLDER SHIFT: trains a classifier of irises, whose species are counted from SHIFT, puts it
into the store as scikit-learn's and as MLflow's, and prints what it predicts for every iris."""

import json
import os
import sys
import tempfile

import boto3
import joblib
import mlflow
import sklearn.datasets
import sklearn.linear_model

ENDPOINT, BUCKET, FOLDER, SHIFT = sys.argv[1:5]

features, species = sklearn.datasets.load_iris(return_X_y=True, as_frame=True)
model = sklearn.linear_model.LogisticRegression(max_iter=2000).fit(features, species + int(SHIFT))
store = boto3.client("s3", endpoint_url=ENDPOINT, region_name="us-east-1")
with tempfile.TemporaryDirectory() as folder:
    mlflow.sklearn.save_model(model, os.path.join(folder, "mlflow"), serialization_format="cloudpickle")
    os.mkdir(os.path.join(folder, "sklearn"))
    joblib.dump(model, os.path.join(folder, "sklearn", "model.joblib"))
    for place, _, files in os.walk(folder):
        for file in files:
            path = os.path.join(place, file)
            store.upload_file(path, BUCKET, f"{FOLDER}/{os.path.relpath(path, folder)}")
print(
    json.dumps(
        {
            "columns": list(features.columns),
            "rows": features.to_numpy().tolist(),
            "predictions": model.predict(features).tolist(),
        }
    )
)
