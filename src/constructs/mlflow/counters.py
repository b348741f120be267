"""What the server processes of this pod count, on a port of its own: MLflow asks for an account at the address of its own."""
import os

os.makedirs("/tmp/metrics", exist_ok=True)
os.environ["PROMETHEUS_MULTIPROC_DIR"] = "/tmp/metrics"

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

registry = CollectorRegistry()
MultiProcessCollector(registry)
_, thread = start_http_server(int(os.environ["PORT"]), registry=registry)
thread.join()
