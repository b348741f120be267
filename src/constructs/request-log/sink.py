"""Takes CloudEvents of predictions and writes them to the object store, as gzipped JSON lines under dated keys."""
import base64
import collections
import gzip
import json
import os
import re
import signal
import sys
import threading
import time
import uuid
import zlib
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3
from botocore.config import Config

NAME = re.compile(r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
KINDS = {"request", "response", "feedback", "label"}
BUCKET = os.environ["BUCKET"]
PREFIX = os.environ["PREFIX"]
PORT = int(os.environ["PORT"])
MAX_BODY = int(os.environ["MAX_BODY_BYTES"])
MAX_BUFFER = int(os.environ["MAX_BUFFER_BYTES"])
# A batch is written when it is this large or this old.
BATCH_BYTES = 4 * 1024 * 1024
BATCH_SECONDS = float(os.environ.get("BATCH_SECONDS", "10"))
# What a record costs in memory beside its text.
OVERHEAD = 300
# After SIGTERM: how long senders may still finish what they began, and how long the store may take.
LINGER_SECONDS = float(os.environ.get("LINGER_SECONDS", "2"))
STOP_SECONDS = float(os.environ.get("STOP_SECONDS", "30"))


class Counters:
    def __init__(self):
        self.lock = threading.Lock()
        self.values = collections.Counter()

    def add(self, name, amount=1):
        with self.lock:
            self.values[name] += amount

    def text(self, buffer):
        with self.lock:
            value = dict(self.values)
        lines = []
        for name in ("received", "written", "failed_writes"):
            metric = f"request_log_{name}_total"
            lines += [f"# TYPE {metric} counter", f"{metric} {value.get(name, 0)}"]
        lines.append("# TYPE request_log_dropped_total counter")
        for reason in ("buffer_full", "too_large", "malformed"):
            lines.append('request_log_dropped_total{reason="%s"} %d' % (reason, value.get(reason, 0)))
        lines += ["# TYPE request_log_buffer_bytes gauge", f"request_log_buffer_bytes {buffer.bytes}"]
        lines += ["# TYPE request_log_buffer_limit_bytes gauge", f"request_log_buffer_limit_bytes {MAX_BUFFER}"]
        return "\n".join(lines) + "\n"


class Buffer:
    """Records on their way to the store. What is being written counts until it is there."""

    def __init__(self):
        self.changed = threading.Condition()
        self.records = collections.deque()
        self.bytes = 0
        self.waiting = 0
        self.stopped_at = None
        self.closed = False

    def put(self, folder, line):
        size = len(line) + OVERHEAD
        with self.changed:
            if self.closed or self.bytes + size > MAX_BUFFER:
                return False
            self.records.append((time.monotonic(), folder, line))
            self.bytes += size
            self.waiting += size
            if self.waiting >= BATCH_BYTES:
                self.changed.notify()
            return True

    def take(self):
        """The next batch; None when it was stopped and there is nothing left."""
        with self.changed:
            while True:
                now = time.monotonic()
                stopping = self.stopped_at is not None
                if self.records:
                    due = self.records[0][0] + BATCH_SECONDS
                    if stopping or self.waiting >= BATCH_BYTES or now >= due:
                        return self._pop()
                elif stopping and now >= self.stopped_at + LINGER_SECONDS:
                    self.closed = True
                    return None
                self.changed.wait(0.1 if stopping else min(BATCH_SECONDS, 1))

    def _pop(self):
        batch, size = [], 0
        while self.records and size < BATCH_BYTES:
            _, folder, line = self.records.popleft()
            batch.append((folder, line))
            size += len(line) + OVERHEAD
        self.waiting -= size
        return batch

    def release(self, batch):
        with self.changed:
            self.bytes -= sum(len(line) + OVERHEAD for _, line in batch)

    def stop(self):
        with self.changed:
            self.stopped_at = time.monotonic()
            self.changed.notify_all()


class Malformed(Exception):
    pass


def unpacked(body):
    """An answer comes packed where the client takes that, and the event does not say so. What would be too large stays."""
    if body[:2] != b"\x1f\x8b":
        return body
    try:
        text = zlib.decompressobj(31).decompress(body, MAX_BODY + 1)
    except zlib.error:
        return body
    return body if len(text) > MAX_BODY else text


def read_event(headers, body):
    """The folder and the line of one event."""

    def attribute(name):
        return headers.get("Ce-" + name, "")

    kind = attribute("Type").rsplit(".", 1)[-1]
    namespace, model = attribute("Namespace"), attribute("Inferenceservicename")
    # Seldon Core gives each event an id of its own, and both sides of a prediction the same requestid.
    identity = attribute("Requestid") or attribute("Id")
    if kind not in KINDS or not identity or len(identity) > 256:
        raise Malformed("no CloudEvent of a prediction")
    # They become part of a key in the store.
    if not NAME.fullmatch(namespace) or not NAME.fullmatch(model):
        raise Malformed("the namespace or the model has no valid name")
    record = {
        "id": identity,
        "kind": kind,
        "time": attribute("Time")[:64] or datetime.now(timezone.utc).isoformat(),
        "namespace": namespace,
        "model": model,
        "endpoint": attribute("Endpoint")[:64],
    }
    try:
        record["body"] = json.loads(unpacked(body))
    except ValueError:
        record["body_base64"] = base64.b64encode(body).decode()
    return f"{namespace}/{model}", json.dumps(record, separators=(",", ":")).encode() + b"\n"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Seconds that a sender may be silent.
    timeout = 60
    counters = None
    buffer = None

    def do_POST(self):
        self.counters.add("received")
        try:
            length = int(self.headers.get("Content-Length", ""))
            if length < 0:
                raise ValueError
        except ValueError:
            return self.refuse(411, "malformed", "a Content-Length is needed")
        if length > MAX_BODY:
            return self.refuse(413, "too_large", f"larger than {MAX_BODY} bytes")
        body = self.rfile.read(length)
        try:
            folder, line = read_event(self.headers, body)
        except Malformed as error:
            return self.refuse(400, "malformed", str(error), len(body) == length)
        if not self.buffer.put(folder, line):
            return self.refuse(503, "buffer_full", "the buffer is full", True)
        self.answer(200, "")

    def do_GET(self):
        if self.path == "/health":
            return self.answer(200, "ok\n")
        if self.path == "/metrics":
            return self.answer(200, self.counters.text(self.buffer), "text/plain; version=0.0.4; charset=utf-8")
        self.answer(404, "not found\n")

    def refuse(self, status, reason, text, was_read=False):
        self.counters.add(reason)
        # What was not read would be taken for the next request.
        if not was_read:
            self.close_connection = True
        self.answer(status, text + "\n")

    def answer(self, status, text, kind="text/plain; charset=utf-8"):
        body = text.encode()
        # Senders with an open connection go elsewhere before this one ends.
        if self.buffer.stopped_at is not None:
            self.close_connection = True
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 512
    daemon_threads = True

    def handle_error(self, request, client_address):
        # A sender that went away is no event for the log.
        error = sys.exc_info()[1]
        if not isinstance(error, (ConnectionError, TimeoutError)):
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)


def write(store, buffer, counters, batch):
    """Writes a batch, an object for each model, and tries again until it is there or the time to stop has come."""
    folders = collections.defaultdict(list)
    for folder, line in batch:
        folders[folder].append(line)
    for folder, lines in folders.items():
        now = datetime.now(timezone.utc)
        key = f"{PREFIX}{folder}/{now:%Y/%m/%d/%H}/{now:%M%S}-{uuid.uuid4().hex[:12]}.jsonl.gz"
        body = gzip.compress(b"".join(lines), 5)
        pause = 1
        while True:
            try:
                store.put_object(Bucket=BUCKET, Key=key, Body=body, ContentType="application/gzip")
                counters.add("written", len(lines))
                break
            except Exception as error:
                counters.add("failed_writes")
                print(f"not written: {' '.join(str(error).split())}", file=sys.stderr, flush=True)
                if buffer.stopped_at is not None and time.monotonic() > buffer.stopped_at + STOP_SECONDS:
                    return False
                time.sleep(pause)
                pause = min(pause * 2, 30 if buffer.stopped_at is None else 2)
    buffer.release(batch)
    return True


def main():
    counters, buffer = Counters(), Buffer()
    store = boto3.client(
        "s3",
        endpoint_url=os.environ["ENDPOINT"],
        config=Config(connect_timeout=5, read_timeout=20, retries={"max_attempts": 1}),
    )
    Handler.counters, Handler.buffer = counters, buffer
    server = Server(("0.0.0.0", PORT), Handler)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=buffer.stop).start())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"listening on {server.server_address[1]}", flush=True)
    while (batch := buffer.take()) is not None:
        if not write(store, buffer, counters, batch):
            value = counters.values
            lost = value["received"] - value["written"] - sum(value[r] for r in ("buffer_full", "too_large", "malformed"))
            sys.exit(f"FAILED: {lost} records are lost, because the store did not answer in time")
    print("everything is written", flush=True)


if __name__ == "__main__":
    main()
