"""keep_asking.py URL: asks a served model about one row again and again, and prints each answer or failure."""

import json
import sys
import time
import urllib.request

BODY = json.dumps({"dataframe_split": json.loads(sys.argv[2])}).encode()

while True:
    started = time.monotonic()
    try:
        request = urllib.request.Request(f"{sys.argv[1]}/invocations", BODY, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as response:
            print(json.dumps(json.load(response)["predictions"]), flush=True)
    except Exception as error:  # noqa: BLE001 - every failure counts
        print(f"failed after {time.monotonic() - started:.2f} s: {error!r}", flush=True)
    time.sleep(0.05)
