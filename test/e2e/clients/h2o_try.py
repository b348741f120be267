"""h2o_try.py KEEP: trains with XGBoost on the cluster, whose workers talk past H2O's own ports. KEEP is a frame that stays. Prints what is there."""

import json
import os
import sys

import h2o
import pandas as pd
from h2o.estimators import H2OXGBoostEstimator

h2o.connect(url=os.environ["H2O_URL"], auth=("h2o", os.environ["H2O_PASSWORD"]), verbose=False)
h2o.no_progress()
cluster = h2o.cluster()
found = h2o.ls()["key"].tolist()
table = pd.DataFrame({"x": range(200), "y": [value * 2.0 for value in range(200)]})
frame = h2o.H2OFrame(table, destination_frame=sys.argv[1])
model = H2OXGBoostEstimator(ntrees=5, seed=7)
model.train(x=["x"], y="y", training_frame=frame)
told = {"nodes": cluster.cloud_size, "found": found, "rows": h2o.get_frame(sys.argv[1]).nrow}
# Which prints that it does.
h2o.connection().close()
print(json.dumps(told))
