"""The state of a platform as metrics: PostgreSQL's own figures, how runs of its CronJobs ended, and which pods are ready."""
import json
import os
import ssl
import threading
import time
import urllib.parse
import urllib.request
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CACHE_SECONDS = 15
ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount"
TYPES = [
    ("platform_database_up", "whether PostgreSQL takes a connection and answers"),
    ("platform_database_connections", "connections of a role; of the whole server without one"),
    ("platform_database_connections_limit", "the most of them"),
    ("platform_database_bytes", "databases, write-ahead log and temporary files"),
    ("platform_database_volume_bytes", "size of the volume that they lie on"),
    ("platform_cronjobs_readable", "whether the API server tells of CronJobs"),
    ("platform_cronjob_created_timestamp_seconds", "since when a CronJob is there"),
    ("platform_cronjob_last_success_timestamp_seconds", "when a run of it last ended well"),
    ("platform_cronjob_last_run_failed", "whether the last run that ended has failed"),
    ("platform_workloads_readable", "whether the API server tells of Deployments and StatefulSets"),
    ("platform_workload_replicas", "the pods that a Deployment or StatefulSet asks for"),
    ("platform_workload_replicas_ready", "those of them that are ready"),
]
ROLES = """
select r.rolname, r.rolconnlimit, count(a.pid) from pg_roles r left join pg_stat_activity a on a.usesysid = r.oid
where r.rolcanlogin and r.rolconnlimit > 0 group by 1, 2 order by 1
"""
SERVER = """
select current_setting('max_connections')::int,
  (select count(*) from pg_stat_activity where backend_type = 'client backend'),
  (select coalesce(sum(pg_database_size(oid)), 0) from pg_database)
    + (select coalesce(sum(size), 0) from pg_ls_waldir())
    + (select coalesce(sum(size), 0) from pg_ls_tmpdir())
"""


def sample(name, value, **labels):
    inside = ",".join(f'{key}="{text}"' for key, text in labels.items())
    return name, f"{name}{{{inside}}} {value}" if inside else f"{name} {value}"


def seconds(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def database_samples(connect, volume_bytes):
    try:
        connection = connect()
        try:
            with connection.cursor() as cursor:
                cursor.execute(ROLES)
                roles = cursor.fetchall()
                cursor.execute(SERVER)
                limit, used, size = cursor.fetchone()
        finally:
            connection.close()
    except Exception as error:
        print(f"PostgreSQL did not answer: {' '.join(str(error).split())}", flush=True)
        return [sample("platform_database_up", 0)]
    found = [
        sample("platform_database_up", 1),
        sample("platform_database_connections", used),
        sample("platform_database_connections_limit", limit),
        sample("platform_database_bytes", size),
        sample("platform_database_volume_bytes", volume_bytes),
    ]
    for role, most, now in roles:
        found.append(sample("platform_database_connections", now, role=role))
        found.append(sample("platform_database_connections_limit", most, role=role))
    return found


def ended(job):
    """When a Job ended, and whether it failed; None while it runs."""
    for condition in job.get("status", {}).get("conditions", []):
        if condition["status"] == "True" and condition["type"] in ("Complete", "Failed"):
            return condition["lastTransitionTime"], condition["type"] == "Failed"
    return None


def cronjob_samples(ask):
    try:
        cronjobs, jobs = ask("batch/v1", "cronjobs"), ask("batch/v1", "jobs")
    except Exception as error:
        print(f"the API server did not answer: {' '.join(str(error).split())}", flush=True)
        return [sample("platform_cronjobs_readable", 0)]
    found = [sample("platform_cronjobs_readable", 1)]
    for cronjob in cronjobs:
        metadata, status = cronjob["metadata"], cronjob.get("status", {})
        labels = {"cronjob": metadata["name"]}
        created = seconds(metadata["creationTimestamp"])
        found.append(sample("platform_cronjob_created_timestamp_seconds", created, **labels))
        if "lastSuccessfulTime" in status:
            success = seconds(status["lastSuccessfulTime"])
            found.append(sample("platform_cronjob_last_success_timestamp_seconds", success, **labels))
        ends = [
            ended(job)
            for job in jobs
            if any(owner["uid"] == metadata["uid"] for owner in job["metadata"].get("ownerReferences", []))
        ]
        last = max((end for end in ends if end is not None), default=("", False))
        found.append(sample("platform_cronjob_last_run_failed", int(last[1]), **labels))
    return found


def workload_samples(ask):
    try:
        workloads = [
            (kind, workload)
            for kind, plural in (("Deployment", "deployments"), ("StatefulSet", "statefulsets"))
            for workload in ask("apps/v1", plural)
        ]
    except Exception as error:
        print(f"the API server did not answer: {' '.join(str(error).split())}", flush=True)
        return [sample("platform_workloads_readable", 0)]
    found = [sample("platform_workloads_readable", 1)]
    for kind, workload in workloads:
        labels = {"kind": kind, "workload": workload["metadata"]["name"]}
        ready = workload.get("status", {}).get("readyReplicas", 0)
        found.append(sample("platform_workload_replicas", workload["spec"].get("replicas", 1), **labels))
        found.append(sample("platform_workload_replicas_ready", ready, **labels))
    return found


def render(samples):
    lines = []
    for name, what in TYPES:
        lines += [f"# HELP {name} {what}", f"# TYPE {name} gauge"]
        lines += [text for kind, text in samples if kind == name]
    return "\n".join(lines) + "\n"


def api(namespace, selector):
    host, port = os.environ["KUBERNETES_SERVICE_HOST"], os.environ["KUBERNETES_SERVICE_PORT"]
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    query = urllib.parse.urlencode({"labelSelector": selector})
    context = ssl.create_default_context(cafile=f"{ACCOUNT}/ca.crt")

    def ask(group, kind):
        # It is renewed while the pod runs.
        with open(f"{ACCOUNT}/token") as file:
            headers = {"Authorization": f"Bearer {file.read().strip()}"}
        url = f"https://{address}/apis/{group}/namespaces/{namespace}/{kind}?{query}"
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=10, context=context) as answer:
            return json.load(answer)["items"]

    return ask


def connect():
    import psycopg2

    connection = psycopg2.connect(connect_timeout=5, options="-c statement_timeout=8000")
    connection.autocommit = True
    return connection


def read_all():
    ask = api(os.environ["NAMESPACE"], os.environ["SELECTOR"])
    samples = cronjob_samples(ask) + workload_samples(ask)
    if "PGHOST" in os.environ:
        samples += database_samples(connect, int(os.environ["DATABASE_VOLUME_BYTES"]))
    return render(samples)


class Handler(BaseHTTPRequestHandler):
    timeout = 30
    lock = threading.Lock()
    known = (-CACHE_SECONDS, b"")
    read = staticmethod(read_all)

    def do_GET(self):
        if self.path == "/health":
            return self.answer(200, b"ok\n")
        if self.path != "/metrics":
            return self.answer(404, b"not found\n")
        with self.lock:
            if time.monotonic() - Handler.known[0] >= CACHE_SECONDS:
                Handler.known = (time.monotonic(), self.read().encode())
            body = Handler.known[1]
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
    port = int(os.environ["PORT"])
    print(f"listening on {port}", flush=True)
    ThreadingHTTPServer(("0.0.0.0", port), Handler).serve_forever()
