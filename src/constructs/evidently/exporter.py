"""The results of the newest runs of each model, as metrics."""
import json
import os
import threading
import time
import urllib.parse
import urllib.request
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from models import watched

URL = os.environ["EVIDENTLY_URL"]
TOKEN = os.environ.get("PROGRAM_TOKEN")
PORT = int(os.environ["PORT"])
CACHE_SECONDS = 30
ALIAS = "evidently:metric_v2:"
WATCHED = {
    "drift": ["DriftedColumnsCount", "ValueDrift", "RowCount", "DatasetMissingValueCount"],
    "performance": ["Accuracy", "F1Score", "Precision", "Recall", "MAE", "RMSE", "R2Score"],
}
TYPES = [
    ("model_drift_monitored", "a model that the drift job watches"),
    ("model_drift_last_run_timestamp_seconds", "when the last run was"),
    ("model_drift_share", "share of the columns that drifted"),
    ("model_drift_columns", "columns that drifted"),
    ("model_drift_score", "how far a column drifted, by the method's own measure"),
    ("model_data_rows", "rows of the last run"),
    ("model_data_missing_share", "share of the values that are missing"),
    ("model_performance_last_run_timestamp_seconds", "when labels were last compared"),
    ("model_performance", "how good the predictions with labels were"),
]


def ask(path, body=None):
    headers = {"Content-Type": "application/json", **({"evidently-secret": TOKEN} if TOKEN else {})}
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(URL + path, data=data, headers=headers), timeout=10) as answer:
        return json.load(answer)


def utc(text):
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=timezone.utc)


def sample(name, labels, value):
    def escaped(text):
        return str(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")

    inside = ",".join(f'{key}="{escaped(label)}"' for key, label in labels.items())
    return name, f"{name}{{{inside}}} {value}"


def named(metric, labels, value, params):
    """The sample that a value of Evidently becomes; None for one that is not shown."""
    share = params.get("value_type") == "share"
    if metric == "DriftedColumnsCount":
        return sample("model_drift_share" if share else "model_drift_columns", labels, value)
    if metric == "ValueDrift":
        more = {"column": params.get("column"), "method": params.get("method")}
        return sample("model_drift_score", {**labels, **more}, value)
    if metric == "RowCount":
        return sample("model_data_rows", labels, value)
    if metric == "DatasetMissingValueCount":
        return sample("model_data_missing_share", labels, value) if share else None
    if params.get("value_type", "mean") != "mean":
        return None
    return sample("model_performance", {**labels, "metric": metric}, value)


def read_runs(project, labels, tag, metrics, snapshots):
    found = [one for one in snapshots if tag in one.get("tags", [])]
    if not found:
        return
    # As it was given: Evidently compares it with the times that it keeps.
    newest = max(found, key=lambda one: utc(one["timestamp"]))["timestamp"]
    yield sample(f"model_{tag}_last_run_timestamp_seconds", labels, utc(newest).timestamp())
    # Only the newest run: the whole history would come with every scrape otherwise.
    since = urllib.parse.urlencode({"timestamp_start": newest})
    wanted = [{"tags": [tag], "metadata": {}, "metric": ALIAS + metric, "metric_labels": {}} for metric in metrics]
    answer = ask(f"/api/v2/snapshots/{project}/data_series_batch?{since}", {"series_filter": wanted})
    for series in answer["series"]:
        values = [value for value in series["values"] if value is not None]
        one = named(series["metric_type"].removeprefix(ALIAS), labels, values[-1], series["params"]) if values else None
        if one:
            yield one


def render(models):
    projects = {project["name"]: project["id"] for project in ask("/api/v2/projects")}
    samples = []
    for model in models:
        labels = {"model": model["name"], "model_namespace": model["namespace"]}
        samples.append(sample("model_drift_monitored", labels, 1))
        project = projects.get(f"{model['namespace']}/{model['name']}")
        if project is not None:
            snapshots = ask(f"/api/projects/{project}/snapshots")
            for tag, metrics in WATCHED.items():
                samples += read_runs(project, labels, tag, metrics, snapshots)
    lines = []
    for name, what in TYPES:
        lines += [f"# HELP {name} {what}", f"# TYPE {name} gauge"]
        lines += [text for kind, text in samples if kind == name]
    return "\n".join(lines) + "\n"


class Handler(BaseHTTPRequestHandler):
    timeout = 30
    lock = threading.Lock()
    known = (-CACHE_SECONDS, b"")

    def do_GET(self):
        if self.path == "/health":
            return self.answer(200, b"ok\n")
        if self.path != "/metrics":
            return self.answer(404, b"not found\n")
        try:
            with self.lock:
                if time.monotonic() - Handler.known[0] >= CACHE_SECONDS:
                    Handler.known = (time.monotonic(), render(watched()).encode())
                body = Handler.known[1]
        except Exception as error:
            text = " ".join(str(error).split())
            print(f"Evidently did not answer: {text}", flush=True)
            return self.answer(503, f"Evidently did not answer: {text}\n".encode())
        self.answer(200, body)

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


if __name__ == "__main__":
    print(f"listening on {PORT}", flush=True)
    ThreadingHTTPServer(("0.0.0.0", PORT), Handler).serve_forever()
