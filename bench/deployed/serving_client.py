"""Asks a served model from some threads, each over one connection, and says how long each request took, in seconds."""

import http.client
import json
import sys
import threading
import time


def connect(order, timeout=60):
    return http.client.HTTPConnection(order["host"], order["port"], timeout=timeout)


def once(connection, order):
    connection.request("POST", order["path"], order["body"], {"Content-Type": "application/json"})
    response = connection.getresponse()
    text = response.read()
    if response.status != 200:
        raise RuntimeError(f"{order['host']} answered {response.status}: {text[:300]}")


def work(order, times, until):
    connection = connect(order)
    while time.perf_counter() < until:
        start = time.perf_counter()
        once(connection, order)
        times.append(time.perf_counter() - start)
    connection.close()


def first(order):
    """Seconds since the epoch at which a model that is being deployed has answered for the first time."""
    end = time.monotonic() + order["patience"]
    while time.monotonic() < end:
        try:
            # A packet that is lost while the address is made must not cost a minute.
            once(connect(order, timeout=5), order)
            return {"at": time.time()}
        except (OSError, RuntimeError, http.client.HTTPException):
            time.sleep(0.05)
    sys.exit("the model has not answered")


def measure(order):
    if "patience" in order:
        return first(order)
    warm_up, times = [], []
    work(order, warm_up, time.perf_counter() + 0.5)
    start = time.perf_counter()
    until = start + order["seconds"]
    threads = [threading.Thread(target=work, args=(order, times, until)) for _ in range(order["threads"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"times": times, "elapsed": time.perf_counter() - start}


for line in sys.stdin:
    print(json.dumps(measure(json.loads(line))), flush=True)
