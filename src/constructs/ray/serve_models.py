"""Models of MLflow under Ray Serve: an application for each, at /v2/models/NAME, and one for the health of all.

A new version is loaded beside the one that serves, and takes its place between two requests. Ray Serve's own ways to replace
it stop the replica first, or take it out of service until it is loaded; with one replica, requests would wait. One that cannot
be loaded is tried again and again, and what was served before goes on serving.
"""

import asyncio
import json
import logging
import re
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import ray
from ray import serve
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from open_inference import Refused, model_input, outputs, plain, split_table

LOG = logging.getLogger("ray.serve")
# Seconds until a version that could not be loaded is tried again: twice as long each time, up to the second.
FIRST_PAUSE, LONGEST_PAUSE = 5, 60


def version_of(uri):
    """What answers call a version: the last part of its address that names one."""
    parts = [part for part in uri.split("/") if part not in ("", "artifacts")]
    return parts[-1]


class Loaded:
    """A model, and its files for as long as anything uses it."""

    def __init__(self, uri):
        import mlflow

        self.uri = uri
        self.files = tempfile.TemporaryDirectory(prefix="model-", ignore_cleanup_errors=True)
        path = mlflow.artifacts.download_artifacts(artifact_uri=uri, dst_path=self.files.name)
        self.model = mlflow.pyfunc.load_model(path)
        inputs = self.model.metadata.get_input_schema()
        self.columns = inputs.input_names() if inputs is not None and inputs.has_input_names() else []


def said(status, message):
    return JSONResponse({"error": message}, status_code=status)


@serve.deployment
class Model:
    def __init__(self, name):
        self.name = name
        self.loaded = None
        self.wanted = None
        self.failure = None
        self.replacing = None
        # A model is asked by one thread, as it was when it was trained: few say that they may be asked by more at once.
        self.asking = ThreadPoolExecutor(1, "predict")
        self.loading = ThreadPoolExecutor(1, "load")

    async def reconfigure(self, config):
        """Called before the first request, and again with each change of `user_config`, in the midst of requests."""
        self.wanted = uri = config["uri"]
        if self.loaded is None:
            self.loaded = await self._load(uri)
        elif self.replacing is None or self.replacing.done():
            self.replacing = asyncio.create_task(self._replace())

    async def _load(self, uri):
        started = time.monotonic()
        loaded = await asyncio.get_running_loop().run_in_executor(self.loading, Loaded, uri)
        LOG.info("%s serves %s, loaded in %.1f s", self.name, uri, time.monotonic() - started)
        return loaded

    async def _replace(self):
        """Until what is served is what is wanted, which may change in the meantime."""
        pause = FIRST_PAUSE
        while (uri := self.wanted) != self.loaded.uri:
            try:
                loaded = await self._load(uri)
                # Unless something else is wanted by now.
                self.loaded = loaded if self.wanted == uri else self.loaded
                pause = FIRST_PAUSE
            except Exception as error:  # noqa: BLE001 - whatever it is, the model before goes on
                self.failure = f"{uri} cannot be loaded: {error!r}"[:1000]
                LOG.warning("%s goes on with %s: %s", self.name, self.loaded.uri, self.failure)
                until = time.monotonic() + pause
                while self.wanted == uri and time.monotonic() < until:
                    await asyncio.sleep(0.2)
                pause = min(2 * pause, LONGEST_PAUSE)
        self.failure = None

    async def __call__(self, request: Request) -> Response:
        path = re.sub(rf"^.*/v2/models/{re.escape(self.name)}", "", request.url.path).rstrip("/")
        if path in ("", "/ready") and request.method == "GET":
            return self.metadata() if path == "" else JSONResponse({"name": self.name, "ready": True})
        if path not in ("/infer", "/invocations") or request.method != "POST":
            return said(404, f"{request.method} {request.url.path} is not served: GET /ready, POST /infer")
        loaded = self.loaded
        try:
            asked = json.loads(await request.body())
            given = model_input(asked, loaded.columns) if path == "/infer" else split_table(asked)
        except (Refused, UnicodeDecodeError, json.JSONDecodeError) as error:
            return said(400, str(error))
        try:
            loop = asyncio.get_running_loop()
            answer = await loop.run_in_executor(self.asking, self._answer, loaded, given, asked, path)
        except Exception as error:  # noqa: BLE001 - a model may raise anything
            LOG.warning("%s: %r", self.name, error)
            # MLflow says by this that the input is not what the signature asks for.
            refused = getattr(error, "error_code", "") in ("BAD_REQUEST", "INVALID_PARAMETER_VALUE")
            return said(400 if refused else 500, f"the model says: {error}"[:2000])
        return JSONResponse(answer)

    def _answer(self, loaded, given, asked, path):
        predicted = outputs(loaded.model.predict(given))
        if path == "/invocations":
            return {"predictions": predicted[0]["data"] if len(predicted) == 1 else rows(predicted)}
        answer = {"model_name": self.name, "model_version": version_of(loaded.uri), "outputs": predicted}
        return {**answer, "id": asked["id"]} if isinstance(asked.get("id"), str) else answer

    def metadata(self):
        wanted = {} if self.wanted == self.loaded.uri else {"wanted": self.wanted}
        failed = {} if self.failure is None or not wanted else {"failure": self.failure}
        return JSONResponse(
            {
                "name": self.name,
                "versions": [version_of(self.loaded.uri)],
                "platform": "mlflow",
                "inputs": [],
                "outputs": [],
                "parameters": {"uri": self.loaded.uri, "columns": self.loaded.columns, **wanted, **failed},
            }
        )


def rows(columns):
    return [
        {column["name"]: plain(value) for column, value in zip(columns, row, strict=True)}
        for row in zip(*(column["data"] for column in columns), strict=True)
    ]


@serve.deployment
class Health:
    """Of the server as a whole: Ready is one of which every model has a replica that answers."""

    async def __call__(self, request: Request) -> Response:
        path = re.sub(r"^.*?/v2", "", request.url.path, count=1).rstrip("/")
        if request.method != "GET" or path not in ("", "/health/live", "/health/ready"):
            return said(404, f"{request.method} {request.url.path} is not served")
        if path == "":
            return JSONResponse({"name": "ray-serve", "version": ray.__version__, "extensions": []})
        if path == "/health/live":
            return JSONResponse({"live": True})
        waited_for = await asyncio.to_thread(not_ready)
        return JSONResponse({"ready": not waited_for, "waiting": waited_for}, 503 if waited_for else 200)


def not_ready():
    """Names of the applications of which a deployment has no replica that answers."""
    # A replica that is told of a new version goes on answering.
    answering = ("RUNNING", "UPDATING")
    return sorted(
        name
        for name, application in serve.status().applications.items()
        if not application.deployments
        or any(
            not any(count > 0 and str(state).rsplit(".", 1)[-1] in answering for state, count in states.items())
            for states in (deployment.replica_states for deployment in application.deployments.values())
        )
    )


def model(args):
    return Model.bind(args["name"])


def health(args):
    return Health.bind()
