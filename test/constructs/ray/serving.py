"""serving.py: how models are asked and replaced, with a Ray Serve that calls what it would call, and no cluster."""

import asyncio
import json
import time
import unittest
from types import SimpleNamespace

import mlflow
import numpy as np
import pandas as pd
from mlflow.models import infer_signature

import open_inference
import serve_models

TABLE = pd.DataFrame({"a": [1.5, 2.5], "n": [1, 2]})
SPLIT = {"dataframe_split": {"columns": ["a", "n"], "data": [[1.5, 1], [2.5, 2]]}}
COLUMNS = {
    "parameters": {"content_type": "pd"},
    "inputs": [
        {"name": "a", "datatype": "FP64", "shape": [2, 1], "data": [1.5, 2.5]},
        {"name": "n", "datatype": "INT64", "shape": [2], "data": [1, 2]},
    ],
}


class Protocol(unittest.TestCase):
    def asked(self, request, columns=()):
        return open_inference.model_input(request, list(columns))

    def refused(self, request, what, columns=()):
        with self.assertRaisesRegex(open_inference.Refused, what):
            self.asked(request, columns)

    def test_columns_are_a_table_where_it_says_so_or_the_model_has_columns(self):
        pd.testing.assert_frame_equal(self.asked(COLUMNS), TABLE)
        pd.testing.assert_frame_equal(self.asked({"inputs": COLUMNS["inputs"]}, ["a", "n"]), TABLE)

    def test_one_array_of_all_columns(self):
        tensor = {"name": "x", "datatype": "FP64", "shape": [2, 2], "data": [1.5, 1, 2.5, 2]}
        given = self.asked({"inputs": [tensor]}, ["a", "n"])
        self.assertEqual((list(given.columns), given.to_numpy().tolist()), (["a", "n"], [[1.5, 1], [2.5, 2]]))
        array = self.asked({"inputs": [{**tensor, "data": [[1.5, 1], [2.5, 2]]}]})
        self.assertEqual((array.shape, array.dtype), ((2, 2), np.float64))

    def test_what_is_wrong_is_said(self):
        tensor = COLUMNS["inputs"][0]
        self.refused([], "no inputs")
        self.refused({"inputs": []}, "no inputs")
        self.refused({"inputs": [7]}, "lacks")
        self.refused({"inputs": [{"name": "a"}]}, "lacks data, datatype, shape")
        self.refused({"inputs": [{**tensor, "datatype": "FP99"}]}, "datatype of a is FP99")
        self.refused({"inputs": [{**tensor, "shape": [3, 1]}]}, "not FP64 of the shape")
        self.refused({"inputs": [{**tensor, "data": ["x", "y"]}]}, "not FP64")
        self.refused({"inputs": [tensor, tensor]}, "two inputs have one name")
        short = {**COLUMNS["inputs"][1], "shape": [1], "data": [1]}
        self.refused({**COLUMNS, "inputs": [tensor, short]}, "differ in length")
        self.refused({**COLUMNS, "inputs": [{**tensor, "shape": [1, 2]}]}, "one column", ["a", "n", "o"])

    def test_predictions_of_each_kind(self):
        def told(predicted):
            return [(one["name"], one["datatype"], one["shape"], one["data"]) for one in open_inference.outputs(predicted)]

        self.assertEqual(told(np.array([1, 2])), [("output-1", "INT64", [2], [1, 2])])
        self.assertEqual(told(pd.Series([0.5, float("nan")])), [("output-1", "FP64", [2], [0.5, None])])
        self.assertEqual(told(["x", "y"]), [("output-1", "BYTES", [2], ["x", "y"])])
        table = pd.DataFrame({"p": [0.5], "q": np.array([1.5], dtype=object)})
        self.assertEqual(told(table), [("p", "FP64", [1], [0.5]), ("q", "FP64", [1], [1.5])])
        self.assertEqual(told({"k": np.array([True])}), [("k", "BOOL", [1], [True])])
        # Everything can be written as JSON that others read.
        json.dumps(open_inference.outputs(pd.Series([float("inf")])), allow_nan=False)


class Sum(mlflow.pyfunc.PythonModel):
    def __init__(self, more):
        self.more = more

    def predict(self, context, model_input, params=None):
        return model_input.sum(axis=1) + self.more


def request(method, path, body=None):
    async def content():
        return body if isinstance(body, bytes) else json.dumps(body).encode()

    return SimpleNamespace(method=method, url=SimpleNamespace(path=path), body=content)


class Serving(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls):
        serve_models.FIRST_PAUSE = 0.2
        for more in (0, 10):
            mlflow.pyfunc.save_model(
                f"models/{more}/artifacts",
                python_model=Sum(more),
                signature=infer_signature(TABLE, pd.Series([1.0])),
            )

    async def asyncSetUp(self):
        self.model = serve_models.Model.func_or_class("wine")
        await self.told("models/0/artifacts")

    async def told(self, uri):
        await self.model.reconfigure({"uri": uri})

    async def answer(self, method, path, body=None):
        response = await self.model(request(method, f"/v2/models/wine{path}", body))
        return response.status_code, json.loads(response.body)

    async def predicted(self):
        status, answer = await self.answer("POST", "/infer", COLUMNS)
        self.assertEqual(status, 200, answer)
        return answer["outputs"][0]["data"]

    async def until(self, condition):
        end = time.monotonic() + 20
        while not await condition():
            self.assertLess(time.monotonic(), end)
            await asyncio.sleep(0.05)

    async def test_answers_as_the_model_and_says_which_version_it_is(self):
        self.assertEqual(await self.predicted(), [2.5, 4.5])
        status, answer = await self.answer("POST", "/infer", {**COLUMNS, "id": "7"})
        self.assertEqual((answer["id"], answer["model_name"], answer["model_version"]), ("7", "wine", "0"))
        self.assertEqual(await self.answer("POST", "/invocations", SPLIT), (200, {"predictions": [2.5, 4.5]}))
        status, metadata = await self.answer("GET", "")
        self.assertEqual((metadata["versions"], metadata["parameters"]["columns"]), (["0"], ["a", "n"]))
        self.assertEqual((await self.answer("GET", "/ready"))[0], 200)

    async def test_says_what_is_wrong_with_a_request(self):
        self.assertEqual((await self.answer("POST", "/infer", b"\xff{"))[0], 400)
        self.assertEqual((await self.answer("POST", "/infer", {"inputs": []}))[0], 400)
        self.assertEqual((await self.answer("POST", "/invocations", {}))[0], 400)
        few = {"inputs": COLUMNS["inputs"][:1]}
        status, said = await self.answer("POST", "/infer", few)
        self.assertEqual(status, 400, said)
        for method, path in [("GET", "/infer"), ("POST", "/ready"), ("GET", "/other")]:
            self.assertEqual((await self.answer(method, path))[0], 404)

    async def test_a_new_version_takes_over_and_the_one_before_answers_until_then(self):
        await self.told("models/10/artifacts")
        # The call has returned, and nothing has stopped.
        self.assertEqual(await self.predicted(), [2.5, 4.5])

        async def new():
            return await self.predicted() == [12.5, 14.5]

        await self.until(new)
        self.assertEqual((await self.answer("GET", ""))[1]["versions"], ["10"])

    async def test_a_version_that_cannot_be_loaded_leaves_the_one_before_and_says_why(self):
        await self.told("models/missing/artifacts")

        async def failed():
            return "failure" in (await self.answer("GET", ""))[1]["parameters"]

        await self.until(failed)
        told = (await self.answer("GET", ""))[1]["parameters"]
        self.assertEqual((told["uri"], told["wanted"]), ("models/0/artifacts", "models/missing/artifacts"))
        self.assertEqual(await self.predicted(), [2.5, 4.5])
        # Back again: nothing is wanted any more.
        await self.told("models/0/artifacts")
        await asyncio.sleep(0.5)
        self.assertEqual(set((await self.answer("GET", ""))[1]["parameters"]), {"uri", "columns"})
        # And on to one that is there.
        await self.told("models/10/artifacts")

        async def new():
            return await self.predicted() == [12.5, 14.5]

        await self.until(new)

    async def test_a_first_version_that_cannot_be_loaded_is_no_replica(self):
        model = serve_models.Model.func_or_class("wine")
        with self.assertRaises(Exception):
            await model.reconfigure({"uri": "models/missing/artifacts"})


def applications(**states):
    return {
        name: SimpleNamespace(deployments={"Model": SimpleNamespace(replica_states=of)} if of is not None else {})
        for name, of in states.items()
    }


class HealthOfAll(unittest.IsolatedAsyncioTestCase):
    async def ready(self, **states):
        serve_models.serve.status = lambda: SimpleNamespace(applications=applications(**states))
        response = await serve_models.Health.func_or_class()(request("GET", "/v2/health/ready"))
        return response.status_code, json.loads(response.body)

    async def test_ready_is_one_of_which_every_model_answers(self):
        self.assertEqual(await self.ready(wine={"RUNNING": 1}, iris={"UPDATING": 1}), (200, {"ready": True, "waiting": []}))
        waiting = await self.ready(wine={"STARTING": 1}, iris={"RUNNING": 1}, beer={}, ale=None, rum={"RUNNING": 0})
        self.assertEqual(waiting, (503, {"ready": False, "waiting": ["ale", "beer", "rum", "wine"]}))

    async def test_the_rest_of_the_protocol(self):
        health = serve_models.Health.func_or_class()
        for path, status in {"/v2": 200, "/v2/": 200, "/v2/health/live": 200, "/v2/models/none": 404}.items():
            self.assertEqual((await health(request("GET", path))).status_code, status)
        self.assertEqual((await health(request("POST", "/v2"))).status_code, 404)


if __name__ == "__main__":
    unittest.main()
