"""keep_inferring.py URL BODY: asks a served model (open inference protocol) the same again and again, and prints each
answer or failure."""

import json
import sys
import time
import urllib.request

while True:
    started = time.monotonic()
    try:
        request = urllib.request.Request(sys.argv[1], sys.argv[2].encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as response:
            print(json.dumps(json.load(response)["outputs"][0]["data"]), flush=True)
    except Exception as error:  # noqa: BLE001 - every failure counts
        at = time.strftime("%H:%M:%S", time.gmtime())
        print(f"failed at {at} after {time.monotonic() - started:.2f} s: {error!r}", flush=True)
    time.sleep(0.05)
