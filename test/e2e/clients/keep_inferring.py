"""keep_inferring.py URL BODY: asks a served model (open inference protocol) the same again and again, and prints each
answer or failure. A failure tells how long the slowest answer before it took: a server that is late for long is taken for dead."""

import json
import sys
import time
import urllib.request

slowest = 0.0
while True:
    started = time.monotonic()
    try:
        request = urllib.request.Request(sys.argv[1], sys.argv[2].encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as response:
            print(json.dumps(json.load(response)["outputs"][0]["data"]), flush=True)
        slowest = max(slowest, time.monotonic() - started)
    except Exception as error:  # noqa: BLE001 - every failure counts
        at = time.strftime("%H:%M:%S", time.gmtime())
        print(f"failed at {at} after {time.monotonic() - started:.2f} s, answers within {slowest:.2f} s: {error!r}", flush=True)
    time.sleep(0.05)
