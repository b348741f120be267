"""Compares what each model was asked lately with its reference data, as runs in Evidently."""
import io
import os
import sys
from datetime import datetime, timedelta, timezone

import boto3
import pandas
import psycopg2
from evidently import BinaryClassification, DataDefinition, Dataset, MulticlassClassification, Regression, Report
from evidently.metrics import DatasetMissingValueCount, DuplicatedRowCount, RowCount
from evidently.presets import ClassificationQuality, DataDriftPreset, RegressionQuality
from evidently.sdk.models import DashboardModel, DashboardTabModel, PanelMetric, ProjectModel
from evidently.sdk.panels import counter_panel, line_plot_panel
from evidently.ui.workspace import RemoteWorkspace

from models import watched
from records import newest_first, read_rows

PREDICTION, TARGET = "prediction", "target"
WINDOW_HOURS = int(os.environ["WINDOW_HOURS"])
MIN_ROWS = int(os.environ["MIN_ROWS"])
MAX_ROWS = int(os.environ["MAX_ROWS"])
RETENTION_DAYS = int(os.environ["RETENTION_DAYS"])


def store(name):
    """A client for the store of the requests, or of the references, with the key for it."""
    return boto3.client(
        "s3",
        endpoint_url=os.environ[f"{name}_ENDPOINT"],
        region_name=os.environ[f"{name}_REGION"],
        aws_access_key_id=os.environ[f"{name}_ACCESS_KEY_ID"],
        aws_secret_access_key=os.environ[f"{name}_SECRET_ACCESS_KEY"],
    )


def read_reference(references, uri):
    bucket, _, key = uri.removeprefix("s3://").partition("/")
    body = references.get_object(Bucket=bucket, Key=key)["Body"]
    return pandas.read_parquet(io.BytesIO(body.read())) if key.endswith(".parquet") else pandas.read_csv(body)


def is_number(column):
    return pandas.api.types.is_numeric_dtype(column) and not pandas.api.types.is_bool_dtype(column)


def aligned(frame, numbers):
    """Both sides of a comparison with the same types."""
    frame = frame.copy()
    for column in frame.columns:
        if column in numbers:
            frame[column] = pandas.to_numeric(frame[column], errors="coerce")
        else:
            # 1, 1.0 and "1" are one class.
            frame[column] = frame[column].map(lambda value: str(int(value)) if is_whole(value) else str(value))
    return frame


def is_whole(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and float(value).is_integer()


def dashboard():
    def panel(kind, title, legend, metric, labels):
        return kind(title, [PanelMetric(legend=legend, metric=metric, metric_labels=labels)])

    share = {"value_type": "share"}
    panels = [
        panel(counter_panel, "Drifted columns, last run", "share", "DriftedColumnsCount", share),
        panel(line_plot_panel, "Share of drifted columns", "share", "DriftedColumnsCount", share),
        panel(line_plot_panel, "Rows", "rows", "RowCount", {}),
        panel(line_plot_panel, "Missing values", "share", "DatasetMissingValueCount", share),
        panel(line_plot_panel, "Accuracy, of labelled rows", "accuracy", "Accuracy", {}),
        panel(line_plot_panel, "Mean absolute error, of labelled rows", "error", "MAE", {"value_type": "mean"}),
    ]
    # More than one tab is not for the open source version.
    return DashboardModel(panels=panels, tabs=[DashboardTabModel(title="Model", panels=[one.id for one in panels])])


def project_of(workspace, name):
    project = next((one for one in workspace.list_projects() if one.name == name), None)
    if project is None:
        project = workspace.add_project(ProjectModel(name=name, description="Made by the drift job."))
    # Written once and whole: panels that are added one by one to a tab come twice.
    if not workspace.get_dashboard(project.id).panels:
        workspace.save_dashboard(project.id, dashboard())
    return project


def run(workspace, project, model, tag, metrics, current, reference, definition, more):
    metadata = {"model": model["name"], "namespace": model["namespace"], **more}
    report = Report(metrics, metadata=metadata, tags=[tag])
    sides = [Dataset.from_pandas(one, definition) if one is not None else None for one in (current, reference)]
    workspace.add_run(project.id, report.run(*sides), include_data=False)


def classification(labelled):
    """With two classes Evidently needs to know which one is sought: the last one, such as 1 or yes."""
    classes = sorted({*labelled[TARGET], *labelled[PREDICTION]})
    columns = {"target": TARGET, "prediction_labels": PREDICTION}
    if len(classes) > 2:
        return MulticlassClassification(**columns)
    return BinaryClassification(**columns, pos_label=classes[-1])


def watch(model, requests, references, workspace):
    reference = read_reference(references, model["reference"])
    features = [column for column in reference.columns if column not in (PREDICTION, TARGET)]
    folder = f"{os.environ['REQUESTS_PREFIX']}{model['namespace']}/{model['name']}/"
    batches = newest_first(requests, os.environ["REQUESTS_BUCKET"], folder, WINDOW_HOURS)
    rows, unreadable = read_rows(batches, features, MAX_ROWS)
    said = f"{model['namespace']}/{model['name']}: {len(rows)} rows, {unreadable} predictions unreadable"
    if len(rows) < MIN_ROWS:
        print(f"{said}: too few for a run", flush=True)
        return
    current = pandas.DataFrame(rows, columns=[*features, PREDICTION, TARGET])
    regression = model.get("task") == "regression"
    numbers = {column for column in features if is_number(reference[column])}
    numbers |= {PREDICTION, TARGET} if regression else set()
    compared = [*features, *([PREDICTION] if PREDICTION in reference else [])]
    definition = DataDefinition(
        numerical_columns=[column for column in compared if column in numbers],
        categorical_columns=[column for column in compared if column not in numbers],
    )
    project = project_of(workspace, f"{model['namespace']}/{model['name']}")
    run(
        workspace, project, model, "drift",
        [DataDriftPreset(), RowCount(), DatasetMissingValueCount(), DuplicatedRowCount()],
        aligned(current[compared], numbers), aligned(reference[compared], numbers), definition,
        {"unreadable": str(unreadable)},
    )
    labelled = aligned(current[current[TARGET].notna()][[PREDICTION, TARGET]], numbers)
    if len(labelled) >= MIN_ROWS:
        if regression:
            task = {"regression": [Regression(target=TARGET, prediction=PREDICTION)]}
            kind = {"numerical_columns": [PREDICTION, TARGET]}
        else:
            task = {"classification": [classification(labelled)]}
            kind = {"categorical_columns": [PREDICTION, TARGET]}
        quality = RegressionQuality() if regression else ClassificationQuality()
        run(workspace, project, model, "performance", [quality], labelled, None, DataDefinition(**kind, **task), {})
    print(f"{said}, {len(labelled)} with labels: done", flush=True)


FORGET = """
with old as (delete from snapshots where timestamp < %s returning project_id, id, blob_path),
gone as (
    delete from blobs using old
    where blobs.id in (old.blob_path, old.project_id || '/snapshots/' || old.id || '.json')
    returning blobs.id
)
select (select count(*) from old), (select count(*) from gone)
"""


def forget():
    """
    Removes old runs of all models, in the database itself: Evidently's own way leaves the report of a removed run in its
    table, and its client has none. The points of a run go with it.
    """
    oldest = datetime.now(timezone.utc).replace(tzinfo=None) - timedelta(days=RETENTION_DAYS)
    with psycopg2.connect("") as connection, connection.cursor() as cursor:
        cursor.execute(FORGET, (oldest,))
        runs, reports = cursor.fetchone()
    if runs:
        print(f"{runs} runs and {reports} reports older than {RETENTION_DAYS} days are removed", flush=True)


def one_line(error):
    return " ".join(str(error).split())[:500]


def main():
    models = watched()
    if not models:
        print("no model has reference data: nothing to compare", flush=True)
    requests, references = store("REQUESTS"), store("REFERENCES")
    url = os.environ["EVIDENTLY_URL"]
    try:
        workspace = RemoteWorkspace(url, secret=os.environ.get("PROGRAM_TOKEN"))
    except Exception as error:
        sys.exit(f"FAILED: Evidently does not answer at {url}: {one_line(error)}")
    failed = 0
    for model in models:
        try:
            watch(model, requests, references, workspace)
        except Exception as error:
            failed += 1
            name = f"{model['namespace']}/{model['name']}"
            print(f"FAILED: {name}: {type(error).__name__}: {one_line(error)}", file=sys.stderr, flush=True)
    forget()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
