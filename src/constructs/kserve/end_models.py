"""Deletes every InferenceService of some namespaces, and waits until the controller has let go of the last one."""

import json
import os
import ssl
import sys
import time
import urllib.error
import urllib.request

ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount"
# Less than Helm waits for it, so that the reason is in the log.
PATIENCE_SECONDS = 240


def request(method: str, path: str) -> dict:
    host, port = os.environ["KUBERNETES_SERVICE_HOST"], os.environ["KUBERNETES_SERVICE_PORT"]
    host = f"[{host}]" if ":" in host else host
    with open(f"{ACCOUNT}/token", encoding="utf-8") as file:
        headers = {"Authorization": f"Bearer {file.read()}"}
    trusted = ssl.create_default_context(cafile=f"{ACCOUNT}/ca.crt")
    asked = urllib.request.Request(f"https://{host}:{port}{path}", method=method, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=30, context=trusted) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        # Without the definitions there are no models.
        if error.code == 404:
            return {"items": []}
        raise SystemExit(f"{method} {path}: {error.code} {error.read().decode(errors='replace')[:500]}") from error


def names(path: str) -> list[str]:
    return [item["metadata"]["name"] for item in request("GET", path)["items"]]


def main() -> None:
    paths = [f"/apis/serving.kserve.io/v1beta1/namespaces/{where}/inferenceservices" for where in sys.argv[1:]]
    for path in paths:
        for name in names(path):
            print(f"deletes the model {name}")
        request("DELETE", path)
    end = time.monotonic() + PATIENCE_SECONDS
    while left := [name for path in paths for name in names(path)]:
        if time.monotonic() > end:
            sys.exit(f"still there: {', '.join(left)}. Is the controller of KServe running?")
        time.sleep(1)


if __name__ == "__main__":
    main()
